import { authority, type ExampleQuery, indicator, percentage, year } from './example-query.ts';

/** Questions about figures themselves: how large, how missing, how far chance may have moved them. */
export const figureExamples: readonly ExampleQuery[] = [
  {
    id: 'kinds-of-authority',
    question: 'How do workforces differ between kinds of authority?',
    note: 'Medians of the authorities of each kind, so one far-out authority moves nothing. A difference between kinds is not yet a link with anything.',
    sql: `SELECT area_type,
       count(*) AS authorities,
       median(agency_rate) AS agency_rate,
       median(vacancy_rate) AS vacancy_rate,
       median(average_caseload) AS average_caseload
FROM panel
JOIN authorities USING (authority)
WHERE year = :year
GROUP BY area_type
ORDER BY area_type;`,
    parameters: [year],
  },
  {
    id: 'missing-by-size',
    question: 'Why is there no value, and does it depend on the size of the authority?',
    note: 'Counts of 1 to 5 are hidden and zeros are shown, so what is missing is not missing by chance: small authorities lose most. Size band 4 is the largest quarter.',
    sql: `SELECT size_band,
       count(*) AS cells,
       count(value) AS with_value,
       count(*) FILTER (status = 'suppressed') AS suppressed,
       count(*) FILTER (status = 'not_available') AS not_available,
       count(*) FILTER (status = 'not_published') AS dash_without_reason,
       round(100 * count(*) FILTER (status = 'suppressed') / count(*), 1) AS suppressed_percent
FROM observations
JOIN authorities USING (authority)
WHERE indicator = :indicator AND NOT recast AND size_band IS NOT NULL
GROUP BY size_band
ORDER BY size_band;`,
    parameters: [{ ...indicator, default: 'open_plans_over_2_years' }],
  },
  {
    id: 'all-children-together',
    question: 'How far is the mean of the authorities from the figure of all their children together?',
    note: 'The mean counts every authority the same. Weighted by the number of cases it comes close to England as published; what is left between the two is suppression and rounding.',
    sql: `SELECT year,
       count(*) AS authorities,
       avg(value) AS mean_of_authorities,
       sum(value * denominator) / sum(denominator) AS all_together,
       any_value(england) AS england_as_published
FROM observations
JOIN benchmarks USING (indicator, year)
WHERE indicator = :indicator AND value IS NOT NULL AND denominator IS NOT NULL AND NOT recast
GROUP BY year
ORDER BY year;`,
    parameters: [percentage],
  },
  {
    id: 'more-than-chance-over-time',
    question: 'Has one authority moved by more than the chance of counting?',
    note: 'Where the intervals of two years overlap well, chance alone may have made the difference. The interval allows for chance only, not for changes in how things are recorded.',
    sql: `SELECT year, value, denominator,
       100 * plausible.lower AS lower,
       100 * plausible.upper AS upper
FROM (
  SELECT year, value, denominator,
         wilson_ci(value / 100 * denominator, denominator) AS plausible
  FROM observations
  WHERE authority = :authority AND indicator = :indicator AND value IS NOT NULL
)
ORDER BY year;`,
    parameters: [authority, percentage],
  },
  {
    id: 'noise',
    question: 'Which indicators move little more than counting alone would move them?',
    note: 'noise_share is how much of the movement within authorities counting alone would give: near 1, a year’s change says nothing. Empty where no denominator is published.',
    sql: `SELECT label, role, unit, noise_share, adjacent_years, share_between, share_within
FROM reliability
JOIN indicators USING (indicator)
WHERE share_within IS NOT NULL
ORDER BY noise_share DESC NULLS LAST, label;`,
    parameters: [],
  },
  {
    id: 'funnel',
    question:
      'Which figures lie further out than chance and the usual differences between authorities would put them?',
    note: 'Beyond ±1.96 lies about one authority in twenty even if nothing is unusual. The limits are wider where fewer children are counted.',
    sql: `SELECT authority, value, denominator, centre, lower_95, upper_95, lower_998, upper_998, z
FROM funnel(:indicator, :year)
ORDER BY denominator, authority;`,
    parameters: [percentage, year],
  },
];
