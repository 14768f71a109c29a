import { describe, expect, it } from 'vitest';
import { guessChart } from '../../../src/lib/query/chart-guess.ts';
import { bindParameters } from '../../../src/lib/query/bind-parameters.ts';
import { defaultsOf, exampleQueries } from '../../../src/lib/query/examples.ts';
import { withPublishedTables } from './published-tables.ts';

const text = (name: string) => ({ name, type: 'VARCHAR' });
const number = (name: string) => ({ name, type: 'DOUBLE' });
const whole = (name: string) => ({ name, type: 'INTEGER' });
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('guessChart', () => {
  it('draws a line along years, one for each name where a year has several', () => {
    expect(
      guessChart(
        [whole('year'), number('median')],
        times(9, (i) => [2017 + i, i]),
      ),
    ).toEqual({
      kind: 'line',
      columns: { x: 'year', y: 'median' },
    });
    const rows = times(27, (i) => [2017 + (i % 9), `region ${Math.floor(i / 9)}`, i]);
    expect(guessChart([whole('year'), text('region'), number('median')], rows)).toEqual({
      kind: 'line',
      columns: { x: 'year', y: 'median', series: 'region' },
    });
  });

  it('takes a decimal for a number, and a list of them for none', () => {
    const drawn = (type: string) =>
      guessChart(
        [whole('year'), { name: 'median', type }],
        times(9, (i) => [2017 + i, i]),
      )?.kind;
    expect([drawn('DECIMAL(18,3)'), drawn('DECIMAL(18,3)[]')]).toEqual(['line', undefined]);
  });

  it('draws intervals where there are two ends and a middle, whatever they are called', () => {
    const rows = [
      ['a', 1, 0, 2],
      ['b', 2, 1, 3],
    ];
    const columns = (estimate: string, lower: string, upper: string) => [
      text('method'),
      number(estimate),
      number(lower),
      number(upper),
    ];
    for (const [estimate, lower, upper] of [
      ['estimate', 'lower', 'upper'],
      ['median', 'q1', 'q3'],
      ['within', 'within_lower', 'within_upper'],
      ['value', 'lower_95', 'upper_95'],
    ] as const)
      expect(guessChart(columns(estimate, lower, upper), rows)).toEqual({
        kind: 'interval',
        columns: { label: 'method', estimate, lower, upper },
      });
  });

  it('draws intervals by year, and no more of them than can be told apart', () => {
    const columns = [whole('year'), number('value'), number('lower'), number('upper')];
    const rows = (count: number) => times(count, (i) => [1900 + i, i, i - 1, i + 1]);
    expect(guessChart(columns, rows(9))).toMatchObject({ kind: 'interval', columns: { label: 'year' } });
    expect(guessChart(columns, rows(100))?.kind).toBe('line');
  });

  it('draws dots for two numbers, those named x and y first', () => {
    const rows = times(30, (i) => [`A${i}`, i, 30 - i, i * i]);
    expect(guessChart([text('authority'), number('n'), number('x'), number('y')], rows)).toEqual({
      kind: 'dot',
      columns: { x: 'x', y: 'y' },
    });
    expect(guessChart([text('authority'), number('agency_rate'), number('sgo'), whole('n')], rows)).toEqual({
      kind: 'dot',
      columns: { x: 'agency_rate', y: 'sgo' },
    });
  });

  it('draws bars for few names, but never a bar for each authority', () => {
    const rows = times(9, (i) => [`name ${i}`, i]);
    expect(guessChart([text('region'), number('value')], rows)).toEqual({
      kind: 'bar',
      columns: { label: 'region', value: 'value' },
    });
    const authorities = times(151, (i) => [`A${i}`, i]);
    expect(guessChart([text('authority'), number('value')], authorities)).toEqual({
      kind: 'histogram',
      columns: { x: 'value' },
    });
    expect(guessChart([text('authority'), number('value')], authorities.slice(0, 9))).toBeUndefined();
  });

  it('draws a heat map where a number stands for each pair of names', () => {
    const rows = times(60, (i) => [`s${i % 6}`, `o${Math.floor(i / 6)}`, i]);
    expect(guessChart([text('support'), text('outcome'), number('aligned')], rows)).toEqual({
      kind: 'heat',
      columns: { x: 'outcome', y: 'support', value: 'aligned' },
    });
  });

  it('draws nothing of nothing, of words alone, or of one number', () => {
    expect(guessChart([number('a')], [])).toBeUndefined();
    expect(
      guessChart(
        [text('a'), text('b')],
        times(20, (i) => [`${i}`, 'b']),
      ),
    ).toBeUndefined();
    expect(guessChart([number('a')], [[1]])).toBeUndefined();
    expect(
      guessChart(
        [number('a'), number('b')],
        times(20, () => [null, null]),
      ),
    ).toBeUndefined();
  });

  it('passes over what a row rests on while there is anything else', () => {
    const rows = times(9, (i) => [`name ${i}`, 100 + i, i]);
    expect(guessChart([text('region'), whole('n'), number('median')], rows)).toMatchObject({
      columns: { value: 'median' },
    });
    expect(guessChart([text('status'), whole('cells')], rows)).toMatchObject({ columns: { value: 'cells' } });
  });

  it('puts figures of several units on no scale', () => {
    const rows = times(20, (i) => [`name ${i}`, i % 2 ? '%' : 'children', i]);
    expect(guessChart([text('label'), text('unit'), number('value')], rows)).toBeUndefined();
    expect(
      guessChart(
        [text('label'), text('unit'), number('value')],
        rows.map(([a, , c]) => [a, '%', c]),
      )?.kind,
    ).toBe('bar');
  });

  it('draws a funnel over its denominators', () => {
    const rows = times(100, (i) => [`A${i}`, 20 + (i % 7), 50 + i, 22]);
    expect(
      guessChart([text('authority'), number('value'), number('denominator'), number('centre')], rows),
    ).toEqual({
      kind: 'dot',
      columns: { x: 'denominator', y: 'value' },
    });
  });

  it('has a picture for most of the examples, of columns they have', async () => {
    const kinds = await withPublishedTables(async (ask) => {
      const found: (string | undefined)[] = [];
      for (const example of exampleQueries) {
        const { sql } = bindParameters(example.sql, defaultsOf(example));
        const described = await ask(`DESCRIBE ${sql}`);
        const columns = described.map((row) => ({
          name: String(row['column_name']),
          type: String(row['column_type']),
        }));
        const rows = (await ask(sql)).map((row) => columns.map(({ name }) => row[name]));
        const guess = guessChart(columns, rows);
        for (const name of Object.values(guess?.columns ?? {}))
          expect(columns.map((each) => each.name)).toContain(name);
        found.push(guess && `${example.id} ${guess.kind}`);
      }
      return found;
    });
    expect(kinds.filter((kind) => kind !== undefined)).toEqual([
      'one-year interval',
      'between-and-within interval',
      'lag-profile interval',
      'more-than-chance interval',
      'verdicts-by-feature bar',
      'specifications heat',
      'own-family heat',
      'kinds-of-authority bar',
      'all-children-together line',
      'more-than-chance-over-time interval',
      'noise bar',
      'funnel dot',
      'rank-ranges bar',
      'peers dot',
      'library-search bar',
      'library-and-panel interval',
    ]);
  });
});
