import { deviationSteps, settled } from './link-changes-sql.ts';
import { pointSteps } from './link-points-sql.ts';
import { linkKindOf, type LinkQuestion } from './link-question.ts';
import { sampleStep, usableStep, withSteps, type Step } from './link-sample-sql.ts';

/**
 * The statement that leaves every authority out in turn: its code as `left_out` and the slope of all others, as if it
 * had never been there. Smallest slope first.
 */
export function leftOutSql(question: LinkQuestion): string {
  return linkKindOf(question) === 'within' ? changesLeftOut(question) : placesLeftOut(question);
}

function placesLeftOut(question: LinkQuestion): string {
  const slope =
    question.weights === 'equal'
      ? 'regr_slope(y, x)'
      : `(sum(weight * x * y) - sum(weight * x) * sum(weight * y) / sum(weight))
       / (sum(weight * x * x) - sum(weight * x) ** 2 / sum(weight))`;
  return `${withSteps(pointSteps(question, { inTurn: true }))}SELECT left_out, ${slope} AS slope
FROM points
GROUP BY left_out
ORDER BY slope, left_out`;
}

/**
 * Fixed effects without each authority in turn. Only the effects of the years have to be solved for, and a year's
 * effect without an authority needs no more than the sums that are left when its own rows are taken off.
 */
function changesLeftOut(question: LinkQuestion): string {
  return `${withSteps([sampleStep(question), usableStep, ...deviationSteps(question), ...leftSteps, solveStep], true)}SELECT left_out,
       (any_value(sums_left.xy) - sum(effects.x * years_left.y))
         / (any_value(sums_left.xx) - sum(effects.x * years_left.x)) AS slope
FROM effects
JOIN years_left USING (left_out, year)
JOIN sums_left USING (left_out)
WHERE round = (SELECT max(round) FROM effects)
GROUP BY left_out
ORDER BY slope, left_out`;
}

/** Sums over all rows, less those of the authority left out. */
const leftSteps: readonly Step[] = [
  { name: 'others', sql: 'SELECT DISTINCT authority AS left_out FROM deviations' },
  {
    name: 'sums_left',
    sql: `SELECT left_out,
       sum(w * dx * dx) FILTER (authority <> left_out) AS xx,
       sum(w * dx * dy) FILTER (authority <> left_out) AS xy
FROM others, deviations
GROUP BY left_out`,
  },
  {
    name: 'years_left',
    sql: `SELECT left_out, year, sum(w) AS w, sum(w * dx) AS x, sum(w * dy) AS y
FROM others, deviations
WHERE authority <> left_out
GROUP BY left_out, year`,
  },
  {
    name: 'shares_left',
    sql: `SELECT left_out, everyone.year, everyone.other, everyone.shared - coalesce(own.shared, 0) AS shared
FROM others
CROSS JOIN (SELECT year, other, sum(shared) AS shared FROM shares GROUP BY year, other) AS everyone
LEFT JOIN shares AS own
  ON own.authority = left_out AND own.year = everyone.year AND own.other = everyone.other`,
  },
];

const solveStep: Step = {
  name: 'effects',
  note: 'the effect of each year on the support, nearer in every round',
  sql: `SELECT 0 AS round, left_out, year, 0.0::DOUBLE AS x, 1.0::DOUBLE AS moved FROM years_left
UNION ALL
SELECT round, left_out, year, x, max(abs(x - old_x) / x_sd) OVER ()
FROM (
  SELECT effects.round + 1 AS round, years_left.left_out, years_left.year,
         (any_value(years_left.x) + sum(shares_left.shared * effects.x)) / any_value(years_left.w) AS x,
         any_value(effects.x) FILTER (effects.year = years_left.year) AS old_x
  FROM effects
  JOIN shares_left ON shares_left.left_out = effects.left_out AND shares_left.other = effects.year
  JOIN years_left ON years_left.left_out = effects.left_out AND years_left.year = shares_left.year
  WHERE effects.moved > ${settled.below} AND effects.round < ${settled.rounds}
  GROUP BY effects.round, years_left.left_out, years_left.year
), (SELECT nullif(stddev_samp(dx), 0) AS x_sd FROM deviations)`,
};
