import { randomFrom } from '../../../../src/lib/stats/random.ts';

const units = 150;

export const periods = 10;

/** Every unit of the middle size. */
export const scale = new Float64Array(units * periods).fill(1);

/** Figures that walk by one step and pass by another, with a common movement and gaps. */
export function figures(walk: number, pass: number, common: readonly number[] = []): Float64Array {
  const random = randomFrom(7);
  const values = new Float64Array(units * periods);
  for (let unit = 0; unit < units; unit++) {
    let level = 10 * random.normal();
    for (let period = 0; period < periods; period++) {
      level += walk * random.normal();
      const value = level + pass * random.normal() + (common[period] ?? 0);
      values[unit * periods + period] = random.below(20) === 0 ? Number.NaN : value;
    }
  }
  return values;
}
