import { isClear } from '../is-clear.ts';
import { formatNumber, formatSigned } from '../number.ts';
import type { OutcomeWords, SupportWords } from '../indicator/indicator-words.ts';

/** What goes with a round step towards better support: a change of the outcome in its unit, with its 95% interval. */
export interface Change {
  change: number;
  lower: number;
  upper: number;
}

/** A support and an outcome with the step of the support that changes are told for. */
export interface PairStep {
  support: SupportWords;
  outcome: OutcomeWords;
  /** Which end of the support is the better one. */
  better: 'higher' | 'lower';
  /** In units of the support. */
  step: number;
}

/**
 * A step of the support towards its better end.
 *
 * @example stepWords({ support, outcome, better: 'lower', step: 10 }) // '10 points lower'
 */
export function stepWords({ support, better, step }: PairStep): string {
  const [one, many] = support.unit;
  return [formatNumber(step), step === 1 ? one : many, better].filter(Boolean).join(' ');
}

/**
 * A change that is clear of zero, as a distance and a direction; the interval in the same direction.
 *
 * @example writeDistance({ change: -0.8, lower: -1.3, upper: -0.3 }) // { distance: '0.8', interval: '(0.3 to 1.3)', way: 'lower' }
 */
export function writeDistance({ change, lower, upper }: Change): {
  distance: string;
  interval: string;
  way: 'higher' | 'lower';
} {
  const [near, far] = [
    Math.min(Math.abs(lower), Math.abs(upper)),
    Math.max(Math.abs(lower), Math.abs(upper)),
  ];
  const digits = digitsThatShow(near, digitsFor(far - near));
  const write = (value: number) => formatNumber(value, { digits });
  return {
    distance: write(Math.abs(change)),
    interval: `(${write(near)} to ${write(far)})`,
    way: change > 0 ? 'higher' : 'lower',
  };
}

/**
 * A change that may be none, with its sign and its interval.
 *
 * @example writeSigned({ change: 0.1, lower: -0.4, upper: 0.7 }) // { change: '+0.1', interval: '(−0.4 to 0.7)' }
 */
export function writeSigned({ change, lower, upper }: Change): { change: string; interval: string } {
  const near = Math.min(Math.abs(lower), Math.abs(upper));
  const usual = digitsFor(upper - lower);
  const digits = isClear({ lower, upper }) ? digitsThatShow(near, usual) : usual;
  const write = (value: number) => formatNumber(value, { digits });
  return { change: formatSigned(change, { digits }), interval: `(${write(lower)} to ${write(upper)})` };
}

/** A change seen within authorities, as a sentence in three parts with the numbers in the middle. */
export function changeWithin(pair: PairStep, change: Change): Sentence {
  const start = `When an authority’s ${pair.support.subject} was ${stepWords(pair)}, `;
  const { subject, verb, unit } = pair.outcome;
  if (!isClear(change)) {
    const { change: signed, interval } = writeSigned(change);
    return {
      before: `${start}${subject} did not move clearly: `,
      numbers: `${signed} ${unit}`,
      after: ` ${interval}.`,
    };
  }
  const { distance, interval, way } = writeDistance(change);
  return {
    before: `${start}${subject} ${verb} `,
    numbers: `${distance} ${unit} ${way}`,
    after: ` ${interval}.`,
  };
}

/** A difference seen between authorities, as a sentence in three parts with the numbers in the middle. */
export function changeBetween(pair: PairStep, change: Change, start = 'Authorities with'): Sentence {
  const who = `${start} ${pair.support.plural} ${stepWords(pair)} had `;
  const { subject, unit } = pair.outcome;
  if (!isClear(change)) {
    const { change: signed, interval } = writeSigned(change);
    return {
      before: `${who}no clearly different ${subject}: `,
      numbers: `${signed} ${unit}`,
      after: ` ${interval}.`,
    };
  }
  const { distance, interval, way } = writeDistance(change);
  return { before: `${who}${subject} `, numbers: `${distance} ${unit} ${way}`, after: ` ${interval}.` };
}

/** A sentence whose numbers can be set in bold. */
export interface Sentence {
  before: string;
  numbers: string;
  after: string;
}

/** A sentence as plain text. */
export function plain({ before, numbers, after }: Sentence): string {
  return `${before}${numbers}${after}`;
}

/** Decimals for about two figures of a width. */
function digitsFor(width: number): number {
  return Math.max(0, Math.min(4, 1 - Math.floor(Math.log10(width || 1))));
}

/**
 * More decimals, where the nearer end of a clear interval would be written as zero.
 *
 * @example digitsThatShow(0.003, 1) // 3
 */
export function digitsThatShow(near: number, digits: number): number {
  let enough = digits;
  while (enough < digits + 3 && Number(near.toFixed(enough)) === 0) enough += 1;
  return enough;
}
