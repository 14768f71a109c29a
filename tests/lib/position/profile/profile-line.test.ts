import { describe, expect, it } from 'vitest';
import { levelsOf, newerFactsOf, codesOf } from '../../../../src/lib/position/profile/profile-figures.ts';
import { profileLine } from '../../../../src/lib/position/profile/profile-line.ts';
import { shownLevel } from '../../../../src/lib/position/level/level-range.ts';
import { levelDifference } from '../../../../src/lib/position/standing/level-difference.ts';
import { newerPlace } from '../../../../src/lib/position/standing/newer-place.ts';
import { quantile } from '../../../../src/lib/stats/quantile.ts';
import { committedFigures, committedOwn } from './committed-profiles.ts';

const own = committedOwn('A010');
const line = (indicator: string, peers: readonly string[] = own.peers.neighbours) =>
  profileLine(committedFigures, indicator, { own, peers });

describe('profileLine', () => {
  it('sets a figure beside the median of those compared with, its region and England', () => {
    const { peers, region, columns, own: row } = line('agency_rate');
    expect(row?.value).toBe(14.9);
    expect(peers.median).toBe(
      quantile(
        peers.values.map(({ value }) => value),
        0.5,
      ),
    );
    expect(peers.asked).toBe(10);
    expect(region).not.toBeNull();
    expect(columns.england).not.toBeNull();
  });

  it('takes the level of one other as that of the table, and its difference by the two ranges', () => {
    const other = committedOwn('A402').rows.find(({ indicator }) => indicator === 'agency_rate');
    const { peers, own: row } = line('agency_rate', ['A402']);
    expect(peers.level?.level).toBeCloseTo(other?.level ?? NaN, 3);
    const found = levelDifference(
      { level: row?.level ?? NaN, lower: row?.lower ?? NaN, upper: row?.upper ?? NaN },
      { level: other?.level ?? NaN, lower: other?.lower ?? NaN, upper: other?.upper ?? NaN },
    );
    expect(peers.difference?.difference).toBeCloseTo(found.difference, 3);
    expect(peers.difference?.apart).toBe(found.apart);
  });

  it('gives the mean level of neighbours as the table positions has it', () => {
    for (const row of own.rows) {
      if (row.neighbours_level === null) continue;
      const { peers } = line(row.indicator);
      expect(peers.level?.level).toBeCloseTo(row.neighbours_level, 3);
      expect(peers.level?.lower).toBeCloseTo(row.neighbours_lower ?? NaN, 3);
    }
  });

  it('does not compare those of one return', () => {
    const twin = line('agency_rate', ['A717']);
    expect(twin.peers.one_return).toEqual(['A717']);
    expect(twin.peers.difference).toBeNull();
    expect(line('repeat_plans', ['A717']).peers.one_return).toEqual([]);
  });

  it('places a newer figure with the past of the authority, and by itself where nobody is chosen', () => {
    const typed = { value: 22.5, year: 2026, size: 140 };
    const newer = new Map([['agency_rate', typed]]);
    const facts = newerFactsOf(committedFigures, line('agency_rate').columns);
    if (!facts) throw new Error('agency_rate has no levels');
    const mine = profileLine(committedFigures, 'agency_rate', { own, peers: [], newer });
    expect(mine.newer?.place).toEqual(newerPlace(typed, facts, 'A010'));
    expect(mine.newer?.place?.moved).toBeDefined();
    const alone = profileLine(committedFigures, 'agency_rate', { own: undefined, peers: [], newer });
    expect(alone.newer?.place).toEqual(newerPlace(typed, facts));
    expect(alone.own).toBeUndefined();
  });

  it('does not place a figure of a year that is published, nor one without the size it needs', () => {
    const place = (figure: { value: number; year: number; size: number | null }) =>
      profileLine(committedFigures, 'agency_rate', {
        own,
        peers: [],
        newer: new Map([['agency_rate', figure]]),
      }).newer?.place;
    expect(place({ value: 22, year: 2025, size: 140 })).toBeUndefined();
    expect(place({ value: 22, year: 2026, size: null })).toBeUndefined();
    expect(place({ value: 22, year: 2026, size: 140 })).toBeDefined();
  });
});

describe('levelsOf', () => {
  it('has the levels of the table, to the digits a page carries', () => {
    const { columns } = line('repeat_plans');
    const levels = levelsOf(committedFigures, columns, codesOf(committedFigures));
    expect(levels).toHaveLength(151);
    const found = levels.find(({ authority }) => authority === 'A010');
    const row = own.rows.find(({ indicator }) => indicator === 'repeat_plans');
    expect(found && columns.model && shownLevel(found, columns.model.scale).level).toBeCloseTo(
      row?.level ?? NaN,
      3,
    );
  });
});
