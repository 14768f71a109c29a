import fc from 'fast-check';
import type { PanelColumns } from '../../../src/lib/stats/two-way-fixed-effects.ts';

/** A small panel with gaps, as one row a cell; `unit` counts from 0 and each has two rows or more. */
export interface SmallPanel extends PanelColumns {
  units: number;
  periods: number;
}

/**
 * Panels of three to six units over three to five periods from which single cells are missing. Whole numbers up to a
 * hundred keep rounding out of it; x moves enough within units for a slope to be sure.
 */
export function smallPanels(): fc.Arbitrary<SmallPanel> {
  const value = fc.integer({ min: -100, max: 100 });
  const shape = fc.record({ units: fc.integer({ min: 3, max: 6 }), periods: fc.integer({ min: 3, max: 5 }) });
  return shape
    .chain(({ units, periods }) => {
      const column = fc.array(value, { minLength: units * periods, maxLength: units * periods });
      const gaps = fc.array(fc.integer({ min: 0, max: 5 }), {
        minLength: units * periods,
        maxLength: units * periods,
      });
      return fc.record({
        units: fc.constant(units),
        periods: fc.constant(periods),
        x: column,
        y: column,
        gaps,
      });
    })
    .map(({ units, periods, x, y, gaps }) => {
      const rows = [...gaps.keys()].filter((place) => (gaps[place] as number) > 0);
      return { units, periods, ...columnsOf(rows, periods, x, y) };
    })
    .filter(isUsable);
}

/** The columns of the cells at these places, each a unit's period. */
function columnsOf(
  rows: readonly number[],
  periods: number,
  x: readonly number[],
  y: readonly number[],
): PanelColumns {
  return {
    unit: Int32Array.from(rows, (place) => Math.floor(place / periods)),
    time: Int32Array.from(rows, (place) => 2017 + (place % periods)),
    x: Float64Array.from(rows, (place) => x[place] as number),
    y: Float64Array.from(rows, (place) => y[place] as number),
  };
}

/** Two rows or more of every unit, and rows left over once every effect is taken out. */
function isUsable({ unit, time, units }: SmallPanel): boolean {
  const counts = Array.from({ length: units }, (_, label) => unit.filter((own) => own === label).length);
  return counts.every((count) => count > 1) && unit.length > units + new Set(time).size + 1;
}

/** The panel with its rows in another order. */
export function reordered<P extends PanelColumns>(panel: P, order: readonly number[]): P {
  const { unit, time, x, y } = panel;
  return {
    ...panel,
    unit: Int32Array.from(order, (place) => unit[place] as number),
    time: Int32Array.from(order, (place) => time[place] as number),
    x: Float64Array.from(order, (place) => x[place] as number),
    y: Float64Array.from(order, (place) => y[place] as number),
  };
}
