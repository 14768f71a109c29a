import { type DomainMacro, normal975, normal999 } from './domain-macro.ts';

const wilsonCi: DomainMacro = {
  name: 'wilson_ci',
  signature: 'wilson_ci(cases, total)',
  kind: 'expression',
  answers:
    'Within which shares the true one plausibly lies (95%) when so many cases of so many were counted: Wilson’s interval, sound for few cases too.',
  units:
    'A structure with the fields share, lower and upper, from 0 to 1; times 100 they are per cent. NULL where total is missing or 0. It allows for chance of counting only.',
  results: [
    { name: 'share', description: 'cases / total.' },
    { name: 'lower', description: 'Lower end of the 95% interval.' },
    { name: 'upper', description: 'Upper end of the 95% interval.' },
  ],
  sameAs: 'prop.test(cases, total, correct = FALSE)$conf.int',
  example: `SELECT authority, value, denominator,
       wilson_ci(value / 100 * denominator, denominator) AS plausible
FROM observations
WHERE indicator = 'repeat_plans' AND year = 2025 AND denominator IS NOT NULL
ORDER BY authority;`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO wilson_ci(cases, total) AS CASE WHEN total > 0 AND cases IS NOT NULL THEN {
  'share': cases / total,
  'lower': ((cases + pow(${normal975}, 2) / 2) - ${normal975}
    * sqrt(greatest(0, cases * (total - cases) / total) + pow(${normal975}, 2) / 4)) / (total + pow(${normal975}, 2)),
  'upper': ((cases + pow(${normal975}, 2) / 2) + ${normal975}
    * sqrt(greatest(0, cases * (total - cases) / total) + pow(${normal975}, 2) / 4)) / (total + pow(${normal975}, 2))
} END;`,
};

const limits = `'lower_95': centre - ${normal975} * sqrt(centre * (100 - centre) / total + tau * tau),
  'upper_95': centre + ${normal975} * sqrt(centre * (100 - centre) / total + tau * tau),
  'lower_998': centre - ${normal999} * sqrt(centre * (100 - centre) / total + tau * tau),
  'upper_998': centre + ${normal999} * sqrt(centre * (100 - centre) / total + tau * tau)`;

const limitResults = [
  { name: 'lower_95', description: 'Of equal authorities, one in forty lies below.' },
  { name: 'upper_95', description: 'Of equal authorities, one in forty lies above.' },
  { name: 'lower_998', description: 'Of equal authorities, one in a thousand lies below.' },
  { name: 'upper_998', description: 'Of equal authorities, one in a thousand lies above.' },
];

const funnelLimits: DomainMacro = {
  name: 'funnel_limits',
  signature: 'funnel_limits(centre, total, tau := 0)',
  kind: 'expression',
  answers:
    'How far a percentage out of so many cases may lie from the centre before it is more than chance, and more than the usual differences between authorities (tau).',
  units:
    'All in per cent; tau in percentage points, as funnel_tau in reliability. A structure; the limits are normal ones and may pass 0 or 100.',
  results: limitResults,
  sameAs: 'centre + c(-1, 1) * qnorm(0.975) * sqrt(centre * (100 - centre) / total + tau^2)',
  example: 'SELECT unnest(funnel_limits(24, 350, tau := 4.4));',
  needs: [],
  sql: `CREATE OR REPLACE MACRO funnel_limits(centre, total, tau := 0) AS {
  ${limits}
};`,
};

const funnel: DomainMacro = {
  name: 'funnel',
  signature: "funnel(figure, label_year, cells := 'observations')",
  kind: 'table',
  answers:
    'Each authority’s percentage beside how many cases it is out of, the common centre and the limits within which most authorities lie: the over-dispersed funnel of one indicator in one year.',
  units:
    'Per cent; z in over-dispersed standard deviations. Only authorities with value and denominator. The centre is all cases over all denominators of the authorities shown, not England. Where more than a tenth of authorities are suppressed the site draws no funnel.',
  results: [
    { name: 'authority', description: 'Code of the authority.' },
    { name: 'value', description: 'Its percentage.' },
    { name: 'denominator', description: 'How many cases it is out of.' },
    { name: 'centre', description: 'Cases of all over denominators of all, in per cent.' },
    {
      name: 'tau',
      description:
        'Differences between authorities beyond chance, a standard deviation in percentage points.',
    },
    {
      name: 'z',
      description: 'How far it lies from the centre; beyond ±1.96 is outside the expected range.',
    },
    ...limitResults,
  ],
  sameAs: 'metafor::rma(yi, sei, method = "DL") with the standard errors of the common centre',
  example: `SELECT * FROM funnel('repeat_plans', 2025) ORDER BY denominator;`,
  needs: ['observations'],
  sql: `CREATE OR REPLACE MACRO funnel(figure, label_year, cells := 'observations') AS TABLE
WITH places AS (
  SELECT authority, value, denominator FROM query_table(cells)
  WHERE indicator = figure AND year = label_year AND value IS NOT NULL AND denominator > 0
),
common AS (SELECT sum(value * denominator) / sum(denominator) AS centre FROM places),
weighted AS (
  SELECT authority, value, denominator, centre, denominator / (centre * (100 - centre)) AS weight
  FROM places, common
),
spread AS (
  SELECT sqrt(greatest(0, (sum(weight * pow(value - centre, 2)) - (count(*) - 1))
    / nullif(sum(weight) - sum(weight * weight) / sum(weight), 0))) AS tau
  FROM weighted
)
SELECT authority, value, denominator, centre, tau,
       (value - centre) / sqrt(1 / weight + tau * tau) AS z,
       unnest(funnel_limits(centre, denominator, tau := tau))
FROM weighted, spread;`,
};

const bhAdjust: DomainMacro = {
  name: 'bh_adjust',
  signature: 'bh_adjust(tests)',
  kind: 'table',
  answers:
    'Allows for how many tests were tried: for each p the smallest share of false discoveries at which it would be among the discoveries (Benjamini and Hochberg).',
  units:
    'tests is a table, or the name of a WITH clause, with a column p. All its columns come back with q_bh, a probability; every test tried belongs in it, not only those that look clear. A missing p has no q_bh and does not count.',
  results: [{ name: 'q_bh', description: 'Smallest false-discovery rate at which the test would count.' }],
  sameAs: 'p.adjust(p, "BH")',
  example: `WITH tests AS (
  SELECT support, outcome, p FROM links WHERE method = 'within'
)
FROM bh_adjust(tests)
ORDER BY support, outcome;`,
  needs: [],
  sql: `CREATE OR REPLACE MACRO bh_adjust(tests) AS TABLE
WITH numbered AS (
  SELECT *,
         row_number() OVER (ORDER BY p NULLS LAST) AS place_bh,
         count(p) OVER () AS tests_bh
  FROM query_table(tests)
)
SELECT * EXCLUDE (place_bh, tests_bh),
       CASE WHEN p IS NOT NULL THEN least(1, min(p * tests_bh / place_bh) OVER (
         ORDER BY place_bh DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) END AS q_bh
FROM numbered;`,
};

/** Chance of counting, the funnel, and how many tests were tried. */
export const countMacros: readonly DomainMacro[] = [wilsonCi, funnelLimits, funnel, bhAdjust];
