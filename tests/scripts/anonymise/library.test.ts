import { describe, expect, it } from 'vitest';
import { identities } from '../../../scripts/anonymise/identity.ts';
import { makeLibrary } from '../../../scripts/anonymise/library.ts';
import { recipes } from '../../../scripts/anonymise/recipes.ts';
import type { LibraryEntry } from '../../../scripts/sources/library-dictionary.ts';
import type { NumberedCell } from '../../../scripts/sources/library.ts';
import { codeOf, madeUpSecret } from '../../fixtures/official/made-up-secret.ts';

const entry: LibraryEntry = {
  indicator: 'ReReferral',
  title: 'Re-referrals',
  topic: 'Children in Need',
  unit: '% of referrals',
  better: 'lower',
  decimals: null,
  year_type: 'Financial Year',
};
const usual: NumberedCell = { indicator: 'ReReferral', number: 101, year: 2024, value: 20, status: 'ok' };
const missing = { value: null, status: 'not_published' } as const;
const make = (cells: readonly Partial<NumberedCell>[], entries = [entry]) =>
  makeLibrary(
    cells.map((cell) => ({ ...usual, ...cell })),
    entries,
    recipes,
    identities(madeUpSecret),
  );

describe('makeLibrary', () => {
  it('puts codes for numbers', () => {
    const { cells } = make([{}, { number: 501 }]);
    expect(cells.map(({ authority }) => authority)).toEqual([codeOf(101), codeOf(501)]);
  });

  it('flags what is printed outside the life of an authority, and counts only what lies within', () => {
    const { cells, indicators } = make([
      {},
      { year: 2023, ...missing },
      { number: 928, year: 2022, value: 3 },
      { number: 940, year: 2018, value: 4 },
    ]);
    expect(cells.map(({ recast }) => recast)).toEqual([false, false, true, true]);
    expect(indicators).toMatchObject([{ cells: 2, filled: 1, first_year: 2018, last_year: 2024 }]);
  });

  it('says which indicator of the site prints the same series, also as its twin', () => {
    expect(make([{}]).indicators).toMatchObject([{ same_as: 're_referrals' }]);
    const other = { ...entry, indicator: 'Unused' };
    expect(make([{ indicator: 'Unused' }], [other]).indicators).toMatchObject([{ same_as: null }]);
  });

  it('sorts the indicators', () => {
    const names = ['b', 'A', 'a'];
    const { indicators } = make(
      names.map((indicator) => ({ indicator })),
      names.map((indicator) => ({ ...entry, indicator })),
    );
    expect(indicators.map(({ indicator }) => indicator)).toEqual(['A', 'a', 'b']);
  });

  it('gives an indicator that nothing describes its short name, and stops where none of its cells has a value', () => {
    const made = make([{ indicator: 'New' }]);
    expect(made.indicators).toMatchObject([{ title: 'New', unit: 'Not stated', better: null }]);
    expect(made.problems).toMatchObject([{ level: 'warning', code: 'undescribed_indicator', row: 'New' }]);
    expect(make([missing]).problems).toMatchObject([
      { level: 'error', code: 'no_values', row: 'ReReferral' },
    ]);
  });
});
