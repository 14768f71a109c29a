import { changeSteps } from './link-changes-sql.ts';
import { linkKindOf, type LinkQuestion } from './link-question.ts';
import { indent, povertySql, sampleStep, usableStep, withSteps, type Step } from './link-sample-sql.ts';

/** How the points of a question are made. */
export interface PointOptions {
  /** Ranks in place of values, before anything is held equal. */
  areRanked?: boolean;
  /** Every authority left out in turn: one set of points for each, told apart by the column `left_out`. */
  inTurn?: boolean;
}

/**
 * The steps to the points of a question, the last of which is called `points`: `x` and `y` as they are drawn, and the
 * published figures behind them. Places in one year: the figures themselves. Places over several years: the average
 * of each authority once what was common to each year is taken out. What is held equal is taken out of both sides.
 * Each authority with itself: the effects of authority and year are taken out of every row.
 */
export function pointSteps(question: LinkQuestion, options: PointOptions = {}): Step[] {
  const kind = linkKindOf(question);
  if (kind === 'within') {
    if (options.inTurn) throw new Error('pointSteps unsupported: fixed effects in turn');
    const changes = [sampleStep(question), usableStep, ...changeSteps(question)];
    const sql = options.areRanked
      ? replaced('changes', ['x', 'y'], (column) => rankOf(column))
      : 'FROM changes';
    return [...changes, { name: 'points', sql }];
  }
  const places = kind === 'year' ? yearSteps(question, options) : averageSteps(question, options);
  return [...places, ...levelSteps(question, options)];
}

/** Whether the steps of a question refer to themselves. */
export function isRecursive(question: LinkQuestion): boolean {
  return linkKindOf(question) === 'within';
}

/** The statement that lists the points of a question by authority and year. */
export function pointsSql(question: LinkQuestion): string {
  const order = linkKindOf(question) === 'within' ? 'authority, year' : 'authority';
  return `${withSteps(pointSteps(question), isRecursive(question))}SELECT ${pointColumns(question).join(', ')}
FROM points
ORDER BY ${order}`;
}

/** What is known of each point, in the order of the table that shows them. */
export function pointColumns(question: LinkQuestion): string[] {
  const year = linkKindOf(question) === 'between' ? ['years'] : ['support_year', 'year'];
  return ['authority', ...year, 'support_value', 'outcome_value', 'x', 'y'];
}

/** A mean over rows, by what each row counts. */
export function meanOf(column: string, { weights }: LinkQuestion, over = ''): string {
  const window = over && ` OVER ${over}`;
  if (weights === 'equal') return `avg(${column})${window}`;
  return `sum(weight * ${column})${window} / sum(weight)${window}`;
}

/** A sum over rows, by what each row counts. */
export function sumOf(term: string, { weights }: LinkQuestion, over = ''): string {
  return `sum(${weights === 'equal' ? '' : 'weight * '}${term})${over && ` OVER ${over}`}`;
}

function yearSteps(question: LinkQuestion, { inTurn }: PointOptions): Step[] {
  const rest = inTurn ? [restStep('sample')] : [];
  const from = inTurn ? 'rest' : 'sample';
  const sql = `SELECT ${from}.*, support_value AS x, outcome_value AS y${heldColumns(question)}
FROM ${from}${heldJoins(question)}`;
  return [sampleStep(question), ...rest, { name: 'places', sql }];
}

function averageSteps(question: LinkQuestion, { inTurn }: PointOptions): Step[] {
  const from = inTurn ? 'rest' : 'usable';
  const by = inTurn ? 'left_out, ' : '';
  const centred = `SELECT *,
       support_value - avg(support_value) OVER (PARTITION BY ${by}year) AS dx,
       outcome_value - avg(outcome_value) OVER (PARTITION BY ${by}year) AS dy
FROM ${from}`;
  const weight = question.weights === 'children' ? ',\n       avg(weight) AS weight' : '';
  const averages = `SELECT ${by}authority, count(*) AS years,
       avg(support_value) AS support_value,
       avg(outcome_value) AS outcome_value,
       avg(dx) AS x, avg(dy) AS y${weight}
FROM centred
GROUP BY ${by}authority`;
  const places: Step =
    heldColumns(question) === ''
      ? { name: 'places', note: 'the average of each authority', sql: averages }
      : {
          name: 'places',
          note: 'the average of each authority',
          sql: `SELECT averages.*${heldColumns(question)}\nFROM (\n${indent(averages)}\n) AS averages${heldJoins(question)}`,
        };
  return [
    sampleStep(question),
    usableStep,
    ...(inTurn ? [restStep('usable')] : []),
    { name: 'centred', note: 'what was common to each year taken out', sql: centred },
    places,
  ];
}

