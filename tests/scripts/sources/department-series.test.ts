import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departmentSource, select } from '../../../scripts/sources/department-series.ts';
import { readDepartmentTable } from '../../../scripts/sources/department-table.ts';
import { departmentBytes, england, region, type PartialRow } from './department-bytes.ts';
import { codesOf, textsOf } from './series-facts.ts';
import { smallRegister } from './small-register.ts';

const table = (...rows: PartialRow[]) =>
  readDepartmentTable(departmentBytes(...rows), 'small.csv', ['rate'], [2025, 2025]);

describe('select', () => {
  it('takes England from the national row and leaves regions out', () => {
    const { series } = select(table({ ...england, rate: '3' }, { ...region, rate: '4' }, { rate: '5' }), {
      column: 'rate',
    });
    expect(textsOf(series)).toEqual({ cells: { '101|2025': '5' }, england: { '2025': '3' } });
  });

  it('gives each authority that shares a return the cell of the return', () => {
    const { series } = select(table({ old_la_code: '314 / 318', rate: '7' }), { column: 'rate' });
    expect(textsOf(series).cells).toEqual({ '314|2025': '7', '318|2025': '7' });
  });

  it('knows an authority by its number though its statistical code changes', () => {
    const { series } = select(
      table(
        { old_la_code: '701', new_la_code: 'E10000901', time_period: '2022', rate: '1' },
        { old_la_code: '701', new_la_code: 'E06000902', time_period: '2023', rate: '2' },
      ),
      { column: 'rate' },
    );
    expect(textsOf(series).cells).toEqual({ '701|2022': '1', '701|2023': '2' });
  });

  it('takes only the rows of its category', () => {
    const where = { group: 'all' };
    const { series, problems } = select(table({ group: 'some', rate: '1' }, { group: 'all', rate: '2' }), {
      column: 'rate',
      where,
    });
    expect(textsOf(series).cells).toEqual({ '101|2025': '2' });
    expect(problems).toEqual([]);
  });

  it('remembers the line of every cell', () => {
    const { series } = select(table({ rate: '1' }, { old_la_code: '314', rate: '2' }), { column: 'rate' });
    expect(series.cells.get('314|2025')).toEqual({ text: '2', row: 3 });
  });

  it('keeps a cell as it is printed', () => {
    const { series } = select(table({ rate: '14.799999999999997' }), { column: 'rate' });
    expect(series.cells.get('101|2025')?.text).toBe('14.799999999999997');
  });

  it('says so when no row is of its category', () => {
    const { problems } = select(table({ group: 'some', rate: '1' }), {
      column: 'rate',
      where: { group: 'all' },
    });
    expect(problems).toMatchObject([
      { code: 'category_missing', column: 'group', expected: 'group = all', level: 'error' },
    ]);
  });

  it('says so when a category is spelt otherwise in one year, the newest above all', () => {
    const years = (newest: string) =>
      ['2023', '2024', '2025'].map((year) => ({
        time_period: year,
        rate: '1',
        group: year === '2025' ? newest : 'all',
      }));
    const where = { group: 'all' };
    expect(select(table(...years('all')), { column: 'rate', where }).problems).toEqual([]);
    expect(select(table(...years('All')), { column: 'rate', where }).problems).toMatchObject([
      {
        code: 'category_missing',
        level: 'error',
        message: 'the year 2025 holds 0 authorities under group = all',
      },
    ]);
  });

  it('does not ask of a category what lies before its first year', () => {
    const where = { group: 'new' };
    const rows = [
      { time_period: '2024', group: 'old', rate: '1' },
      { time_period: '2025', group: 'new', rate: '1' },
    ];
    expect(select(table(...rows), { column: 'rate', where }).problems).toEqual([]);
  });

  it('finds the missing year, whatever year and however many rows (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 7 }), (count, at) => {
        const renamed = 2016 + Math.min(at, count - 1);
        const rows = Array.from({ length: count }, (_, i) => ({
          time_period: String(2016 + i),
          group: 2016 + i === renamed ? 'total' : 'Total',
          rate: '1',
        }));
        const { problems } = select(table(...rows), { column: 'rate', where: { group: 'Total' } });
        expect(problems.map(({ message }) => message)).toEqual([
          `the year ${renamed} holds 0 authorities under group = Total`,
        ]);
      }),
    );
  });

  it('says so when an authority, alone or in a shared return, stands twice', () => {
    const { problems } = select(
      table({ old_la_code: '314 / 318', rate: '1' }, { old_la_code: '318', rate: '2' }),
      {
        column: 'rate',
      },
    );
    expect(problems).toMatchObject([{ code: 'duplicate_row', row: 3, actual: '318, 2025' }]);
  });

  it('says so when England stands twice', () => {
    const { problems } = select(table({ ...england, rate: '1' }, { ...england, rate: '2' }), {
      column: 'rate',
    });
    expect(problems).toMatchObject([{ code: 'duplicate_row', row: 3, actual: 'England, 2025' }]);
  });
});

describe('departmentSource', () => {
  const description = {
    id: 'small',
    title: 'Small',
    publisher: 'Nobody',
    edition: '2025',
    url: 'https://example.org',
    file: 'small.csv',
    retrieved: '2026-11-22',
  };
  const source = departmentSource(description, [2025, 2025], { rate: { column: 'rate' } });

  it('reads its series by name', async () => {
    const { series, problems } = await source.read(departmentBytes({ rate: '1' }), smallRegister);
    expect([...series.keys()]).toEqual(['rate']);
    expect(problems).toEqual([]);
  });

  it('says which authority the register does not know', async () => {
    const { problems } = await source.read(departmentBytes({ old_la_code: '555', rate: '1' }), smallRegister);
    expect(problems).toMatchObject([{ code: 'unknown_authority', row: 2, actual: '555' }]);
  });

  it('asks for the columns of the layout and of its selections', async () => {
    const { problems } = await source.read(departmentBytes({ rates: '1' }), smallRegister);
    expect(codesOf(problems)).toEqual(['missing_column']);
    expect(problems[0]?.message).toBe('expected rate; the file has rates (renamed?)');
  });
});
