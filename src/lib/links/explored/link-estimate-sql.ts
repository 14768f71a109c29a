import { fewestForFit } from './estimate-link.ts';
import { isRecursive, meanOf, pointSteps } from './link-points-sql.ts';
import { linkKindOf, type LinkQuestion } from './link-question.ts';
import { withSteps, type Step } from './link-sample-sql.ts';

/** A rectangle on a scatter, in the units of its axes, all ends inclusive. */
export interface Selection {
  x: readonly [low: number, high: number];
  y: readonly [low: number, high: number];
}

/** Whether a point lies in a selection. */
export function isSelected(point: { x: number; y: number }, { x, y }: Selection): boolean {
  return point.x >= x[0] && point.x <= x[1] && point.y >= y[0] && point.y <= y[1];
}

/** The end of a statement: steps after the points, and the rows that are asked for. */
interface End {
  steps: readonly Step[];
  sql: string;
}

/** Of a side, what is left when others are held equal; below this share of its own it is rounding. */
const negligible = '1e-10';

/**
 * The statement that estimates a link: one row of `LinkEstimateRow`, or none where there are fewer than five
 * authorities or nothing varies. Of a selection, the points that lie in it are fitted as they are drawn. p and the
 * intervals of slopes need a t distribution, which SQL lacks.
 */
export function estimateSql(question: LinkQuestion, selection?: Selection): string {
  const chosen = selection ? [selectedStep(selection)] : [];
  const from = selection ? 'selected' : 'points';
  const { steps, sql } = endOf(question, from);
  return `${withSteps([...pointSteps(question), ...chosen, ...steps], isRecursive(question))}${sql}`;
}

/** The statement that gives the correlation of ranks, `rank_r`: the same points, by the order of their values. */
export function rankSql(question: LinkQuestion): string {
  const steps = [...pointSteps(question, { areRanked: true }), aroundStep(question, 'points')];
  const w = weightIn(question);
  return `${withSteps(steps, isRecursive(question))}SELECT sum(${w}dx * dy) / sqrt(sum(${w}dx * dx) * sum(${w}dy * dy)) AS rank_r
FROM around`;
}

function endOf(question: LinkQuestion, from: string): End {
  if (linkKindOf(question) === 'within') return clusteredEnd(question, from);
  return question.weights === 'equal' ? equalEnd(question, from) : weightedEnd(question, from);
}

function selectedStep({ x, y }: Selection): Step {
  const conditions = [rangeOf('x', x), rangeOf('y', y)];
  return {
    name: 'selected',
    note: 'what lies in the rectangle',
    sql: `FROM points WHERE ${conditions.join(' AND ')}`,
  };
}

function rangeOf(column: string, ends: readonly [number, number]): string {
  for (const end of ends)
    if (!Number.isFinite(end)) throw new Error(`linkSql requires a finite number: ${end}`);
  return `${column} BETWEEN ${ends[0]} AND ${ends[1]}`;
}

/** Least squares with its classical errors: every place counts one. */
function equalEnd(question: LinkQuestion, from: string): End {
  const sums = `SELECT count(*) AS n, count(*) - 2 - ${heldCount(question)} AS df,
       corr(y, x) AS r, regr_slope(y, x) AS slope,
       avg(x) AS mean_x, avg(y) AS mean_y,
       regr_sxx(y, x) AS sxx, regr_syy(y, x) AS syy
FROM ${from}
HAVING count(*) >= ${fewestForFit} AND min(x) < max(x) AND min(y) < max(y)`;
  const sql = `SELECT n, n AS authorities, ${yearCount(question)} AS years, df, r, slope,
       sqrt((1 - r * r) * syy / df / sxx) AS slope_se,
       mean_x, mean_y,
       (1 - r * r) * syy / df / n AS middle_variance,
       0.0::DOUBLE AS middle_covariance,
       x_sd, y_sd
FROM sums, spread
WHERE df > 1 AND sqrt(sxx / n) > ${negligible} * x_sd AND sqrt(syy / n) > ${negligible} * y_sd`;
  return { steps: [{ name: 'sums', sql: sums }, spreadStep(question)], sql };
}