/** Everything but one authority, for each authority. */
function restStep(from: string): Step {
  const sql = `SELECT others.left_out, ${from}.*
FROM (SELECT DISTINCT authority AS left_out FROM ${from}) AS others
JOIN ${from} ON ${from}.authority <> others.left_out`;
  return { name: 'rest', note: 'every authority left out in turn', sql };
}

function heldColumns({ adjust }: LinkQuestion): string {
  if (adjust === 'poverty') return ', poverty AS z';
  return adjust === 'poverty_region' ? ', poverty AS z, region' : '';
}

function heldJoins(question: LinkQuestion): string {
  if (question.adjust === 'none') return '';
  const poverty = `\nJOIN (${povertySql(question)}) AS places_poverty USING (authority)`;
  const region = `\nJOIN (SELECT authority, region FROM authorities) AS places_region USING (authority)`;
  return question.adjust === 'poverty' ? poverty : `${poverty}${region}`;
}

/** From places to points: ranks where asked for, and what is held equal taken out of both sides. */
function levelSteps(question: LinkQuestion, { areRanked, inTurn }: PointOptions): Step[] {
  const by = inTurn ? ['left_out'] : [];
  const isHeld = question.adjust !== 'none';
  const columns = isHeld ? ['x', 'y', 'z'] : ['x', 'y'];
  const ranked: Step[] = areRanked
    ? [
        {
          name: 'ranked',
          note: 'equal values share their mean rank',
          sql: replaced('places', columns, (c) => rankOf(c, by)),
        },
      ]
    : [];
  const from = areRanked ? 'ranked' : 'places';
  if (!isHeld) return [...ranked, { name: 'points', sql: `FROM ${from}` }];
  const group = partition(question.adjust === 'poverty_region' ? [...by, 'region'] : by);
  const all = partition(by);
  const levelled = replaced(from, columns, (c) => `${c} - ${meanOf(c, question, group)}`);
  const share = (c: string) =>
    `coalesce(${sumOf(`${c} * z`, question, all)} / nullif(${sumOf('z * z', question, all)}, 0), 0)`;
  const points = replaced('levelled', ['x', 'y'], (c) => `${c} - z * ${share(c)}`);
  const inRegion = question.adjust === 'poverty_region';
  return [
    ...ranked,
    {
      name: 'levelled',
      note: inRegion ? 'differences from the mean of the region' : 'differences from the mean',
      sql: levelled,
    },
    { name: 'points', note: 'and from what poverty lets expect', sql: points },
  ];
}

/** All columns of a step, some of them changed. */
function replaced(from: string, columns: readonly string[], change: (column: string) => string): string {
  const changes = columns.map((column) => `${change(column)} AS ${column}`);
  return `SELECT * REPLACE (\n         ${changes.join(',\n         ')})\nFROM ${from}`;
}

/** The mid-rank of a column. Differences below a ten-thousandth of a millionth are rounding, not order. */
export function rankOf(column: string, by: readonly string[] = []): string {
  const value = `round(${column}, 10)`;
  const same = partition([...by, value]);
  const within = by.length > 0 ? `PARTITION BY ${by.join(', ')} ` : '';
  return `rank() OVER (${within}ORDER BY ${value}) + (count(*) OVER ${same} - 1) / 2`;
}

function partition(columns: readonly string[]): string {
  return columns.length > 0 ? `(PARTITION BY ${columns.join(', ')})` : '()';
}
