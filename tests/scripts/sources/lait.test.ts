import { describe, expect, it } from 'vitest';
import { laitSeries, type LaitRow, sortLait } from '../../../scripts/sources/lait.ts';
import { codesOf, textsOf } from './series-facts.ts';
import { smallRegister } from './small-register.ts';

const usual: LaitRow = { series: 'ChildPov', years: '2025', number: 101, printed: '18.5' };
const read = (...rows: Partial<LaitRow>[]) =>
  sortLait(
    rows.map((row) => ({ ...usual, ...row })),
    smallRegister,
  );
const poverty = (...rows: Partial<LaitRow>[]) => textsOf(read(...rows).series.get('child_poverty'));

describe('laitSeries', () => {
  it('keeps the stray space inside a name, which is the publisher’s', () => {
    expect(laitSeries.in_need_development).toBe('CIN_Good _Develop');
  });

  it('reads no series twice', () => {
    const names = Object.values(laitSeries);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('sortLait', () => {
  it('tells two series apart that differ by a space only', () => {
    const { series } = read(
      { series: 'CIN_Good _Develop', printed: '40' },
      { series: 'CIN_Good_Develop', printed: '50' },
    );
    expect(textsOf(series.get('in_need_development')).cells).toEqual({ '101|2025': '40' });
  });

  it('takes England from its number and leaves out the regions that follow it in the same column', () => {
    expect(
      poverty({ number: 970 }, { number: 980, printed: '1' }, { number: 990, printed: '2' }, {}),
    ).toEqual({
      cells: { '101|2025': '18.5' },
      england: { '2025': '18.5' },
    });
  });

  it.each([
    { label: '2024-25 (OT)', year: 2025 },
    { label: '2025 (prov)', year: 2025 },
    { label: '2021 (Final)', year: 2021 },
    { label: '2018 (Rev)', year: 2018 },
    { label: '2014/15-16/17', year: 2017 },
    { label: '2014-16', year: 2016 },
    { label: '2015/16', year: 2016 },
  ])('reads the label $label as $year', ({ label, year }) => {
    expect(Object.keys(poverty({ years: label }).cells)).toEqual([`101|${year}`]);
  });

  it('drops the label 0, which names no year, without a word', () => {
    const { series, problems } = read({ years: '0' });
    expect(series.get('child_poverty')?.cells.size).toBe(0);
    expect(codesOf(problems)).toEqual([]);
  });

  it('keeps a dash, noise and all else as printed', () => {
    expect(poverty({ printed: '-' }, { number: 701, printed: '14.799999999999997' }).cells).toEqual({
      '101|2025': '-',
      '701|2025': '14.799999999999997',
    });
  });

  it.each<{ code: string; rows: Partial<LaitRow>[]; row: string }>([
    { code: 'unknown_authority', rows: [{ number: 555 }], row: 'ChildPov, 555, 2025' },
    { code: 'unknown_period', rows: [{ years: 'next year' }], row: 'ChildPov, 101, next year' },
    { code: 'duplicate_row', rows: [{}, { years: '2025 (Rev)' }], row: 'ChildPov, 101, 2025 (Rev)' },
    { code: 'duplicate_row', rows: [{ number: 970 }, { number: 970 }], row: 'ChildPov, 970, 2025' },
  ])('tells $code with the key of the row', ({ code, rows, row }) => {
    const { problems } = read(...rows);
    expect(problems.find((problem) => problem.code === code)).toMatchObject({
      row,
      source: 'lait_bds_long.parquet',
    });
  });

  it('says which series has fewer rows than there are authorities', () => {
    const { problems } = read({}, { number: 201 }, { number: 314 }, { number: 318 });
    const told = problems.filter(({ row }) => row === 'ChildPov');
    expect(told).toMatchObject([{ code: 'incomplete_file', message: 'the series ChildPov has 4 rows' }]);
    expect(problems).toEqual(told);
  });

  it('leaves out a series that is not in the edition, without a problem of its own', () => {
    const { series, problems } = read({});
    expect([...series.keys()]).toEqual(['child_poverty']);
    expect(problems.map(({ row }) => row)).toEqual(['ChildPov']);
  });

  it('names a series that begins in the newest year, where one of ours ends the year before', () => {
    const rows = ['2023', '2024'].map((years) => ({ ...usual, years }));
    const others = [
      { series: 'Child_Poverty', years: ['2025'] },
      { series: 'Another', years: ['2024', '2025'] },
    ];
    const { problems } = sortLait(rows, smallRegister, others);
    expect(problems.find(({ code }) => code === 'word_stops')).toMatchObject({
      level: 'warning',
      message: 'ChildPov end before 2025, where other series begin',
      actual: 'Child_Poverty',
    });
    const known = sortLait([...rows, usual], smallRegister, others).problems;
    expect(codesOf(known)).toEqual([]);
  });
});
