import { authority, type ExampleQuery, indicator, year } from './example-query.ts';

/** Questions about places beside others, and about what the library adds. */
export const placeExamples: readonly ExampleQuery[] = [
  {
    id: 'where-one-stands',
    question: 'Where does one authority stand on everything, as far as can be told?',
    note: 'level is its usual level, lower to upper the range of that (95%). rank_lower to rank_upper is where its place may lie, 1 the lowest. The word is too_close where the range crosses an edge of the middle half of levels; word80 says what is probable.',
    sql: `SELECT role, domain, label, value, unit, status,
       level, lower, upper, word, word80, rank_lower, rank_upper, ranked, neighbours_level
FROM positions
JOIN indicators USING (indicator)
WHERE authority = :authority
ORDER BY role DESC, domain, label;`,
    parameters: [authority],
  },
  {
    id: 'rank-ranges',
    question: 'How far can a place in the order be told at all?',
    note: 'The width of the range of places, as a share of all authorities: near 1, the order says nothing. lasting is how much of a year’s movement lasts: the more, the surer a level is.',
    sql: `SELECT label, role, lasting,
       any_value(ranked) AS authorities,
       median(rank_upper - rank_lower + 1) AS places_in_the_middle,
       median(rank_upper - rank_lower + 1) / any_value(ranked) AS share_of_all
FROM positions
JOIN indicators USING (indicator)
JOIN level_models USING (indicator)
WHERE rank_lower IS NOT NULL
GROUP BY label, role, lasting
ORDER BY share_of_all, label;`,
    parameters: [],
  },
  {
    id: 'peers',
    question: 'How does each authority compare with its ten statistical neighbours?',
    note: 'The middle of the neighbours with a value. Neighbours were chosen by how alike the places are, not their services; a difference is a question, not an answer.',
    sql: `SELECT authority, region, value, peers_median, difference, peers
FROM peer_median(:indicator, :year)
JOIN authorities USING (authority)
ORDER BY region, authority;`,
    parameters: [indicator, year],
  },
  {
    id: 'mutual-neighbours',
    question: 'Is being a statistical neighbour mutual?',
    note: 'Each authority has ten neighbours; often it is not among theirs. Differences from neighbours are therefore not independent of each other.',
    sql: `SELECT near.closeness,
       count(*) AS named,
       count(back.authority) AS mutual,
       count(back.authority) / count(*) AS share
FROM neighbours AS near
LEFT JOIN neighbours AS back
  ON back.authority = near.neighbour AND back.neighbour = near.authority
GROUP BY ROLLUP (near.closeness)
ORDER BY share DESC;`,
    parameters: [],
  },
  {
    id: 'library-search',
    question: 'What else do the official figures hold?',
    note: 'The library has every indicator of the publisher’s tool under the publisher’s short name. same_as is the indicator of this site that prints the same series.',
    sql: `SELECT topic, title, unit, better, indicator, year_type, first_year, last_year, filled, same_as
FROM library_indicators
WHERE title ILIKE '%' || :words || '%' OR topic ILIKE '%' || :words || '%'
ORDER BY topic, title;`,
    parameters: [{ name: 'words', label: 'Words in title or topic', type: 'text', default: 'absence' }],
  },
  {
    id: 'library-and-panel',
    question: 'Is school absence of children on plans the absence of all children?',
    note: 'Any series of the library beside an indicator of the panel, label year by label year: look at year_type in library_indicators before joining, years of different kinds do not meet. This one is a school year on both sides.',
    sql: `WITH pairs AS (
  SELECT authority, panel.year, library.value AS x, panel.plan_absence AS y
  FROM panel
  JOIN library USING (authority, year)
  WHERE library.indicator = :series AND NOT library.recast
)
SELECT 'between authorities' AS compared, r AS estimate, lower, upper, p, n FROM between_ci(pairs)
UNION ALL
SELECT 'within authorities', estimate, lower, upper, p, n FROM within_slope(pairs);`,
    parameters: [
      {
        name: 'series',
        label: 'Series of the library',
        type: 'text',
        default: 'TotAbs',
        choices: 'library_indicators',
      },
    ],
  },
];
