import { type DomainMacro, normal975, normal999 } from './domain-macro.ts';

/** An end of Wilson’s interval; in floating point throughout, as products of national counts pass 32 bits. */
const wilsonEnd = (sign: '+' | '-') => `(cases + pow(${normal975}, 2) / 2 ${sign} ${normal975}
    * sqrt(cases * (1 - cases / total) + pow(${normal975}, 2) / 4)) / (total + pow(${normal975}, 2))`;

const wilsonCi: DomainMacro = {
  name: 'wilson_ci',
  signature: 'wilson_ci(cases, total)',
  kind: 'expression',
  answers:
    'Within which shares the true one plausibly lies (95%) when so many cases of so many were counted: Wilson’s interval, sound for few cases too.',
  units:
    'A structure with the fields share, lower and upper, from 0 to 1; times 100 they are per cent. NULL where either is missing, total is not above 0, or cases are fewer than 0 or more than total. It allows for chance of counting only.',
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
  sql: `CREATE OR REPLACE MACRO wilson_ci(cases, total) AS
CASE WHEN total > 0 AND isfinite(total * 1e0) AND cases BETWEEN 0 AND total THEN {
  'share': cases / total,
  'lower': greatest(0, ${wilsonEnd('-')}),
  'upper': least(1, ${wilsonEnd('+')})
} END;`,
};

const limitSd = 'sqrt(centre * 1e0 * (100 - centre) / total + pow(tau, 2))';
const limits = `'lower_95': centre - ${normal975} * ${limitSd},
  'upper_95': centre + ${normal975} * ${limitSd},
  'lower_998': centre - ${normal999} * ${limitSd},
  'upper_998': centre + ${normal999} * ${limitSd}`;

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
    'All in per cent; tau in percentage points, as funnel_tau in reliability. A structure; the limits are normal ones and may pass 0 or 100. NULL where centre is no percentage, total is not above 0 or tau is below 0.',
  results: limitResults,
  sameAs: 'centre + c(-1, 1) * qnorm(0.975) * sqrt(centre * (100 - centre) / total + tau^2)',
  example: 'SELECT unnest(funnel_limits(24, 350, tau := 4.4));',
  needs: [],
  sql: `CREATE OR REPLACE MACRO funnel_limits(centre, total, tau := 0) AS
CASE WHEN centre BETWEEN 0 AND 100 AND total > 0 AND tau >= 0 AND isfinite(total * 1e0) AND isfinite(tau * 1e0) THEN {
  ${limits}
} END;`,
};

const funnel: DomainMacro = {
  name: 'funnel',
  signature: "funnel(figure, label_year, cells := 'observations')",
  kind: 'table',
  answers:
    'Each authority’s percentage beside how many cases it is out of, the common centre and the limits within which most authorities lie: the over-dispersed funnel of one indicator in one year.',
  units:
    'Per cent; z in over-dispersed standard deviations. Only authorities with value and denominator. Where a value is no percentage, all but value and denominator is NULL; where all are 0, or all 100, z is. The centre is all cases over all denominators of the authorities shown, not England. Where more than a tenth of authorities are suppressed the site draws no funnel.',
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
common AS (
  SELECT CASE WHEN bool_and(value BETWEEN 0 AND 100)
    THEN sum(value * 1e0 * denominator) / sum(denominator) END AS centre
  FROM places
),
weighted AS (
  SELECT authority, value, denominator, centre,
         denominator / nullif(centre * (100 - centre), 0) AS weight -- none where there is no chance in it
  FROM places, common
),
spread AS (
  SELECT CASE WHEN count(centre) > 0 THEN
    sqrt(greatest(0, (sum(weight * pow(value - centre, 2)) - (count(*) - 1))
      / nullif(sum(weight) - sum(weight * weight) / sum(weight), 0))) END AS tau
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
    'tests is a table, or the name of a WITH clause, with a column p. All its columns come back with q_bh, a probability; every test tried belongs in it, not only those that look clear. A missing p, or NaN, has no q_bh and does not count. Where any p is below 0 or above 1, it is no probability, and no q_bh is given.',
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
         nullif(p * 1e0, 'nan') AS known_bh,
         row_number() OVER (ORDER BY nullif(p * 1e0, 'nan') NULLS LAST) AS place_bh,
         count(nullif(p * 1e0, 'nan')) OVER () AS tests_bh,
         bool_and(nullif(p * 1e0, 'nan') BETWEEN 0 AND 1) OVER () AS sound_bh
  FROM query_table(tests)
)
SELECT * EXCLUDE (known_bh, place_bh, tests_bh, sound_bh),
       CASE WHEN sound_bh AND known_bh IS NOT NULL THEN least(1, min(known_bh * tests_bh / place_bh) OVER (
         ORDER BY place_bh DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) END AS q_bh
FROM numbered;`,
};

/** Chance of counting, the funnel, and how many tests were tried. */
export const countMacros: readonly DomainMacro[] = [wilsonCi, funnelLimits, funnel, bhAdjust];
