import { scaleLinear } from './scales.ts';
import type { AxisScale } from './scale-attribute.ts';

/** An axis of counts: which values it holds and which are written. */
export interface CountAxis {
  kind: AxisScale['kind'];
  values: [number, number];
  ticks: number[];
}

/** Where the largest is so many times the smallest, equal steps would press most of the points together. */
const mostSpread = 50;
/** What a written tick needs, in px: its figures and air. */
const figure = 7.4;
const air = 18;

/**
 * The axis for counts that are all above 0: from 0 in equal steps, or in equal ratios (logarithmic) where the largest
 * is more than fifty times the smallest. Ticks are round and as many as fit a width in px.
 *
 * @example countAxis([20, 1600], 300).kind // 'log'
 */
export function countAxis(counts: readonly number[], width: number): CountAxis {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (!(least > 0)) throw new Error(`countAxis requires counts above 0: ${least}`);
  if (most / least <= mostSpread) {
    const scale = scaleLinear([0, most * 1.02], [0, width]);
    const room = figure * String(Math.round(most)).length + air;
    return { kind: 'linear', values: [0, most * 1.02], ticks: scale.ticks(Math.min(6, width / room)) };
  }
  const values: [number, number] = [least * 0.85, most * 1.15];
  return { kind: 'log', values, ticks: thinned(roundCounts(values), values, width) };
}

/** 1, 2 and 5 times the powers of ten between two values. */
function roundCounts([from, to]: readonly [number, number]): number[] {
  const powers = Array.from({ length: 9 }, (_, power) => 10 ** power);
  return powers
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((count) => count >= from && count <= to);
}

/** The ticks without those that would touch: all of them, or only the powers of ten. */
function thinned(ticks: readonly number[], [from, to]: readonly [number, number], width: number): number[] {
  const place = (count: number) => (Math.log(count / from) / Math.log(to / from)) * width;
  const room = (count: number) => figure * String(count).length + air;
  const touches = ticks.some((tick, i) => i > 0 && place(tick) - place(ticks[i - 1] as number) < room(tick));
  return touches ? ticks.filter((tick) => Number.isInteger(Math.log10(tick))) : [...ticks];
}
