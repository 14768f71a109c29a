import { describe, expect, it } from 'vitest';
import { acceptKnown } from '../../../scripts/checks/accept-known.ts';
import type { Problem } from '../../../src/lib/intake/problem.ts';

const list = 'data/known-problems.json';
const found: Problem = {
  level: 'error',
  source: 'data/indicators.csv',
  row: 'checks 2021',
  code: 'year_gap',
  message: 'no authority has a value in 2021',
  tip: 'Look.',
};
const entry = { code: 'year_gap', source: 'data/indicators.csv', row: 'checks 2021', why: 'Not collected.' };

describe('acceptKnown', () => {
  it('takes an accepted finding out and keeps it countable', () => {
    expect(acceptKnown([found], [entry], list)).toEqual({ open: [], accepted: [found] });
  });

  it.each([
    { name: 'another row', other: { ...found, row: 'checks 2022' } },
    { name: 'another file', other: { ...found, source: 'data/observations.csv' } },
    { name: 'another code', other: { ...found, code: 'missing_row' } },
  ])('does not accept $name', ({ other }) => {
    expect(acceptKnown([found, other], [entry], list).open).toEqual([other]);
  });

  it('holds an entry to its column when it names one', () => {
    const { open } = acceptKnown([found], [{ ...entry, column: 'value' }], list);
    expect(open.map((problem) => problem.code)).toEqual(['year_gap', 'known_problem_gone']);
  });

  it('reports an entry that no longer fires', () => {
    expect(acceptKnown([], [entry], list).open).toMatchObject([
      { level: 'error', source: list, row: 'year_gap checks 2021', code: 'known_problem_gone' },
    ]);
  });

  it('reports an entry without a reason', () => {
    expect(acceptKnown([found], [{ ...entry, why: ' ' }], list).open).toMatchObject([
      { level: 'error', source: list, column: 'why', code: 'known_problem_unexplained' },
    ]);
  });
});
