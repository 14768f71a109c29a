import { describe, expect, it } from 'vitest';
import { requireColumns } from '../../../src/lib/intake/require-columns.ts';

describe('requireColumns', () => {
  it('is content when every column is there, in any order and among others', () => {
    expect(requireColumns(['c', 'b', 'a'], ['a', 'b'], 'x.csv')).toEqual([]);
  });

  it('names the column that was probably renamed', () => {
    expect(
      requireColumns(
        ['turnover_rate', 'vacancy_rate_fte'],
        ['turnover_rate_fte', 'vacancy_rate_fte'],
        'x.csv',
      ),
    ).toMatchObject([
      {
        level: 'error',
        source: 'x.csv',
        row: 1,
        column: 'turnover_rate_fte',
        code: 'missing_column',
        message: 'expected turnover_rate_fte; the file has turnover_rate (renamed?)',
      },
    ]);
  });

  it('sees through case and signs', () => {
    expect(requireColumns(['Old LA code'], ['old_la_code'], 'x.csv')[0]?.message).toContain(
      'the file has Old LA code',
    );
  });

  it('offers nothing where nothing is alike', () => {
    expect(requireColumns(['year'], ['turnover_rate_fte'], 'x.csv')[0]?.message).toBe(
      'expected turnover_rate_fte; the file has no column like it',
    );
  });
});