/** Weighted least squares, with errors that may differ from place to place (HC1). */
function weightedEnd(question: LinkQuestion, from: string): End {
  const sums = `SELECT count(*) AS n, count(*) - 2 - ${heldCount(question)} AS df, sum(weight) AS total,
       any_value(mean_x) AS mean_x, any_value(mean_y) AS mean_y,
       sum(weight * dx * dx) AS sxx, sum(weight * dy * dy) AS syy, sum(weight * dx * dy) AS sxy
FROM around
HAVING count(*) >= ${fewestForFit} AND min(dx) < max(dx) AND min(dy) < max(dy)`;
  const squares = `SELECT sum((weight * dx * e) ** 2) AS xx, sum((weight * e) ** 2) AS ee,
       sum(weight * weight * dx * e * e) AS xe
FROM (SELECT weight, dx, dy - sxy / sxx * dx AS e FROM around, sums)`;
  const sql = `SELECT n, n AS authorities, ${yearCount(question)} AS years, df,
       sxy / sqrt(sxx * syy) AS r, sxy / sxx AS slope,
       sqrt(xx * n / df) / sxx AS slope_se,
       mean_x, mean_y,
       ee * n / df / (total * total) AS middle_variance,
       xe * n / df / (total * sxx) AS middle_covariance,
       x_sd, y_sd
FROM sums, squares, spread
WHERE df > 1 AND sqrt(sxx / total) > ${negligible} * x_sd AND sqrt(syy / total) > ${negligible} * y_sd`;
  const steps = [
    aroundStep(question, from),
    { name: 'sums', sql: sums },
    { name: 'squares', note: 'errors that may differ from place to place', sql: squares },
    spreadStep(question),
  ];
  return { steps, sql };
}

/**
 * The slope among changes, with errors that may depend on each other within an authority. Of all points the line goes
 * through the middle by construction; of a selection its height has an error too.
 */
function clusteredEnd(question: LinkQuestion, from: string): End {
  const w = weightIn(question);
  const isWhole = from === 'points';
  const sums = `SELECT count(*) AS n, count(DISTINCT authority) AS authorities, count(DISTINCT year) AS years,
       ${isWhole ? 'count(DISTINCT year) + 1' : '2'} AS parameters,
       any_value(mean_x) AS mean_x, any_value(mean_y) AS mean_y, ${w ? 'sum(weight)' : 'count(*)'} AS total,
       sum(${w}dx * dx) AS sxx, sum(${w}dy * dy) AS syy, sum(${w}dx * dy) AS sxy
FROM around
HAVING count(DISTINCT authority) >= ${fewestForFit}`;
  const scores = `SELECT sum(${w}dx * (dy - sxy / sxx * dx)) AS score, sum(${w}(dy - sxy / sxx * dx)) AS height
FROM around, sums
GROUP BY authority`;
  const squares = `SELECT sum(score * score) AS xx, sum(height * height) AS ee, sum(score * height) AS xe FROM scores`;
  const factor = 'authorities / (authorities - 1) * (n - 1) / (n - parameters)';
  const sql = `SELECT n, authorities, years, authorities - 1 AS df,
       sxy / sqrt(sxx * syy) AS r, sxy / sxx AS slope,
       sqrt(xx * ${factor}) / sxx AS slope_se,
       mean_x, mean_y,
       ${isWhole ? '0.0::DOUBLE' : `ee * ${factor} / (total * total)`} AS middle_variance,
       ${isWhole ? '0.0::DOUBLE' : `xe * ${factor} / (total * sxx)`} AS middle_covariance,
       x_sd, y_sd
FROM sums, squares, spread
WHERE n > parameters AND sqrt(sxx / total) > ${negligible} * x_sd AND sqrt(syy / total) > ${negligible} * y_sd`;
  const steps = [
    aroundStep(question, from),
    { name: 'sums', sql: sums },
    { name: 'scores', note: 'rows of one authority may depend on each other', sql: scores },
    { name: 'squares', sql: squares },
    spreadStep(question),
  ];
  return { steps, sql };
}

/** Points as distances from their middle. */
function aroundStep(question: LinkQuestion, from: string): Step {
  const sql = `SELECT ${from}.*, mean_x, mean_y, x - mean_x AS dx, y - mean_y AS dy
FROM ${from}, (SELECT ${meanOf('x', question)} AS mean_x, ${meanOf('y', question)} AS mean_y FROM ${from})`;
  return { name: 'around', note: 'distances from the middle', sql };
}

/** Standard deviations (n − 1) of both sides before anything was held equal: what a typical step is. */
function spreadStep(question: LinkQuestion): Step {
  const sql =
    linkKindOf(question) === 'within'
      ? 'SELECT stddev_samp(support_value) AS x_sd, stddev_samp(outcome_value) AS y_sd FROM usable'
      : 'SELECT stddev_samp(x) AS x_sd, stddev_samp(y) AS y_sd FROM places';
  return { name: 'spread', sql };
}

/** Covariates held equal, counted: poverty, and a dummy for every region but one. */
function heldCount({ adjust }: LinkQuestion): string {
  if (adjust === 'poverty') return '1';
  return adjust === 'poverty_region' ? '(SELECT count(DISTINCT region) FROM places)' : '0';
}

/** Label years that the points rest on. */
function yearCount(question: LinkQuestion): string {
  return linkKindOf(question) === 'year' ? '1' : '(SELECT count(DISTINCT year) FROM usable)';
}

function weightIn({ weights }: LinkQuestion): string {
  return weights === 'equal' ? '' : 'weight * ';
}
