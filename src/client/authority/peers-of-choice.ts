import type { ProfileFigures, ProfileOwn } from '../../lib/position/profile/profile-figures.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import {
  chosenName,
  type PeerChoice,
  peersName,
  peersShort,
} from '../../lib/words/authority/describe-peers.ts';

/** Those compared with, by a choice: their codes, what they are called, and codes that do not stand today. */
export interface ChosenPeers {
  codes: string[];
  name: string;
  short: string;
  left: string[];
}

/** Whom a choice means for an authority; nobody where a group is chosen and no authority. */
export function peersOfChoice(
  choice: PeerChoice,
  { places }: ProfileFigures,
  own: ProfileOwn | undefined,
): ChosenPeers {
  if (typeof choice === 'string') {
    const codes = own ? own.peers[choice] : [];
    return {
      codes,
      name: own ? peersName(choice, codes.length, own) : chosenName([]),
      short: peersShort(choice, own),
      left: [],
    };
  }
  const known = new Set(places.map(({ authority }) => authority));
  const codes = choice.filter((code) => known.has(code) && code !== own?.authority);
  const short = codes.length === 1 ? authorityName(codes[0] ?? '') : peersShort(codes, own);
  return {
    codes,
    name: chosenName(codes.map((code) => authorityName(code))),
    short,
    left: choice.filter((code) => !codes.includes(code)),
  };
}
