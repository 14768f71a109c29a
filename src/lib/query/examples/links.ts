import { type ExampleQuery, outcome, support, year } from './example-query.ts';

/** Questions about links: in one year, between authorities, within them, earlier, among many tries. */
export const linkExamples: readonly ExampleQuery[] = [
  {
    id: 'one-year',
    question: 'Do authorities with more of a support have more of an outcome in one year, also by rank?',
    note: 'lag_join takes the support from the label year that falls inside the outcome’s. Where the interval holds 0 there is no clear slope. A link between places is not a link in time.',
    sql: `WITH pairs AS (
  FROM lag_join(:support, :outcome) WHERE year = :year
)
SELECT 'as it is' AS version, unnest(pearson_ci(x, y)) FROM pairs
UNION ALL
SELECT 'by rank', * FROM spearman_ci(pairs);`,
    parameters: [support, outcome, year],
  },
  {
    id: 'between-and-within',
    question: 'Can I reproduce the published link between authorities, and within them?',
    note: 'Between is worked out step by step, within by the macro within_slope. Both must equal the published row; between is a correlation, within a slope in standard deviations.',
    sql: `WITH pairs AS (FROM lag_join(:support, :outcome)),
usable AS ( -- authorities with a single year say nothing of change
  FROM pairs QUALIFY count(*) OVER (PARTITION BY authority) > 1
),
centred AS ( -- what was common to each year taken out
  SELECT authority,
         x - avg(x) OVER (PARTITION BY year) AS x,
         y - avg(y) OVER (PARTITION BY year) AS y
  FROM usable
),
means AS (
  SELECT avg(x) AS x, avg(y) AS y FROM centred GROUP BY authority
),
here AS (
  SELECT 'between' AS method, corr(y, x) AS estimate, count(*) AS n FROM means
  UNION ALL
  SELECT 'within', estimate, n FROM within_slope(pairs)
)
SELECT method, here.estimate AS worked_out, links.estimate AS published,
       links.lower, links.upper, here.n, links.q
FROM here
JOIN links USING (method)
WHERE links.support = :support AND links.outcome = :outcome
ORDER BY method;`,
    parameters: [support, outcome],
  },
  {
    id: 'lag-profile',
    question: 'Does a link within authorities depend on how many years the support lies back?',
    note: 'Each pair has its own shifts, from the days that both figures count: the main one, a year earlier, and counted after the outcome, which cannot be the cause. Supports last, so something may be found there; what counts is whether the main slope is clearly larger, which the page of the pair works out.',
    sql: `WITH shifts AS (
  SELECT shift, shift_after FROM verdicts WHERE support = :support AND outcome = :outcome
),
earlier AS (FROM lag_join(:support, :outcome, lag := (SELECT shift + 1 FROM shifts))),
main AS (FROM lag_join(:support, :outcome, lag := (SELECT shift FROM shifts))),
later AS (FROM lag_join(:support, :outcome, lag := (SELECT shift_after FROM shifts)))
SELECT 'a year earlier' AS counted, shift + 1 AS years_back, estimate, lower, upper, p, n
FROM within_slope(earlier), shifts
UNION ALL
SELECT 'main', shift, estimate, lower, upper, p, n FROM within_slope(main), shifts
UNION ALL
SELECT 'counted after', shift_after, estimate, lower, upper, p, n FROM within_slope(later), shifts
ORDER BY years_back;`,
    parameters: [support, outcome],
  },
  {
    id: 'places-and-changes',
    question: 'Does how places differ tell what happens when a place changes?',
    note: 'Over all pairs: the links between authorities beside those within them, both turned so that more support with a better outcome is positive. They hardly agree.',
    sql: `WITH both_ways AS (
  SELECT support, outcome,
         any_value(aligned) FILTER (method = 'between') AS between_places,
         any_value(aligned) FILTER (method = 'within') AS within_places
  FROM links
  GROUP BY support, outcome
)
SELECT count(*) FILTER (sign(between_places) = sign(within_places)) AS same_direction,
       unnest(pearson_ci(between_places, within_places))
FROM both_ways
WHERE between_places IS NOT NULL AND within_places IS NOT NULL;`,
    parameters: [],
  },
  {
    id: 'more-than-chance',
    question: 'Are there more clear links than in data shuffled so that none can exist?',
    note: 'World 0 is the real one. A method that finds many clear links in shuffled worlds finds them where there are none: pooling authorities and years does.',
    sql: `WITH observed AS (
  SELECT method, tier, tests, p05, q05 FROM shuffled WHERE world = 0
)
SELECT method,
       any_value(observed.tests) AS tests,
       any_value(observed.p05) AS clear,
       avg(shuffled.p05) AS by_chance,
       quantile_cont(shuffled.p05, 0.05) AS by_chance_lower,
       quantile_cont(shuffled.p05, 0.95) AS by_chance_upper,
       count(*) FILTER (shuffled.p05 >= observed.p05) AS worlds_with_as_many,
       count(*) AS worlds
FROM shuffled
JOIN observed USING (method, tier)
WHERE shuffled.world > 0 AND tier = 'all'
GROUP BY method
ORDER BY method;`,
    parameters: [],
  },
  {
    id: 'verdicts-by-feature',
    question: 'What may be said of the links of each feature of the report?',
    note: 'One row for each feature of well-supporting authorities: how many pairs, and the verdicts on them. “No detectable link” says that a link of 0.15 standard deviations would have been clear four times in five, not that there is none.',
    sql: `SELECT feature,
       count(*) AS pairs,
       count(*) FILTER (verdict = 'holds') AS holds,
       count(*) FILTER (verdict = 'suggestive') AS suggestive,
       count(*) FILTER (verdict = 'contradictory') AS contradictory,
       count(*) FILTER (verdict = 'between_only') AS between_only,
       count(*) FILTER (verdict = 'fragile') AS fragile,
       count(*) FILTER (verdict = 'too_little') AS too_little,
       count(*) FILTER (verdict = 'none_detectable') AS none_detectable,
       count(*) FILTER (verdict = 'one_year_only') AS one_year_only
FROM verdicts
JOIN indicators ON indicators.indicator = verdicts.support
GROUP BY feature
ORDER BY feature;`,
    parameters: [],
  },
  {
    id: 'specifications',
    question: 'Does a link survive other ways to estimate it?',
    note: 'Up to 432 ways for each pair. A link that is supportive in one way and contrary in another belongs to the way, not to the authorities.',
    sql: `SELECT estimator, timing,
       count(*) AS ways,
       median(aligned) AS median_slope,
       count(*) FILTER (aligned > 0) AS supportive,
       count(*) FILTER (p < 0.05 AND aligned > 0) AS clear_supportive,
       count(*) FILTER (p < 0.05 AND aligned < 0) AS clear_contrary
FROM specification_curve
JOIN specification_choices USING (specification)
WHERE support = :support AND outcome = :outcome
GROUP BY estimator, timing
ORDER BY estimator, timing;`,
    parameters: [support, outcome],
  },
  {
    id: 'own-family',
    question: 'What is left of the links with one group of children once all of them are counted as tries?',
    note: 'q_bh allows for the pairs chosen here, the published q for all pairs of the method. Choose the group before looking at the links, not after.',
    sql: `WITH tests AS (
  SELECT support, outcome, aligned, p, q AS published_q
  FROM links
  JOIN indicators ON indicators.indicator = links.outcome
  WHERE method = :method AND tier = :tier
)
SELECT support, outcome, aligned, p, q_bh, published_q
FROM bh_adjust(tests)
ORDER BY q_bh, support, outcome;`,
    parameters: [
      { name: 'method', label: 'Method', type: 'text', default: 'within', choices: 'methods' },
      { name: 'tier', label: 'Children', type: 'text', default: '1 CP plan', choices: 'tiers' },
    ],
  },
];
