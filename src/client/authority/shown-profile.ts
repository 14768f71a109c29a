import type { ProfileFigures, ProfileOwn } from '../../lib/position/profile/profile-figures.ts';
import { type ProfileLine, profileLines } from '../../lib/position/profile/profile-line.ts';
import type { TypedNewer } from '../../lib/position/standing/newer-place.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import type { LineNames } from '../../lib/words/authority/describe-line.ts';
import type { ChosenPeers } from './peers-of-choice.ts';

/** What those in the lines are called. */
export interface ProfileNames extends LineNames {
  peersShort: string;
  regionShort: string;
}

/** All that the lines show now. */
export interface ShownProfile {
  figures: ProfileFigures;
  own: ProfileOwn | undefined;
  /** Codes of those compared with. */
  peers: readonly string[];
  names: ProfileNames;
  lines: ProfileLine[];
}

/** All that lines show of an authority beside those compared with, and with newer figures of the reader's own. */
export function shownProfile(
  figures: ProfileFigures,
  own: ProfileOwn | undefined,
  { codes, name, short }: ChosenPeers,
  newer?: ReadonlyMap<string, TypedNewer>,
): ShownProfile {
  return {
    figures,
    own,
    peers: codes,
    names: {
      mine: own ? authorityName(own.authority) : 'your choice',
      peers: name,
      nameOf: authorityName,
      peersShort: short,
      regionShort: own?.region ?? 'Region',
    },
    lines: profileLines(figures, { own, peers: codes, newer }),
  };
}
