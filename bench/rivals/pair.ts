/** The pair that every contestant draws, in its latest year: the support is counted one year before the outcome. */
export const pair = {
  path: 'links/agency_rate/re_referrals/',
  support: 'Agency social worker rate, % of workers, 2024',
  outcome: 'Re-referrals within 12 months, % of referrals, 2025',
} as const;

/** Its points. */
export const pointsSql = `SELECT outcome.authority, support.agency_rate AS x, outcome.re_referrals AS y
FROM panel AS outcome JOIN panel AS support ON support.authority = outcome.authority
WHERE outcome.year = 2025 AND support.year = 2024
  AND support.agency_rate IS NOT NULL AND outcome.re_referrals IS NOT NULL
ORDER BY outcome.authority`;

/** How many there are, their correlation and the slope of their line. */
export const fitSql = `SELECT count(*) AS n, corr(y, x) AS r, regr_slope(y, x) AS slope FROM (${pointsSql})`;
