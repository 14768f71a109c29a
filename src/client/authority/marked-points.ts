import type { AuthorityMarks, MarkedPoint } from '../../charts/place/authority-marks.ts';
import { formatValue } from '../../lib/words/value.ts';
import { type AuthorityFile, valueIn } from '../../lib/tables/authority-file.ts';

/** What a chart says of itself in the `data-` attributes around it, so that an authority can be marked on it. */
export type ChartFacts = Readonly<Record<string, string | undefined>>;

/** The mark of an authority on one chart; without points where it has no figure there. */
export function markedPoints(facts: ChartFacts, file: AuthorityFile, name: string): AuthorityMarks {
  switch (facts['marks']) {
    case 'years':
      return acrossYears(facts, file, name);
    case 'funnel':
      return onFunnel(facts, file, name);
    case 'pair-year':
      return inOneYear(facts, file, name);
    case 'pair-average':
      return onAverage(facts, file, name);
    default:
      throw new Error(`markedPoints unknown kind of chart: ${facts['marks']}`);
  }
}

/** Every year of one indicator: `data-indicator`, `data-first`, `data-last`, `data-unit`, `data-digits`. */
function acrossYears(facts: ChartFacts, file: AuthorityFile, name: string): AuthorityMarks {
  const points = yearsBetween(Number(facts['first']), Number(facts['last'])).flatMap((year) =>
    pointOf(year, valueIn(file, facts['indicator'] ?? '', year)),
  );
  const last = points.at(-1);
  const year = last && last.x !== Number(facts['last']) ? ` in ${last.x}` : '';
  return { points, isJoined: true, name: last ? `${name} ${written(last.y, facts)}${year}` : name };
}

/** The latest year over the denominator: `data-indicator`, `data-year`, `data-unit`, `data-digits`. */
function onFunnel(facts: ChartFacts, file: AuthorityFile, name: string): AuthorityMarks {
  const id = facts['indicator'] ?? '';
  const value = valueIn(file, id, Number(facts['year']));
  const denominator = value === null ? null : (file.indicators[id]?.denominator ?? null);
  if (value === null || !denominator) return { points: [], name };
  return { points: [{ x: denominator, y: value }], name: `${name} ${written(value, facts)}` };
}

/** Both sides of a pair in one year: `data-support`, `data-outcome`, `data-shift`, `data-year`. */
function inOneYear(facts: ChartFacts, file: AuthorityFile, name: string): AuthorityMarks {
  return { points: pairIn(facts, file, Number(facts['year'])), name };
}

/**
 * Both sides of a pair over all years, as far from the average of each year as the authority lies: `data-support`,
 * `data-outcome`, `data-shift`, `data-means` (outcome year, mean of the support, mean of the outcome). The same sample
 * as the dots: an authority with one complete year is none of them.
 */
function onAverage(facts: ChartFacts, file: AuthorityFile, name: string): AuthorityMarks {
  const means = JSON.parse(facts['means'] ?? '[]') as [year: number, x: number, y: number][];
  const apart = means.flatMap(([year, x, y]) =>
    pairIn(facts, file, year).map((point) => ({ x: point.x - x, y: point.y - y })),
  );
  if (apart.length < 2) return { points: [], name };
  return { points: [{ x: mean(apart.map(({ x }) => x)), y: mean(apart.map(({ y }) => y)) }], name };
}

function pairIn(
  { support = '', outcome = '', shift }: ChartFacts,
  file: AuthorityFile,
  year: number,
): MarkedPoint[] {
  const x = valueIn(file, support, year - Number(shift));
  const y = valueIn(file, outcome, year);
  return x === null || y === null ? [] : [{ x, y }];
}

function pointOf(x: number, y: number | null): MarkedPoint[] {
  return y === null ? [] : [{ x, y }];
}

function written(value: number, { unit = '', digits }: ChartFacts): string {
  return formatValue(value, { unit, digits: Number(digits ?? 0) });
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
