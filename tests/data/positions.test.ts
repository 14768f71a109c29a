import { describe, expect, it } from 'vitest';
import type { LevelForecastRow } from '../../src/lib/position/level/level-forecasts.ts';
import type { ReliabilityRow } from '../../src/lib/position/reliability.ts';
import { funnelLimits } from '../../src/lib/position/funnel-limits.ts';
import type { StandingRow } from '../../src/lib/position/standing/standing-row.ts';
import { binomialError, overdispersion } from '../../src/lib/stats/overdispersion.ts';
import { hasValue } from '../../src/lib/tables/status.ts';
import { committedInputs } from '../lib/links/committed-inputs.ts';
import { relativeError } from '../lib/stats/relative-error.ts';
import { referenceIndicators, unlikeReference } from '../lib/position/standing/reference-standings.ts';
import { referenceRows } from '../reference/read-reference.ts';
import { resultRows } from './read-results.ts';

const { authorities, indicators, observations } = await committedInputs().then(async (inputs) => ({
  ...inputs,
  authorities: new Set(inputs.observations.map(({ authority }) => authority)),
}));
const positions = resultRows<StandingRow>('positions');
const byIndicator = Map.groupBy(positions, ({ indicator }) => indicator);
const latest = new Map(indicators.map(({ indicator, last_year }) => [indicator, last_year]));
const shown = Map.groupBy(
  observations.filter(({ indicator, year, recast }) => year === latest.get(indicator) && !recast),
  ({ indicator }) => indicator,
);

describe('data/results/positions.csv beside R and NumPy', () => {
  it.each(referenceIndicators)('%s: every word, place and number that is held', (indicator) => {
    const ofReference = (line: string) => !/ neighbours/.test(line);
    const rows = byIndicator.get(indicator) ?? [];
    expect(rows.length).toBeGreaterThan(100);
    // a neighbour of the same return is none in the table; the reference does not leave it out
    expect(unlikeReference(rows, indicator).filter(ofReference)).toEqual([]);
  });

  const levels = Map.groupBy(referenceRows('levels'), ({ indicator }) => String(indicator));

  it.each([...levels])('%s: levels as the filter of R gives them', (indicator, expected) => {
    const rows = new Map(byIndicator.get(indicator)?.map((row) => [row.authority, row]));
    const columns = ['working_level', 'level', 'lower', 'upper'] as const;
    const apart = expected.flatMap((row) =>
      columns.map((column) =>
        Math.abs((rows.get(String(row['authority']))?.[column] ?? NaN) - Number(row[column])),
      ),
    );
    expect(apart.length).toBeGreaterThan(300);
    expect(Math.max(...apart)).toBeLessThan(1e-6);
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
      const { funnel_centre: centre, funnel_tau: tau } = reliability.get(indicator) as ReliabilityRow;
      if (centre === null || tau === null) throw new Error(`${indicator} has no funnel`);
      const facts = { centre, tau };
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

  it('has level, word, ends and places together, each in order', () => {
    const wrong = positions.filter((row) => {
      const { level, word, word80, lower, upper, rank_lower, rank_upper, ranked } = row;
      const said = [level, word, word80, lower, upper, rank_lower, rank_upper];
      if (level === null) return said.some((cell) => cell !== null);
      const [least, most, first, last] = [lower, upper, rank_lower, rank_upper] as [
        number,
        number,
        number,
        number,
      ];
      return least > level || level > most || first < 1 || first > last || last > ranked;
    });
    expect(wrong).toEqual([]);
  });

  it('has a level for every figure of the indicators that have a model, and for no other', () => {
    const models = new Set(
      resultRows<{ indicator: string }>('level_models').map(({ indicator }) => indicator),
    );
    expect(models.size).toBe(43);
    const wrong = positions.filter(
      ({ indicator, value, level }) => (level !== null) !== (models.has(indicator) && value !== null),
    );
    expect(wrong).toEqual([]);
  });

  it('calls nothing far from most that is not higher or lower than most', () => {
    const far = positions.filter(({ unusual }) => unusual !== null && unusual !== 0);
    expect(far.length).toBeGreaterThan(200);
    expect(far.filter(({ unusual, word }) => word !== (unusual === 1 ? 'higher' : 'lower'))).toEqual([]);
  });

  it('has no end beyond what the unit can reach, and no end of its own outside itself', () => {
    const units = new Map(indicators.map(({ indicator, unit }) => [indicator, unit]));
    const wrong = positions.filter((row) => {
      const isShare = units.get(row.indicator)?.startsWith('%') && row.indicator !== 'net_workforce_growth';
      const least = row.indicator === 'net_workforce_growth' ? -Infinity : 0;
      const ends = Object.entries(row).flatMap(([name, cell]) =>
        /^(level|lower|upper)$|_(lower|upper|level)$|^predicted/.test(name) &&
        !/^(rank|working)/.test(name) &&
        typeof cell === 'number'
          ? [cell]
          : [],
      );
      return ends.some((end) => end < least || (isShare && end > 100));
    });
    expect(wrong).toEqual([]);
  });
});

describe('data/results/level_forecasts.csv', () => {
  const rows = resultRows<LevelForecastRow>('level_forecasts');
  const of = (ahead: number) => rows.filter((row) => row.ahead === ahead);
  const share = (some: readonly LevelForecastRow[], column: 'inside_95' | 'above' | 'below') =>
    some.reduce((sum, row) => sum + row[column], 0) / some.reduce((sum, row) => sum + row.figures, 0);

  it('has ranges that keep their word one year ahead, on both sides', () => {
    expect(of(1).length).toBeGreaterThan(100);
    expect(share(of(1), 'inside_95')).toBeGreaterThan(0.94);
    expect(share(of(1), 'inside_95')).toBeLessThan(0.97);
    for (const side of ['above', 'below'] as const) {
      expect(share(of(1), side)).toBeGreaterThan(0.015);
      expect(share(of(1), side)).toBeLessThan(0.03);
    }
  });

  it('has them two and three years ahead too, and on every indicator', () => {
    for (const ahead of [2, 3]) expect(share(of(ahead), 'inside_95')).toBeGreaterThan(0.94);
    const worst = [...Map.groupBy(of(1), ({ indicator }) => indicator).values()].map((own) =>
      share(own, 'inside_95'),
    );
    // one indicator has too few years before its latest to forecast it from
    expect(worst).toHaveLength(42);
    expect(Math.min(...worst)).toBeGreaterThan(0.89);
  });

  it('counts every figure once', () => {
    expect(rows.filter((row) => row.inside_95 + row.above + row.below !== row.figures)).toEqual([]);
    expect(rows.filter((row) => row.inside_80 > row.inside_95)).toEqual([]);
  });
});
