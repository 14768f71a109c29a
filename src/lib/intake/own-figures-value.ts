import type { OwnCell } from './own-figures-cell.ts';
import { type Fractions, isSmallShare } from './own-figures-fractions.ts';
import type { OwnFigure, OwnIndicator } from './own-figures-shape.ts';
import { unitKind } from './own-figures-unit.ts';

type TypedNumber = Extract<OwnCell, { kind: 'number' }>;
type Judged = Pick<OwnFigure, 'value' | 'digits' | 'remarks'>;

/** What is wrong with a value, the remedy, and values to choose from. */
export interface ValueFault {
  what: string;
  remedy: string;
  values?: readonly string[];
}

/**
 * Whether a number can be a value of its indicator. Refused are signs of another unit, values its unit does not allow,
 * and a small number that may be a percentage written as a fraction; a value beyond everything published is kept with
 * a remark.
 */
export function judgeValue(
  number: TypedNumber,
  indicator: OwnIndicator,
  fractions: Fractions,
): Judged | ValueFault {
  const fault =
    signFault(number, indicator) ?? wordsFault(number, indicator) ?? commaFault(number, indicator);
  if (fault) return fault;
  const { value, digits, mark } = number;
  const marked = mark ? [`The mark ${mark} was passed over.`] : [];
  if (isSmallShare(number, indicator)) {
    if (fractions === 'times_100')
      return withRemarks(times100(value), Math.max(0, digits - 2), indicator, [
        ...marked,
        `Read as a fraction: ${value} stands for ${times100(value)}%.`,
      ]);
    if (fractions === 'unknown' || (fractions === 'mixed' && mayBeFraction(value, indicator)))
      return fractionFault(value);
    if (fractions === 'mixed') marked.push('Read as a percentage, as the others here are above 1.');
  }
  return rangeFault(number, indicator) ?? withRemarks(value, digits, indicator, marked);
}

function times100(value: number): number {
  return Number((value * 100).toFixed(8));
}

/** Words behind the number that name something else than the indicator is counted in. */
function wordsFault({ unit: words, value }: TypedNumber, { unit }: OwnIndicator): ValueFault | undefined {
  if (words === undefined) return undefined;
  const [theirs, ours] = [unitKind(words), unitKind(unit)];
  const [first = ''] = words.toLowerCase().split(' ');
  const isSame = theirs
    ? theirs === ours
    : ours === undefined &&
      (unit.toLowerCase().includes(first.replace(/s$/, '')) ||
        (/^(points?|pts)$/.test(first) && unit.includes('score')));
  if (isSame) return undefined;
  return {
    what: `“${words}” is not the unit of this indicator, which is “${unit}”.`,
    remedy: `Write ${value} if that is the figure.`,
  };
}

/** A comma that parts thousands here, where a decimal comma would give a figure as others have it. */
function commaFault(
  { value, hasThousands }: TypedNumber,
  { seenLowest, seenHighest, highest }: OwnIndicator,
): ValueFault | undefined {
  const small = value / 1000;
  if (!hasThousands || (highest !== null && value > highest)) return undefined;
  if (value <= seenHighest || small < seenLowest || small > seenHighest) return undefined;
  return {
    what: `it is either ${value} or ${small}, as the comma may be a decimal point.`,
    remedy: 'Say which.',
    values: [String(value), String(small)],
  };
}

/** A sign that the unit does not have. */
function signFault({ sign, value }: TypedNumber, { unit }: OwnIndicator): ValueFault | undefined {
  const kind = unitKind(unit);
  if (sign === null || (sign === '%' && kind === 'percentage') || (sign === '£' && kind === 'money'))
    return undefined;
  return {
    what: `the sign ${sign} does not go with this indicator, whose unit is “${unit}”.`,
    remedy: `Write ${value} if that is the figure.`,
  };
}

/** Unlike anything published as it is, or like it once it is multiplied by 100. */
function mayBeFraction(value: number, { seenLowest, seenHighest }: OwnIndicator): boolean {
  const isSeen = (each: number) => each >= seenLowest && each <= seenHighest;
  return !isSeen(value) || isSeen(value * 100);
}

function fractionFault(value: number): ValueFault {
  const percent = times100(value);
  return {
    what: `${value} may stand for ${percent}%.`,
    remedy: 'Say which it is.',
    values: [`${percent}%`, `${value}%`],
  };
}

function rangeFault(number: TypedNumber, { lowest, highest, unit }: OwnIndicator): ValueFault | undefined {
  const { value, hasThousands } = number;
  if (value >= lowest && (highest === null || value <= highest)) return undefined;
  const allowed = highest === null ? `${lowest} or more` : `from ${lowest} to ${highest}`;
  return {
    what: `${value} cannot be: the unit is “${unit}”, ${allowed}.`,
    remedy: hasThousands
      ? 'If the comma is a decimal point, write a point; otherwise correct the figure.'
      : 'Correct the figure.',
  };
}

/** The value, with a remark where nothing published lies that low or that high. */
function withRemarks(
  value: number,
  digits: number,
  indicator: OwnIndicator,
  assumed: readonly string[],
): Judged {
  const { seenLowest, seenHighest, lastYear } = indicator;
  const remarks =
    value < seenLowest
      ? [`Lower than anything published for ${lastYear}.`]
      : value > seenHighest
        ? [`Higher than anything published for ${lastYear}.`]
        : [];
  return { value, digits, remarks: [...assumed, ...remarks] };
}
