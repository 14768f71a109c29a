import type { OwnFunnels } from '../../lib/position/own-funnels.ts';
import type { ValuePlace } from '../../lib/position/profile/profile-figures.ts';
import type { ProfileLine } from '../../lib/position/profile/profile-line.ts';
import type { ProfileYears } from '../../lib/position/profile/profile-years.ts';
import type { ProfileNames } from './shown-profile.ts';

/** What a row is opened with. */
export interface OpenedWith {
  line: ProfileLine;
  names: ProfileNames;
  years: ProfileYears;
  /** Codes: the authority, those compared with, its region. */
  codes: { mine: string | undefined; peers: readonly string[]; region: readonly string[] };
  /** Every authority with a figure, from the lowest. */
  inOrder: readonly ValuePlace[];
  funnel: OwnFunnels[string] | undefined;
  site: string;
}
