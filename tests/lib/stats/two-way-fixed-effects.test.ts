import { describe, expect, it } from 'vitest';
import { clusteredSlope } from '../../../src/lib/stats/clustered-slope.ts';
import {
  type PanelColumns,
  timeDummies,
  twoWayFixedEffects,
  twoWayResiduals,
} from '../../../src/lib/stats/two-way-fixed-effects.ts';
import { withinGroups } from '../../../src/lib/stats/within-groups.ts';
import grunfeld from '../../reference/grunfeld.json' with { type: 'json' };
import { relativeError } from './relative-error.ts';

const columns = {
  value: Float64Array.from(grunfeld.value),
  capital: Float64Array.from(grunfeld.capital),
};
type Regressor = keyof typeof columns;
const investment = Float64Array.from(grunfeld.investment);
const unit = Int32Array.from({ length: 200 }, (_, i) => Math.floor(i / grunfeld.years));
const time = Int32Array.from({ length: 200 }, (_, i) => grunfeld.first_year + (i % grunfeld.years));
const panel: PanelColumns = { unit, time, x: columns.capital, y: investment };

function fitOf(changes: Partial<PanelColumns> = {}) {
  const fit = twoWayFixedEffects({ ...panel, ...changes });
  if (!fit) throw new Error('no fit');
  return fit;
}

describe('twoWayFixedEffects on the data of Grunfeld', () => {
  it.each(grunfeld.expected.filter(({ beside }) => beside.length === 0))(
    'agrees with dummies and sandwich on $regressor',
    ({ regressor, slope, se }) => {
      const fit = fitOf({ x: columns[regressor as Regressor] });
      expect(relativeError(fit.slope, slope)).toBeLessThan(1e-12);
      expect(relativeError(fit.se, se)).toBeLessThan(1e-12);
      expect(fit).toMatchObject({ n: 200, clusters: 10, df: 9 });
    },
  );

  // The two regressors together, as the published two-way estimates have them: 0.118 and 0.358 (Baltagi, Econometric
  // Analysis of Panel Data, table 3.1)
  it.each(grunfeld.expected.filter(({ beside }) => beside.length > 0))(
    'agrees with them on $regressor beside $beside.0',
    ({ regressor, beside, slope, se }) => {
      const held = columns[beside[0] as Regressor];
      const [x, y, ...covariates] = withinGroups(
        [columns[regressor as Regressor], investment, held, ...timeDummies(time)],
        unit,
      ) as [Float64Array, Float64Array, ...Float64Array[]];
      const fit = clusteredSlope({ x, y, covariates, clusters: unit, spent: 1 });
      expect(relativeError(fit?.slope ?? NaN, slope)).toBeLessThan(1e-12);
      expect(relativeError(fit?.se ?? NaN, se)).toBeLessThan(1e-12);
    },
  );

  it('agrees with them where rows are missing', () => {
    const expected = grunfeld.without_every_seventh_row;
    const fit = fitOf(keepRows(panel, (i) => i % 7 !== 3));
    expect(fit.n).toBe(expected.n);
    expect(relativeError(fit.slope, expected.slope)).toBeLessThan(1e-12);
    expect(relativeError(fit.se, expected.se)).toBeLessThan(1e-12);
  });
});

describe('twoWayFixedEffects', () => {
  it('by hand: two units, two periods, the change of one beside the change of the other', () => {
    const fit = fitOf({
      unit: Int32Array.of(0, 0, 1, 1),
      time: Int32Array.of(1, 2, 1, 2),
      x: Float64Array.of(0, 0, 0, 1),
      y: Float64Array.of(0, 1, 2, 5),
    });
    expect(fit.slope).toBeCloseTo(2, 14);
    expect(fit).toMatchObject({ n: 4, clusters: 2, df: 1 });
  });

  it('forgets whatever is added to a unit or to a period', () => {
    const moved = fitOf({
      x: columns.capital.map((value, i) => value + 1000 * (unit[i] ?? NaN)),
      y: investment.map((value, i) => value + 50 * ((time[i] ?? NaN) - 1935) ** 2),
    });
    expect(relativeError(moved.slope, fitOf().slope)).toBeLessThan(1e-10);
    expect(relativeError(moved.se, fitOf().se)).toBeLessThan(1e-10);
  });

  it('does not depend on the order of rows nor on the names of units and periods', () => {
    const other = fitOf({
      unit: unit.toReversed().map((label) => 9 - label),
      time: time.toReversed().map((label) => -3 * label),
      x: columns.capital.toReversed(),
      y: investment.toReversed(),
    });
    expect(relativeError(other.slope, fitOf().slope)).toBeLessThan(1e-12);
    expect(relativeError(other.se, fitOf().se)).toBeLessThan(1e-12);
  });

  it('scales with both units and turns with the sign', () => {
    const scaled = fitOf({ x: columns.capital.map((v) => -10 * v), y: investment.map((v) => 3 * v) });
    expect(relativeError(scaled.slope, -0.3 * fitOf().slope)).toBeLessThan(1e-12);
    expect(relativeError(scaled.se, 0.3 * fitOf().se)).toBeLessThan(1e-12);
  });

  it.each([
    ['an x that never changes', { x: Float64Array.from(unit, (label) => 0.1 + label) }],
    ['an x that changes for all alike', { x: Float64Array.from(time, (label) => 0.1 * label) }],
    ['a single unit', keepRows(panel, (i) => i < 20)],
  ])('finds nothing in %s', (_name, changes) => {
    expect(twoWayFixedEffects({ ...panel, ...changes })).toBeUndefined();
  });

  it('leaves its input alone', () => {
    const before = [unit.slice(), time.slice(), columns.capital.slice(), investment.slice()];
    fitOf();
    expect([unit, time, columns.capital, investment]).toEqual(before);
  });
});

describe('twoWayResiduals', () => {
  it('has the slope of the estimate', () => {
    const { x, y } = twoWayResiduals(panel);
    const sum = (a: Float64Array, b: Float64Array) => a.reduce((s, v, i) => s + v * (b[i] ?? NaN), 0);
    expect(relativeError(sum(x, y) / sum(x, x), fitOf().slope)).toBeLessThan(1e-12);
  });

  it('adds up to nothing in every unit and every period', () => {
    const { x } = twoWayResiduals(keepRows(panel, (i) => i % 7 !== 3));
    expect(Math.abs(x.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9);
  });
});

describe('timeDummies', () => {
  it('has a column for every period but the first', () => {
    expect(timeDummies(Int32Array.of(2018, 2017, 2020, 2018))).toEqual([
      Float64Array.of(1, 0, 0, 1),
      Float64Array.of(0, 0, 1, 0),
    ]);
  });

  it('has none for one period or no row', () => {
    expect(timeDummies(Int32Array.of(5, 5))).toEqual([]);
    expect(timeDummies(Int32Array.of())).toEqual([]);
  });
});

/** The rows of a panel whose place passes. */
function keepRows(from: PanelColumns, passes: (place: number) => boolean): PanelColumns {
  const kept = <T extends Int32Array | Float64Array>(column: T) => column.filter((_, i) => passes(i)) as T;
  return { unit: kept(from.unit), time: kept(from.time), x: kept(from.x), y: kept(from.y) };
}
