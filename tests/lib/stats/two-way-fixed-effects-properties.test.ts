import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PanelColumns, twoWayFixedEffects } from '../../../src/lib/stats/two-way-fixed-effects.ts';
import { dummyRegression } from './dummy-regression.ts';
import { reordered, type SmallPanel, smallPanels } from './made-up-small-panel.ts';

/** The panels with a slope: where x is a sum of the effects there is none, of which another test speaks. */
const panels = smallPanels().filter((panel) => twoWayFixedEffects(panel) !== undefined);
const constants = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 6 });
const factor = fc.integer({ min: -50, max: 50 }).filter((times) => times !== 0);

interface Estimate {
  slope: number;
  se: number;
}

/** Two estimates that lie closer than this are the same. */
const rounding = 1e-7;

/** Slope and standard error; no numbers where there is no slope. */
function fitOf(panel: PanelColumns): Estimate {
  const { slope, se } = twoWayFixedEffects(panel) ?? { slope: Number.NaN, se: Number.NaN };
  return { slope, se };
}

/** How far two estimates lie apart beside what rounding explains: an se of an exact fit is nothing but rounding. */
function gapBetween(found: Estimate, expected: Estimate): number {
  const size = 1 + Math.abs(expected.slope) + expected.se;
  return Math.hypot(found.slope - expected.slope, found.se - expected.se) / size;
}

/** A column with a number added to each row by its label. */
function raised(column: Float64Array, labels: Int32Array, by: readonly number[]): Float64Array {
  return column.map((value, i) => value + (by[Math.abs(labels[i] as number) % by.length] as number));
}

describe('twoWayFixedEffects, whatever the panel', () => {
  it('is the regression with a dummy for every unit and period', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const expected = dummyRegression(panel);
        fc.pre(expected !== undefined);
        expect(gapBetween(fitOf(panel), expected ?? { slope: 0, se: 0 })).toBeLessThan(rounding);
      }),
    );
  });

  it('has no slope where that regression has none', () => {
    const effects = fc.record({ panel: smallPanels(), units: constants, periods: constants });
    fc.assert(
      fc.property(effects, ({ panel, units, periods }) => {
        const nothing = new Float64Array(panel.x.length);
        const x = raised(raised(nothing, panel.unit, units), panel.time, periods);
        expect(twoWayFixedEffects({ ...panel, x })).toBeUndefined();
        expect(dummyRegression({ ...panel, x })).toBeUndefined();
      }),
    );
  });

  it('forgets a constant added to each unit and each period, on either side', () => {
    const moves = fc.tuple(constants, constants, constants, constants);
    fc.assert(
      fc.property(panels, moves, (panel, [xUnits, xPeriods, yUnits, yPeriods]) => {
        const x = raised(raised(panel.x, panel.unit, xUnits), panel.time, xPeriods);
        const y = raised(raised(panel.y, panel.unit, yUnits), panel.time, yPeriods);
        expect(gapBetween(fitOf({ ...panel, x, y }), fitOf(panel))).toBeLessThan(rounding);
      }),
    );
  });

  it('depends neither on the order of rows nor on the labels of units and periods', () => {
    const shuffles = panels.chain((panel) =>
      fc.record({
        panel: fc.constant(panel),
        order: shuffleOf(panel.x.length),
        labels: shuffleOf(panel.units),
        years: shuffleOf(panel.periods),
      }),
    );
    fc.assert(
      fc.property(shuffles, ({ panel, order, labels, years }) => {
        const named: SmallPanel = {
          ...panel,
          unit: panel.unit.map((label) => labels[label] as number),
          time: panel.time.map((year) => 7 * (years[year - 2017] as number) - 3),
        };
        expect(gapBetween(fitOf(reordered(named, order)), fitOf(panel))).toBeLessThan(rounding);
      }),
    );
  });

  it('scales with the unit of y, against the unit of x, and turns with their signs', () => {
    fc.assert(
      fc.property(panels, factor, factor, (panel, xTimes, yTimes) => {
        const scaled = fitOf({
          ...panel,
          x: panel.x.map((value) => xTimes * value),
          y: panel.y.map((value) => yTimes * value),
        });
        const { slope, se } = fitOf(panel);
        expect(
          gapBetween(scaled, { slope: (slope * yTimes) / xTimes, se: se * Math.abs(yTimes / xTimes) }),
        ).toBeLessThan(rounding);
      }),
    );
  });

  it('learns no slope from a period that only one unit has', () => {
    fc.assert(
      fc.property(panels, fc.tuple(fc.nat(2), fc.integer(), fc.integer()), (panel, [unit, x, y]) => {
        const longer = {
          unit: Int32Array.of(...panel.unit, unit),
          time: Int32Array.of(...panel.time, 2040),
          x: Float64Array.of(...panel.x, x % 1000),
          y: Float64Array.of(...panel.y, y % 1000),
        };
        const [found, expected] = [fitOf(longer).slope, fitOf(panel).slope];
        expect(Math.abs(found - expected)).toBeLessThan(rounding * (1 + Math.abs(expected)));
      }),
    );
  });

  it('counts rows and units as they are', () => {
    fc.assert(
      fc.property(panels, (panel) => {
        expect(twoWayFixedEffects(panel)).toMatchObject({
          n: panel.x.length,
          clusters: panel.units,
          df: panel.units - 1,
        });
      }),
    );
  });
});

/** The numbers from 0 to below `count` in any order. */
function shuffleOf(count: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: count }, (_, place) => place);
  return fc.shuffledSubarray(all, { minLength: count, maxLength: count });
}
