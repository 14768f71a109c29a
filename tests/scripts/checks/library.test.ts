import { describe, expect, it } from 'vitest';
import { library } from '../../../scripts/checks/library.ts';
import type { LibraryFacts } from '../../../scripts/checks/library-facts.ts';
import type { LibraryIndicator } from '../../../src/lib/tables/library-rows.ts';
import { sample } from './sample.ts';

const row: LibraryIndicator = {
  indicator: 'ReReferral',
  title: 'Re-referrals',
  topic: 'Children in Need',
  unit: '% of referrals',
  better: 'lower',
  decimals: null,
  year_type: 'Financial Year',
  first_year: 2016,
  last_year: 2025,
  cells: 30,
  filled: 29,
  same_as: null,
};
const facts: LibraryFacts = {
  columns: [
    { name: 'authority', type: 'VARCHAR' },
    { name: 'indicator', type: 'VARCHAR' },
    { name: 'year', type: 'INTEGER' },
    { name: 'value', type: 'DOUBLE' },
    { name: 'status', type: 'VARCHAR' },
    { name: 'recast', type: 'BOOLEAN' },
  ],
  repeated: 0,
  statuses: [
    { status: 'not_published', filled: false, cells: 1 },
    { status: 'ok', filled: true, cells: 29 },
  ],
  places: [{ authority: 'A001', year: 2016, recast: false }],
  indicators: [{ indicator: 'ReReferral', first_year: 2016, last_year: 2025, cells: 30, filled: 29 }],
};
const check = (changes: Partial<LibraryFacts>) =>
  library.check(sample({ library_indicators: [row], libraryFacts: { ...facts, ...changes } }));

describe('library', () => {
  it('finds nothing in a sound library, or where there is none', () => {
    expect(check({})).toEqual([]);
    expect(library.check(sample())).toEqual([]);
  });

  it('finds that the file is missing', () => {
    const problems = library.check(sample({ library_indicators: [row] }));
    expect(problems).toMatchObject([{ source: 'data/library.parquet', code: 'missing_file' }]);
  });

  it.each([
    { name: 'columns that are others', changes: { columns: [] }, found: { code: 'wrong_columns' } },
    {
      name: 'keys that stand twice',
      changes: { repeated: 3 },
      found: { code: 'duplicate_key', actual: '3 rows' },
    },
    {
      name: 'a symbol that became 0',
      changes: { statuses: [{ status: 'not_published', filled: true, cells: 4 }] },
      found: { code: 'wrong_status', row: 'not_published', actual: '4 cells' },
    },
    {
      name: 'an unknown status',
      changes: { statuses: [{ status: 'gone', filled: false, cells: 1 }] },
      found: { code: 'wrong_status', row: 'gone' },
    },
    {
      name: 'an authority by its name',
      changes: { places: [{ authority: 'Larkfield', year: 2016, recast: false }] },
      found: { code: 'unknown_authority', row: 'Larkfield 2016' },
    },
    {
      name: 'a year outside the library',
      changes: { places: [{ authority: 'A001', year: 2026, recast: true }] },
      found: { code: 'wrong_years' },
    },
    {
      name: 'recast cells within a life',
      changes: { places: [{ authority: 'A001', year: 2020, recast: true }] },
      found: { code: 'wrong_recast', column: 'recast' },
    },
    {
      name: 'counts that differ',
      changes: { indicators: [{ ...row, cells: 29 }] },
      found: { code: 'library_differs', column: 'cells', expected: '30', actual: '29' },
    },
    {
      name: 'an indicator that is not described',
      changes: { indicators: [row, { ...row, indicator: 'New' }] },
      found: { code: 'unknown_indicator', row: 'New' },
    },
  ])('finds $name', ({ changes, found }) => {
    const problems = check(changes);
    expect(problems).toMatchObject([found]);
    expect(problems.every(({ tip }) => tip.endsWith('.'))).toBe(true);
  });

  it('finds an indicator without cells', () => {
    expect(check({ indicators: [] })).toHaveLength(4);
  });
});
