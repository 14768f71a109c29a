import { describe, expect, it } from 'vitest';
import { hospitalAdmissions } from '../../../scripts/sources/hospital-admissions.ts';
import { csvText } from '../../fixtures/official/csv-text.ts';
import { codesOf, textsOf } from './series-facts.ts';
import { smallRegister } from './small-register.ts';

const columns = ['Area Code', 'Area Type', 'Sex', 'Category', 'Time period', 'Value', 'Denominator'] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

const usual: Row = {
  'Area Code': 'E09000901',
  'Area Type': 'Counties & UAs (from Apr 2023)',
  Sex: 'Persons',
  'Time period': '2023/24',
  Value: '61.23516',
  Denominator: '66955',
};

const read = (...rows: Row[]) =>
  hospitalAdmissions.read(
    new TextEncoder().encode(
      csvText(
        columns,
        rows.map((row) => columns.map((name) => ({ ...usual, ...row })[name] ?? '')),
      ),
    ),
    smallRegister,
  );

describe('hospitalAdmissions', () => {
  it('reads rate and children under the year in which the financial year ends', async () => {
    const { series } = await read({});
    expect(textsOf(series.get('rate')).cells).toEqual({ '101|2024': '61.23516' });
    expect(textsOf(series.get('children')).cells).toEqual({ '101|2024': '66955' });
  });

  it.each<{ name: string; row: Row }>([
    { name: 'one sex', row: { Sex: 'Male' } },
    { name: 'England', row: { 'Area Type': 'England', 'Area Code': 'E92000001' } },
    {
      name: 'a tenth by deprivation',
      row: { 'Area Type': 'England', Category: 'Most deprived decile (IMD2019)' },
    },
    { name: 'a category of an authority', row: { Category: 'Most deprived decile (IMD2019)' } },
  ])('leaves out $name', async ({ row }) => {
    const { series, problems } = await read({ ...row, Value: '1' });
    expect(series.get('rate')?.cells.size).toBe(0);
    expect(codesOf(problems)).toEqual([]);
  });

  it('reads a blank as a figure that is not available', async () => {
    const { series } = await read({ Value: '', Denominator: '' });
    expect(textsOf(series.get('rate')).cells).toEqual({ '101|2024': 'x' });
    expect(textsOf(series.get('children')).cells).toEqual({ '101|2024': 'x' });
  });

  it('finds an authority by a statistical code it no longer has', async () => {
    const { series } = await read({ 'Area Code': 'E10000901' });
    expect(textsOf(series.get('rate')).cells).toEqual({ '701|2024': '61.23516' });
  });

  it.each<{ code: string; rows: Row[]; actual: string }>([
    { code: 'unknown_authority', rows: [{ 'Area Code': 'E09009999' }], actual: 'E09009999' },
    { code: 'unknown_period', rows: [{ 'Time period': '2023 Q4' }], actual: '2023 Q4' },
    { code: 'duplicate_row', rows: [{}, { Value: '1' }], actual: 'E09000901, 2023/24' },
  ])('tells $code', async ({ code, rows, actual }) => {
    const { problems } = await read(...rows);
    expect(problems.find((problem) => problem.code === code)).toMatchObject({ row: rows.length + 1, actual });
  });

  it('says so when the newest year is kept under another type of area, which would lose that year', async () => {
    const rows = [{ 'Time period': '2022/23' }, { 'Area Type': 'Upper tier authorities' }];
    const { problems } = await read(...rows);
    expect(codesOf(problems)).toEqual(['category_missing', 'word_stops']);
    expect(codesOf((await read({ 'Time period': '2022/23' }, {})).problems)).toEqual([]);
  });
});
