import { type FollowedSlope, followedSlope } from '../followed/followed-slope.ts';
import type { LinkPair } from '../link-row.ts';
import { linkYears } from '../complete-years.ts';
import { matrixOf, type PanelMatrix } from '../panel-matrix.ts';
import { panelSample } from '../panel-sample.ts';
import { breakYear } from './moved-workers.ts';

/** The supports that the new check of 2024 may have touched, by what they are counted from. */
export const touchedSupports: ReadonlySet<string> = new Set([
  'average_caseload',
  'children_in_need_per_worker',
  'manager_share',
  'senior_practitioner_share',
]);

/** What is left out to see how far a link rests on the break. */
export const breakSamples = ['all', 'without the years since', 'without the authorities moved'] as const;
export type BreakSample = (typeof breakSamples)[number];

/**
 * A link over time on one of the samples: all cells, those with support counted before 2024, or those of authorities
 * whose workers the new check did not move. Undefined where too few are left.
 */
export function breakSensitivity(
  panel: PanelMatrix,
  pair: LinkPair,
  { sample, moved }: { sample: BreakSample; moved: ReadonlySet<string> },
): FollowedSlope | undefined {
  const years = panel.years.length;
  const isLeftOut = (i: number) => {
    if (sample === 'without the years since') return linkYears.first + (i % years) >= breakYear;
    return sample !== 'all' && moved.has(panel.authorities[Math.floor(i / years)] as string);
  };
  const support = matrixOf(panel, pair.support).map((value, i) => (isLeftOut(i) ? Number.NaN : value));
  const rows = panelSample(support, matrixOf(panel, pair.outcome), { shift: pair.shift, years });
  return followedSlope(rows, { rows: panel.authorities.length });
}
