import type { OwnNumber } from './own-figures-number.ts';
import type { OwnFigure, OwnIndicator, OwnOptions } from './own-figures-shape.ts';
import { unitKind } from './own-figures-unit.ts';

type TypedNumber = Extract<OwnNumber, { kind: 'number' }>;
type Judged = Pick<OwnFigure, 'value' | 'digits' | 'remarks'>;

/** What is wrong with a value, and the remedy. */
export interface ValueFault {
  what: string;
  remedy: string;
  mayBeFraction?: boolean;
}

/**
 * Whether a number can be a value of its indicator. Refused are signs of another unit, values its unit does not allow,
 * and a small number that may be a percentage written as a fraction; a value beyond everything published is kept with
 * a remark.
 */
export function judgeValue(
  number: TypedNumber,
  indicator: OwnIndicator,
  options: OwnOptions,
): Judged | ValueFault {
  const isPercentage = unitKind(indicator.unit) === 'percentage';
  const wrongSign = signFault(number, indicator);
  if (wrongSign) return wrongSign;
  if (isPercentage && number.sign === null && Math.abs(number.value) <= 1) {
    if (options.hasFractions)
      return withRemarks(Number((number.value * 100).toFixed(8)), Math.max(0, number.digits - 2), indicator);
    if (mayBeFraction(number.value, indicator)) return fractionFault(number);
  }
  return rangeFault(number, indicator) ?? withRemarks(number.value, number.digits, indicator);
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

/** Small enough to be a share of 1, unlike anything published, and like it once it is multiplied by 100. */
function mayBeFraction(value: number, { seenLowest, seenHighest }: OwnIndicator): boolean {
  const isSeen = (each: number) => each >= seenLowest && each <= seenHighest;
  return value !== 0 && !isSeen(value) && isSeen(value * 100);
}

function fractionFault({ value }: TypedNumber): ValueFault {
  const percent = Number((value * 100).toFixed(8));
  return {
    what: `${value} may stand for ${percent}%.`,
    remedy: `Write ${percent} if so, or ${value}% if it is that small.`,
    mayBeFraction: true,
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
function withRemarks(value: number, digits: number, indicator: OwnIndicator): Judged {
  const { seenLowest, seenHighest, lastYear } = indicator;
  const remarks =
    value < seenLowest
      ? [`Lower than anything published for ${lastYear}.`]
      : value > seenHighest
        ? [`Higher than anything published for ${lastYear}.`]
        : [];
  return { value, digits, remarks };
}
