import { describe, expect, it } from 'vitest';
import { profileLines } from '../../../../src/lib/position/profile/profile-line.ts';
import {
  filterCounts,
  isShown,
  lineFilters,
  lineSorts,
  sortLines,
} from '../../../../src/lib/position/profile/sort-lines.ts';
import { committedFigures, committedOwn } from './committed-profiles.ts';

const own = committedOwn('A010');
const lines = profileLines(committedFigures, { own, peers: own.peers.neighbours });
const ids = (some: typeof lines) => some.map(({ columns }) => columns.indicator);

describe('sortLines', () => {
  it.each(lineSorts)('shows every line once, in the order %s', (sort) => {
    const sorted = sortLines(lines, sort);
    expect(sorted).toHaveLength(45);
    expect(new Set(sorted)).toEqual(new Set(lines));
    expect(ids(sortLines(sorted, sort))).toEqual(ids(sorted));
  });

  it('keeps the order of subjects as it was', () => {
    expect(sortLines(lines, 'subject')).toEqual(lines);
  });

  it('puts the most surprising first, and what has no past last', () => {
    const surprises = sortLines(lines, 'moved').map(({ own: row }) =>
      row?.surprise == null ? -1 : Math.abs(row.surprise),
    );
    expect(surprises).toEqual(surprises.toSorted((a, b) => b - a));
  });

  it('puts first what differs most, whose range of the difference leaves out zero', () => {
    const apart = sortLines(lines, 'peers').map(({ peers }) => peers.difference?.apart ?? false);
    const told = apart.filter(Boolean).length;
    expect(told).toBeGreaterThan(0);
    expect(apart.slice(0, told)).not.toContain(false);
  });

  it('orders places from either end', () => {
    const placed = lines.filter(({ own: row }) => row?.rank_lower != null);
    const [high, low] = [sortLines(placed, 'highest'), sortLines(placed, 'lowest')];
    const middle = ({ own: row }: (typeof lines)[number]) =>
      ((row?.rank_lower ?? 0) + (row?.rank_upper ?? 0)) / 2 / (row?.ranked ?? 1);
    expect(middle(high[0] as (typeof lines)[number])).toBeGreaterThan(0.6);
    expect(middle(low[0] as (typeof lines)[number])).toBeLessThan(0.4);
  });
});

describe('isShown', () => {
  it('shows what each filter says, and counts it', () => {
    const counts = filterCounts(lines);
    for (const filter of lineFilters)
      expect(lines.filter((line) => isShown(line, filter)).length).toBe(counts[filter]);
    expect(counts).toMatchObject({ all: 45, support: 15, outcome: 30 });
    expect(lines.filter((line) => isShown(line, 'out')).map(({ own: row }) => row?.word)).not.toContain(
      'too_close',
    );
  });
});
