/**
 * What the range of a figure allows for: `chance` around the common centre of the authorities, for percentages of
 * counted cases, or the `usual_movement` of an authority from year to year. In the unit of the indicator.
 */
export type Allowance =
  { range: 'chance'; centre: number; tau: number } | { range: 'usual_movement'; sd: number };

/** The columns of the table `reliability` that an allowance is made from. */
export interface Reliability {
  funnel_year: number | null;
  funnel_centre: number | null;
  funnel_tau: number | null;
  sd_within: number | null;
}

/**
 * What the figures of an indicator in one year must allow for: chance where the table `reliability` has a funnel of
 * that year, else the deviation within authorities; undefined where neither is known, as with one year of figures.
 *
 * @example allowanceOf({ funnel_year: null, funnel_centre: null, funnel_tau: null, sd_within: 2 }, 2025)
 * // { range: 'usual_movement', sd: 2 }
 */
export function allowanceOf(reliability: Reliability, year: number): Allowance | undefined {
  const { funnel_year, funnel_centre, funnel_tau, sd_within } = reliability;
  if (funnel_year === year && funnel_centre !== null && funnel_tau !== null)
    return { range: 'chance', centre: funnel_centre, tau: funnel_tau };
  return sd_within === null ? undefined : { range: 'usual_movement', sd: sd_within };
}
