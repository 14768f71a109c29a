import { describe, expect, it } from 'vitest';
import { isAuthorityNumber, readDepartmentTable } from '../../../scripts/sources/department-table.ts';
import { departmentBytes, england, region, type PartialRow } from './department-bytes.ts';
import { codesOf } from './series-facts.ts';

const read = (...rows: PartialRow[]) =>
  readDepartmentTable(departmentBytes(...rows), 'small.csv', [], [2025, 2025]);

describe('readDepartmentTable', () => {
  it('reads who, where and when of an authority', () => {
    expect(read({}).rows).toMatchObject([
      {
        line: 2,
        level: 'Local authority',
        numbers: [101],
        area: 'E09000901',
        region: 'Inner London',
        name: 'Larkfield',
        year: 2025,
      },
    ]);
  });

  it('tells England and regions from authorities by their level, not by their place in the file', () => {
    const { rows } = read(region, {}, england);
    expect(rows.map(({ level, numbers }) => [level, numbers])).toEqual([
      ['Regional', []],
      ['Local authority', [101]],
      ['National', []],
    ]);
  });

  it('reads the authorities that share a return out of one cell', () => {
    expect(read({ old_la_code: '314 / 318' }).rows[0]?.numbers).toEqual([314, 318]);
  });

  it('reads an academic year as the year in which it ends', () => {
    const academic = { time_period: '202425', time_identifier: 'Academic year' };
    expect(read(academic).rows[0]?.year).toBe(2025);
  });

  it('does not read six digits as an academic year where the file says reporting year', () => {
    expect(codesOf(read({ time_period: '202425' }).problems)).toEqual(['unknown_period']);
  });

  it('reads a file that begins with a byte order mark', () => {
    const bytes = departmentBytes({});
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
    expect(readDepartmentTable(marked, 'small.csv', [], [2025, 2025]).rows).toHaveLength(1);
  });

  it.each([
    { name: 'a period that is no year', row: { time_period: 'latest' }, code: 'unknown_period' },
    { name: 'a level it does not know', row: { geographic_level: 'Ward' }, code: 'unknown_level' },
    { name: 'an authority without a number', row: { old_la_code: '' }, code: 'unknown_authority' },
    { name: 'a number of four digits', row: { old_la_code: '1010' }, code: 'unknown_authority' },
  ])('leaves out $name and says so', ({ row, code }) => {
    const { rows, problems } = read(row, { old_la_code: '314' });
    expect(rows.map(({ numbers }) => numbers)).toEqual([[314]]);
    expect(problems.find((problem) => problem.code === code)).toMatchObject({ row: 2, source: 'small.csv' });
  });
});

describe('isAuthorityNumber', () => {
  it.each([
    { number: 1, is: true },
    { number: 999, is: true },
    { number: 0, is: false },
    { number: 1000, is: false },
    { number: 101.5, is: false },
    { number: Number.NaN, is: false },
  ])('says $is of $number', ({ number, is }) => {
    expect(isAuthorityNumber(number)).toBe(is);
  });
});
