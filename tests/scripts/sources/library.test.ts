import { describe, expect, it } from 'vitest';
import type { LaitRow } from '../../../scripts/sources/lait.ts';
import { readLibrary } from '../../../scripts/sources/library.ts';
import { smallRegister } from './small-register.ts';

const usual: LaitRow = { series: 'CIN_Good _Develop', years: '2024', number: 101, printed: '18.5' };
const read = (...rows: Partial<LaitRow>[]) =>
  readLibrary(
    rows.map((row) => ({ ...usual, ...row })),
    smallRegister,
  );

describe('readLibrary', () => {
  it('keeps the stray spaces of a name and takes the noise off a value', () => {
    expect(read({ printed: '14.799999999999997' }).cells).toEqual([
      { indicator: 'CIN_Good _Develop', number: 101, year: 2024, value: 14.8, status: 'ok' },
    ]);
  });

  it('keeps a dash as a missing value with its reason, never as 0', () => {
    expect(read({ printed: '-' }).cells).toMatchObject([{ value: null, status: 'not_published' }]);
    expect(read({ printed: '0' }).cells).toMatchObject([{ value: 0, status: 'ok' }]);
  });

  it('reads negative numbers and numbers with an exponent', () => {
    const { cells } = read({ printed: '-7.0000000000000007E-2' }, { years: '2023', printed: '1.941E-2' });
    expect(cells.map(({ value }) => value)).toEqual([-0.07, 0.01941]);
  });

  it.each([
    { label: '2024-25 (OT)', year: 2025 },
    { label: '2025 (prov)', year: 2025 },
    { label: '2014/15-16/17', year: 2017 },
    { label: '2014-16', year: 2016 },
    { label: '2015/16', year: 2016 },
  ])('reads the label $label as $year', ({ label, year }) => {
    expect(read({ years: label }).cells).toMatchObject([{ year }]);
  });

  it.each([
    { what: 'the label 0, which names no year', row: { years: '0' } },
    { what: 'an allocation for a year that is not over', row: { years: '2025-26' } },
    { what: 'England', row: { number: 970 } },
    { what: 'a region', row: { number: 987 } },
    { what: 'an authority too small for any rate', row: { number: 201 } },
  ])('leaves out $what, without a word', ({ row }) => {
    expect(read(row)).toEqual({ cells: [], problems: [] });
  });

  it.each([
    { code: 'unknown_period', row: { years: 'soon' } },
    { code: 'unknown_authority', row: { number: 999 - 100 } },
  ])('names what cannot be read: $code', ({ code, row }) => {
    const { cells, problems } = read(row);
    expect(cells).toEqual([]);
    expect(problems).toMatchObject([{ level: 'error', source: 'lait_bds_long.parquet', code }]);
  });

  it('warns of a symbol nobody knows and keeps the cell without a figure', () => {
    const { cells, problems } = read({ printed: '..' });
    expect(cells).toMatchObject([{ value: null, status: 'not_published' }]);
    expect(problems).toMatchObject([{ level: 'warning', code: 'unknown_symbol', actual: '..' }]);
  });

  it('reads a row that stands twice alike once, and refuses two that differ', () => {
    const alike = read({}, {});
    expect(alike.cells).toHaveLength(1);
    expect(alike.problems).toMatchObject([{ level: 'warning', code: 'repeated_row' }]);
    expect(read({}, { printed: '19' }).problems).toMatchObject([{ level: 'error', code: 'duplicate_row' }]);
  });

  it('names a second row for the same authority and year, also under another label', () => {
    const { cells, problems } = read({}, { years: '2024 (Rev)' }, { number: 701 });
    expect(cells).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'duplicate_row', row: 'CIN_Good _Develop, 101, 2024 (Rev)' }]);
  });
});
