import type { ProfileLine } from '../../position/profile/profile-line.ts';
import { levelWords, writerOf } from './line-words.ts';

/** What the pack of an authority is called until its reader calls it otherwise. */
export function packTitle(name: string): string {
  return `Where ${name} stands among authorities in England`;
}

/** Most newer figures that the first side has room for; the others stand on the second. */
export const mostNewer = 4;

/** What a newer figure of the reader's own says, in the fewest words. */
export function newerSays(line: ProfileLine): string {
  const { newer } = line;
  if (!newer) return '';
  const { place, year } = newer;
  if (!place) return `${year}: not placed`;
  const write = writerOf(line);
  const moved = place.moved
    ? place.moved.beyond_noise
      ? `; expected from its past: ${write(place.moved.predicted.lower)} to ${write(place.moved.predicted.upper)}`
      : '; as expected from its past'
    : '';
  return `${year}: ${levelWords(place).toLowerCase()} beside ${place.among_year}${moved}`;
}

/** Those compared with and England at the end of a line on the pack, where there is room for few letters. */
export function packLabels(peersShort: string): { peers: string; england: string } {
  const peers = peersShort === 'Neighbours' ? 'Nbrs' : peersShort.length <= 6 ? peersShort : 'Others';
  return { peers, england: 'Engl.' };
}
