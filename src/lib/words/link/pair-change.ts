import type { UnitChange } from '../../links/turn-link.ts';
import { isClear } from '../is-clear.ts';
import { writeDistance, writeEstimate } from '../interval.ts';
import { formatNumber } from '../number.ts';
import type { OutcomeWords, SupportWords } from '../indicator/indicator-words.ts';

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

/** A change seen within authorities, as a sentence in three parts with the numbers in the middle. */
export function changeWithin(pair: PairStep, change: UnitChange): Sentence {
  const { subject, verb, unit } = pair.outcome;
  const start = `When an authority’s ${pair.support.subject} was ${stepWords(pair)}, ${subject} `;
  return tellChange(change, unit, { clear: `${start}${verb} `, unclear: `${start}did not move clearly: ` });
}

/** A difference seen between authorities, as a sentence in three parts with the numbers in the middle. */
export function changeBetween(pair: PairStep, change: UnitChange, start = 'Authorities with'): Sentence {
  const { subject, unit } = pair.outcome;
  const who = `${start} ${pair.support.plural} ${stepWords(pair)} had `;
  return tellChange(change, unit, {
    clear: `${who}${subject} `,
    unclear: `${who}no clearly different ${subject}: `,
  });
}

/** A change that is clear of zero as a distance and a direction; one that may be none with its sign. */
function tellChange(
  { change, ...interval }: UnitChange,
  unit: string,
  before: { clear: string; unclear: string },
): Sentence {
  if (!isClear(interval)) {
    const written = writeEstimate(change, interval);
    return {
      before: before.unclear,
      numbers: `${written.signed} ${unit}`,
      after: ` (${written.interval}).`,
    };
  }
  const written = writeDistance(change, interval);
  return {
    before: before.clear,
    numbers: `${written.estimate} ${unit} ${change > 0 ? 'higher' : 'lower'}`,
    after: ` (${written.interval}).`,
  };
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
