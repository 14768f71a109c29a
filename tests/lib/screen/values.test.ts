import { describe, expect, it } from 'vitest';
import {
  isAuthorityNumber,
  authorityNumbers,
  livedIn,
  livedThroughout,
} from '../../../src/lib/screen/lookups/authority-numbers.ts';
import { lookUpsOf } from '../../../src/lib/screen/lookups/look-ups.ts';
import { periodKindOf } from '../../../src/lib/screen/lookups/time-identifiers.ts';
import { judgeSums, type SumCase } from '../../../src/lib/screen/sums.ts';
import { readTextTable } from '../../../src/lib/screen/read-text-table.ts';
import { goodPair } from '../../fixtures/screen/good-pair.ts';
import { csvText, set } from '../../fixtures/screen/pair.ts';
import { screened, speaking } from '../../fixtures/screen/screened.ts';

/** The checks that speak when one cell of an indicator is this. */
function said(cell: string, unit = ''): string[] {
  const pair = set(goodPair(), 'meta', 'indicator_unit', unit, (_, at) => at === 3);
  return speaking(screened(set(pair, 'data', 'plan_count', cell, (_, at) => at === 40)));
}

describe('the grammar of values', () => {
  it.each([
    '12,345',
    '1e3',
    '1E+05',
    ' 12',
    '12 ',
    '12 %',
    '12%',
    '£12',
    '+12',
    'C',
    'c*',
    '.5',
    '5.',
    '１２',
    '−4',
    'TRUE',
  ])('refuses %j', (cell) => {
    expect(said(cell)).toContain('value_grammar');
  });

  it.each(['0', '12', '-12', '12.5', '-0.25', 'c', 'k', 'low', 'u', 'x', 'z'])('takes %j', (cell) => {
    expect(said(cell)).not.toContain('value_grammar');
  });

  it('takes years and months only where the unit is a text of numbers', () => {
    expect(said('00:09')).toContain('value_grammar');
    expect(said('00:09', 'numberstring')).not.toContain('value_grammar');
  });
});

describe('periods', () => {
  it('are held to their own identifier in every row, not in the first alone', () => {
    const last = (_: string[], at: number) => at === 252;
    const bad = set(
      set(goodPair(), 'data', 'time_identifier', 'Academic year', last),
      'data',
      'time_period',
      '2025',
      last,
    );
    expect(speaking(screened(bad))).toEqual(expect.arrayContaining(['time_mix', 'time_digits_fit']));
  });

  it('may cross a century', () => {
    const pair = set(goodPair(), 'data', 'time_identifier', 'Academic year', () => true);
    const moved = set(
      pair,
      'data',
      'time_period',
      (year) => ({ '2023': '199900', '2024': '200001' })[year] ?? '200102',
      () => true,
    );
    expect(speaking(screened(moved))).toEqual([]);
  });

  it.each([
    { identifier: 'Week 52', digits: 4 },
    { identifier: 'March', digits: 4 },
    { identifier: 'Financial year Q4', digits: 6 },
    { identifier: 'Part 2 (October to March)', digits: 6 },
    { identifier: 'Week 53', digits: undefined },
  ])('$identifier has $digits digits', ({ identifier, digits }) => {
    expect(periodKindOf(identifier)?.digits).toBe(digits);
  });
});

describe('authorities', () => {
  it('were as many as the government’s lists say: 152, then 151, 152 and 153', () => {
    const standing = (year: number) =>
      authorityNumbers.filter((number) => livedThroughout(number, year)).length;
    expect([2015, 2018, 2020, 2022, 2024, 2025].map(standing)).toEqual([152, 152, 151, 152, 153, 153]);
  });

  it('count in the year of their change, before and after', () => {
    expect([2020, 2021, 2022].map((year) => [livedIn(928, year), livedIn(940, year)])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
    expect([isAuthorityNumber(875), isAuthorityNumber(804)]).toEqual([true, false]);
  });

  it('may have their code changed, and share a return', () => {
    const recoded = set(
      goodPair(),
      'data',
      'new_la_code',
      `E0${6}999999`,
      (row) => row.includes('841') && row.includes('2025'),
    );
    expect(speaking(screened(recoded))).toEqual([]);
  });

  it.each([
    { name: 'a number with two names', column: 'la_name', cell: 'Place X' },
    { name: 'a number never used', column: 'old_la_code', cell: '804' },
    { name: 'a code of another form', column: 'new_la_code', cell: 'E6000841' },
  ])('are told: $name', ({ column, cell }) => {
    const bad = set(goodPair(), 'data', column, cell, (row) => row.includes('841') && row.includes('2025'));
    expect(speaking(screened(bad))).toContain('authority_pairs');
  });
});

describe('look-ups of the reader', () => {
  const table = (rows: string[][]) => readTextTable(csvText(rows), 'look-up.csv');
  const authorities = (name: string) =>
    lookUpsOf([
      table([
        ['new_la_code', 'la_name', 'old_la_code'],
        ...goodPair()
          .data.filter((row) => row.includes('Local authority'))
          .map((row) => [row[8] ?? '', row[9] ?? '', row[7] ?? '']),
        [`E0${6}000001`, name, '805'],
      ]),
    ]);

  it('find a name that is wrong throughout the file, which nothing else can', () => {
    const wrong = set(goodPair(), 'data', 'la_name', 'Place 999', (row) => row.includes('841'));
    expect(speaking(screened(wrong))).toEqual([]);
    expect(speaking(screened(wrong, authorities('A')))).toEqual(['authority_pairs']);
    expect(speaking(screened(goodPair(), authorities('A')))).toEqual([]);
  });

  it('bring the dictionary of the API', () => {
    const dictionary = lookUpsOf([
      table([
        ['col_name', 'filter_item', 'col_name_parent', 'filter_item_parent'],
        ['sex', 'Total', '', ''],
        ['sex', 'Boys', '', ''],
      ]),
    ]);
    expect(speaking(screened(goodPair(), dictionary))).toEqual(['dictionary_columns', 'dictionary_items']);
  });
});

describe('judgeSums', () => {
  const one = (total: number, parts: number[], hidden = 0, tolerance = 0): SumCase => ({
    row: 0,
    total,
    parts,
    hidden,
    tolerance,
  });
  const fit = Array.from({ length: 20 }, (_, i) => one(2 * i + 3, [i + 1, i + 2]));

  it('sees no rule where parts do not add up', () => {
    expect(judgeSums(fit.map((each, i) => (i % 3 === 0 ? one(1000, [1, 2]) : each)))).toBeUndefined();
    expect(judgeSums(fit.slice(0, 4))).toBeUndefined();
  });

  it('tells the few that break the rule, and what is hidden in vain', () => {
    const wrong = one(100, [40, 50]);
    const exposed = one(10, [4, Number.NaN], 1);
    const twice = one(10, [4, Number.NaN, Number.NaN], 2);
    const rounded = one(10, [4, Number.NaN], 1, 5);
    const judged = judgeSums([...fit, wrong, exposed, twice, rounded]);
    expect(judged?.unequal).toEqual([wrong]);
    expect(judged?.exposed).toEqual([exposed]);
  });

  it('leaves room for rounding', () => {
    const rounded = Array.from({ length: 10 }, (_, i) => one(10 * i + 30, [10 * i + 10, 10, 20], 0, 20));
    expect(judgeSums(rounded)?.unequal).toEqual([]);
  });
});
