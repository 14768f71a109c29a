import { displayedCsv, type DisplayedRow } from '../../lib/words/authority/displayed-csv.ts';
import { countOverlaps } from '../../lib/position/overlaps.ts';
import {
  columnsOf,
  peerFigures,
  type ProfileFigures,
  type ProfileOwn,
} from '../../lib/position/profile-figures.ts';
import { quantile } from '../../lib/stats/quantile.ts';

/** The rows of a profile as a file, compared with those the reader chose. Holds published figures only. */
export function displayedFile(
  figures: ProfileFigures,
  own: ProfileOwn,
  peers: { codes: readonly string[]; name: string },
): { name: string; text: string } {
  const rows = own.rows.map((position): DisplayedRow => {
    const columns = columnsOf(figures, position.indicator);
    const { values, ranges } = peerFigures(figures, position.indicator, peers.codes);
    const { lower, upper } = position;
    return {
      indicator: columns,
      position,
      median: columns.median,
      england: columns.england,
      among: lower === null || upper === null ? null : countOverlaps({ lower, upper }, ranges),
      peersMedian: quantile(values, 0.5) ?? null,
    };
  });
  const origin = document.querySelector('.footer p.micro')?.textContent.trim() ?? '';
  const notes = [
    `The Support Atlas, ${own.authority}: the rows of its page, compared with ${peers.name}`,
    `Source: ${origin}`,
    `Address: ${location.href}`,
    'Codes of authorities are ours, not those of any register. Missing has a status and is never 0.',
  ];
  return { name: `${own.authority}-displayed.csv`, text: displayedCsv(rows, peers.name, notes) };
}
