import { plainName, wholeNumber } from '../../sql/plain.ts';
import { quoteText } from '../../sql/quote.ts';
import { areaTypes, regions } from '../../tables/table.ts';
import { linkYears, povertyYear } from '../complete-years.ts';
import { linkKindOf, type LinkQuestion, type Peers } from './link-question.ts';

/** A part of a statement by its name, and what it holds. */
export interface Step {
  name: string;
  /** Said beside it in the statement. */
  note?: string;
  sql: string;
}

/** Steps as the beginning of a statement. */
export function withSteps(steps: readonly Step[], isRecursive = false): string {
  const written = steps.map(
    ({ name, note, sql }) => `${name} AS (${note ? ` -- ${note}` : ''}\n${indent(sql)}\n)`,
  );
  return `WITH ${isRecursive ? 'RECURSIVE ' : ''}${written.join(',\n')}\n`;
}

/** The complete rows of a question: the outcome of a label year beside the support, with what the row counts. */
export function sampleStep(question: LinkQuestion): Step {
  const { support, outcome, first, last, peers, weights } = question;
  const years =
    first === last
      ? `outcome.year = ${labelYear(first)}`
      : `outcome.year BETWEEN ${labelYear(first)} AND ${labelYear(last)}`;
  const conditions = [
    years,
    `support.${plainName(support)} IS NOT NULL`,
    `outcome.${plainName(outcome)} IS NOT NULL`,
    ...(weights === 'children' ? ['outcome.population_0_17 IS NOT NULL'] : []),
    ...peerConditions(peers),
    ...leftOutCondition(question.leftOut),
  ];
  const weight = weights === 'children' ? ',\n       outcome.population_0_17 AS weight' : '';
  const sql = `SELECT outcome.authority, outcome.year,
       support.year AS support_year,
       support.${plainName(support)} AS support_value,
       outcome.${plainName(outcome)} AS outcome_value${weight}
FROM panel AS outcome
JOIN panel AS support
  ON support.authority = outcome.authority
 AND support.year = ${supportYear(question.shift)}
JOIN authorities ON authorities.authority = outcome.authority
WHERE ${conditions.join('\n  AND ')}`;
  return { name: 'sample', note: 'every complete row', sql };
}

/** Over several years, authorities with a single row say nothing of their usual level or of change. */
export const usableStep: Step = {
  name: 'usable',
  note: 'authorities with more than one year',
  sql: 'FROM sample QUALIFY count(*) OVER (PARTITION BY authority) > 1',
};

/** Where poverty is read from: the nearest year it is known for, or the mean of all of them. */
export function povertySql(question: LinkQuestion): string {
  if (linkKindOf(question) === 'year') {
    const year = povertyYear(labelYear(question.last));
    return `SELECT authority, child_poverty AS poverty FROM panel WHERE year = ${year} AND child_poverty IS NOT NULL`;
  }
  return 'SELECT authority, avg(child_poverty) AS poverty FROM panel WHERE child_poverty IS NOT NULL GROUP BY authority';
}

/** The support's label year in terms of the outcome's. */
export function supportYear(shift: number): string {
  const back = wholeNumber(shift);
  if (back === 0) return 'outcome.year';
  return back > 0 ? `outcome.year - ${back}` : `outcome.year + ${-back}`;
}

/** The lines of a statement, two spaces further in. */
export function indent(sql: string): string {
  return sql.replaceAll(/^(?=.)/gm, '  ');
}

function peerConditions(peers: Peers): string[] {
  switch (peers.group) {
    case 'all':
      return [];
    case 'without_london':
      return ["authorities.region <> 'London'"];
    case 'neighbours': {
      const code = quoteText(authorityCode(peers.authority));
      const named = `SELECT neighbour FROM neighbours WHERE authority = ${code}`;
      return [`(authorities.authority = ${code} OR authorities.authority IN (${named}))`];
    }
    case 'region':
      return [`authorities.region = ${quoteText(oneOf(regions, peers.region))}`];
    case 'fifth':
      return [`authorities.deprivation_quintile = ${oneOf([1, 2, 3, 4, 5], peers.fifth)}`];
    case 'type':
      return [`authorities.area_type = ${quoteText(oneOf(areaTypes, peers.type))}`];
  }
}

function leftOutCondition(leftOut: string | undefined): string[] {
  if (leftOut === undefined) return [];
  if (leftOut === 'London') return ["authorities.region <> 'London'"];
  return [`authorities.authority <> ${quoteText(authorityCode(leftOut))}`];
}

function authorityCode(code: string): string {
  if (!/^A\d{3}$/.test(code)) throw new Error(`linkSql unknown authority: ${code}`);
  return code;
}

function oneOf<T>(allowed: readonly T[], value: T): T {
  if (!allowed.includes(value)) throw new Error(`linkSql unknown group: ${String(value)}`);
  return value;
}

function labelYear(year: number): number {
  if (wholeNumber(year) < linkYears.first || year > linkYears.last)
    throw new Error(`linkSql requires a year from ${linkYears.first} to ${linkYears.last}: ${year}`);
  return year;
}
