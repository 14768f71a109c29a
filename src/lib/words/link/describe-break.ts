import type { BreakSensitivityRow } from '../../tables/result-rows.ts';
import { formatSigned } from '../number.ts';
import { equalsProbability } from '../probability.ts';

/** In how many of the authorities known in both years the new check moved workers, and the label year of it. */
export const breakCounts = { year: 2024, moved: 29, known: 151 } as const;
const breakYear = breakCounts.year;

/** The count that the check of 2024 touched. */
const touched = 'average_caseload';
/** Shares whose level it moved and little else. */
const hardlyTouched = ['manager_share', 'senior_practitioner_share'];

/** What the break of 2024 means for the count of caseloads; undefined for other indicators. */
export function breakOfCount(indicator: string): string | undefined {
  if (indicator !== touched) return undefined;
  const { moved, known } = breakCounts;
  return `In ${breakYear} a new check took some workers and their cases out of this count: in ${moved} of ${known} authorities a tenth of all social workers or more came to be counted as holding no cases. A change from ${breakYear - 1} to ${breakYear} may be a change of the count.`;
}

/**
 * The break of 2024 with what this very link is without the years since, and without the authorities it moved; undefined
 * where the support is not touched.
 */
export function describeBreak(support: string, rows: readonly BreakSensitivityRow[]): string | undefined {
  const lead =
    breakOfCount(support) ??
    (hardlyTouched.includes(support)
      ? `In ${breakYear} a new check moved workers between roles; it moved the level of this share, and hardly its changes.`
      : undefined);
  const at = (sample: string) => rows.find((row) => row.sample === sample);
  const [all, early, others] = [
    at('all'),
    at('without the years since'),
    at('without the authorities moved'),
  ];
  if (lead === undefined || !all) return lead;
  const parts = [
    `with all figures ${slopeOf(all)}`,
    ...(early ? [`without support counted since ${breakYear} ${slopeOf(early)}`] : []),
    ...(others ? [`without those ${breakCounts.moved} authorities ${slopeOf(others)}`] : []),
  ];
  return `${lead} This link over time, in standard deviations: ${parts.join('; ')}.`;
}

function slopeOf({ aligned, p }: BreakSensitivityRow): string {
  return `${formatSigned(aligned, { digits: 2 })} (p ${equalsProbability(p)})`;
}
