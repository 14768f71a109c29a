import { describe, expect, it } from 'vitest';
import type { ReliabilityRow } from '../../src/lib/position/reliability.ts';
import { allowanceOf } from '../../src/lib/position/allowance.ts';
import { funnelLimits } from '../../src/lib/position/funnel-limits.ts';
import { unusualFigures } from '../../src/lib/position/unusual-figures.ts';
import { binomialError, overdispersion } from '../../src/lib/stats/overdispersion.ts';
import { hasValue } from '../../src/lib/tables/status.ts';
import type { PositionRow } from '../../src/lib/tables/position-rows.ts';
import { committedInputs } from '../lib/links/committed-inputs.ts';
import { relativeError } from '../lib/stats/relative-error.ts';
import { type ReferenceRow, referenceRows } from '../reference/read-reference.ts';
import { resultRows } from './read-results.ts';

const { authorities, indicators, observations } = await committedInputs().then(async (inputs) => ({
  ...inputs,
  authorities: new Set(inputs.observations.map(({ authority }) => authority)),
}));
const positions = resultRows<PositionRow>('positions');
const byIndicator = Map.groupBy(positions, ({ indicator }) => indicator);
const latest = new Map(indicators.map(({ indicator, last_year }) => [indicator, last_year]));
const shown = Map.groupBy(
  observations.filter(({ indicator, year, recast }) => year === latest.get(indicator) && !recast),
  ({ indicator }) => indicator,
);

/** Places may be off by the luck of two sets of draws; what is drawn from the same range is otherwise the same. */
const ranks = ['rank_lower', 'rank_upper'] as const;

/** The columns in which a row of the table is not what R computed, to the six decimals published. */
function faults(row: PositionRow, expected: ReferenceRow): string[] {
  return Object.entries(expected).flatMap(([column, value]) => {
    const actual: unknown = Reflect.get(row, column);
    const isNear =
      typeof actual === 'number' && typeof value === 'number'
        ? Math.abs(actual - value) <= (ranks.some((name) => name === column) ? 5 : 6e-7)
        : actual === value;
    return isNear ? [] : [`${row.authority} ${column}: ${String(actual)} instead of ${String(value)}`];
  });
}

describe('data/results/positions.csv beside R', () => {
  const reference = Map.groupBy(referenceRows('positions'), ({ indicator }) => String(indicator));

  it.each([...reference])('%s: every authority', (indicator, expected) => {
    const rows = new Map(byIndicator.get(indicator)?.map((row) => [row.authority, row]));
    expect(expected).toHaveLength(rows.size);
    expect(expected.flatMap((row) => faults(rows.get(String(row['authority'])) as PositionRow, row))).toEqual(
      [],
    );
  });

  it('places differ from those of R by less than half a place on average', () => {
    const rows = new Map(positions.map((row) => [`${row.indicator} ${row.authority}`, row]));
    const apart = referenceRows('positions').flatMap((row) =>
      ranks.flatMap((name) => {
        const place = rows.get(`${row['indicator']} ${row['authority']}`)?.[name];
        return row[name] === null || !place ? [] : Math.abs(place - Number(row[name]));
      }),
    );
    expect(apart.length).toBeGreaterThan(1000);
    expect(apart.reduce((sum, places) => sum + places, 0) / apart.length).toBeLessThan(0.5);
  });
});

