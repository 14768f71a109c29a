import { describe, expect, it } from 'vitest';
import { suddenJump } from '../../../scripts/checks/sudden-jump.ts';
import type { Observation } from '../../../src/lib/tables/rows.ts';
import { observation, sample } from './sample.ts';

/** Twenty authorities that all fall by ten and otherwise move by one or two; one more moves as told. */
function twoYears(by: number): Observation[] {
  const moves = Array.from({ length: 20 }, (_, i) => -10 + [1, -1, 2, -2][i % 4]!);
  return [...moves, by].flatMap((move, i) => {
    const authority = `A${String(i + 1).padStart(3, '0')}`;
    return [
      observation({ authority, year: 2020, value: 50 }),
      observation({ authority, year: 2021, value: 50 + move }),
    ];
  });
}

describe('suddenJump', () => {
  it('finds nothing where all move alike', () => {
    expect(suddenJump.check(sample({ observations: twoYears(-12) }))).toEqual([]);
  });

  it('warns of the one that moves otherwise', () => {
    const problems = suddenJump.check(sample({ observations: twoYears(40) }));
    expect(problems).toMatchObject([
      {
        level: 'warning',
        source: 'data/observations.csv',
        row: 'checks 2021 A021',
        column: 'value',
        code: 'sudden_jump',
      },
    ]);
    expect(problems[0]?.tip).toMatch(/\.$/);
  });

  it('does not compare across a missing year', () => {
    const gap = twoYears(40).map((row) => ({ ...row, year: row.year === 2020 ? 2019 : row.year }));
    expect(suddenJump.check(sample({ observations: gap }))).toEqual([]);
  });

  it('leaves recast cells alone', () => {
    const recast = twoYears(40).map((row) => ({ ...row, recast: row.authority === 'A021' }));
    expect(suddenJump.check(sample({ observations: recast }))).toEqual([]);
  });
});