describe('the funnels of positions', () => {
  const reliability = new Map(resultRows<ReliabilityRow>('reliability').map((row) => [row.indicator, row]));
  const counted = (indicator: string) =>
    (shown.get(indicator) ?? []).flatMap(({ value, denominator }) =>
      value !== null && denominator ? [{ value, denominator }] : [],
    );

  it.each(referenceRows('funnels').map((row) => ({ indicator: String(row['indicator']), row })))(
    '$indicator has the centre, the differences and as many far out as the reference',
    ({ indicator, row }) => {
      const facts = allowanceOf(reliability.get(indicator) as ReliabilityRow, latest.get(indicator) ?? NaN);
      if (facts?.range !== 'chance') throw new Error(`${indicator} has no funnel`);
      expect(relativeError(facts.centre, Number(row['funnel_centre']))).toBeLessThan(1e-8);
      expect(relativeError(facts.tau, Number(row['funnel_tau']))).toBeLessThan(1e-8);
      const cells = counted(indicator);
      const limits = funnelLimits(
        facts,
        cells.map(({ denominator }) => denominator),
      );
      const beyond = cells.filter(({ value }, i) => {
        const limit = limits[i];
        return limit && (value < limit.lower_998 || value > limit.upper_998);
      });
      expect(beyond.length / cells.length).toBeCloseTo(Number(row['funnel_outside_998_tau']), 8);
    },
  );

  it('have as centre the mean of the very authorities that are shown', () => {
    for (const [indicator, row] of reliability) {
      if (row.funnel_year === null) continue;
      const found = overdispersion(
        counted(indicator).map(({ value, denominator }) => ({ share: value / 100, denominator })),
      );
      expect(row.funnel_year).toBe(latest.get(indicator));
      expect(100 * (found?.centre ?? NaN)).toBeCloseTo(row.funnel_centre ?? NaN, 9);
      expect(100 * (found?.tau ?? NaN)).toBeCloseTo(row.funnel_tau ?? NaN, 9);
      expect(binomialError(found?.centre ?? NaN, 100)).toBeGreaterThan(0);
    }
  });
});

describe('data/results/positions.csv', () => {
  it('has a row for each indicator of each authority that stood in its latest year', () => {
    expect(positions).toHaveLength([...shown.values()].flat().length);
    expect(new Set(positions.map(({ indicator }) => indicator)).size).toBe(indicators.length);
    expect(positions.filter(({ authority }) => !authorities.has(authority))).toEqual([]);
  });

  it('has every value and status as it was observed', () => {
    const cells = new Map(
      [...shown.values()].flat().map((cell) => [`${cell.indicator} ${cell.authority}`, cell]),
    );
    const wrong = positions.filter(({ indicator, authority, value, status }) => {
      const cell = cells.get(`${indicator} ${authority}`);
      return cell?.value !== value || cell.status !== status || hasValue(status) !== (value !== null);
    });
    expect(wrong).toEqual([]);
  });

  it('counts every other authority with a range once', () => {
    const wrong = positions.filter(
      ({ higher_than, lower_than, too_close, ranked }) =>
        higher_than !== null && higher_than + (lower_than ?? NaN) + (too_close ?? NaN) !== ranked - 1,
    );
    expect(wrong).toEqual([]);
  });

  it('has word, ends and places exactly where it has a range, each in order', () => {
    const wrong = positions.filter(({ range, word, lower, upper, rank_lower, rank_upper, ranked }) => {
      const said = [word, lower, upper, rank_lower, rank_upper];
      if (range === null) return said.some((cell) => cell !== null);
      const ends = [lower, upper, rank_lower, rank_upper] as [number, number, number, number];
      return ends[0] > ends[1] || ends[2] < 1 || ends[2] > ends[3] || ends[3] > ranked;
    });
    expect(wrong).toEqual([]);
  });

  it('puts about five in a hundred figures outside the expected range, as it is made to', () => {
    const { authorities: found, median } = unusualFigures(positions, indicators);
    const share = (list: readonly { figures: readonly object[]; looked_at: number }[]) =>
      list.reduce((sum, { figures }) => sum + figures.length, 0) /
      list.reduce((sum, { looked_at }) => sum + looked_at, 0);
    expect(share([...found.values()])).toBeGreaterThan(0.03);
    expect(share([...found.values()])).toBeLessThan(0.07);
    expect(median).toBeGreaterThan(0);
    expect(median).toBeLessThan(5);
  });
});
