import type { OwnIndicator } from './own-figures-shape.ts';
import { unitKind } from './own-figures-unit.ts';

/** A number of cases as typed, beside the figure it is said to go with. */
export interface StatedCases {
  /** What the figure is out of, and the very text of its cell. */
  cases: number;
  text: string;
  /** The figure and its decimals as typed. */
  value: number;
  digits: number;
  /** Whether cells were parted by signs, of which a comma may be that of a decimal. */
  isText: boolean;
  /** How the table is known to write decimals, if it is. */
  decimals: 'point' | 'comma' | undefined;
  /** Whether the reader gave the number of cases in answer to a question. */
  isConfirmed: boolean;
}

/** Why a number of cases does not go with its figure, and what may be meant. */
export interface CasesFault {
  what: string;
  meant: readonly { label: string; value?: string; denominator: string }[];
}

/** The smallest and the largest number of cases published for an indicator, or for others counted in the same. */
export type CasesRange = (indicator: OwnIndicator) => readonly [number, number] | undefined;

/** So many times fewer or more than anything published is not plausible. */
const beyond = 3;

/** A comma between two numbers may be that of one decimal number where the second has so few digits. */
const mostDecimals = 99;

/**
 * Whether a figure can be out of so many cases: a percentage of people is a whole number of them, as far as its decimals
 * go, and their number is near what is published. Undefined where nothing speaks against it.
 *
 * @example judgeCases({ cases: 6, text: '6', value: 19, digits: 0, … }, reReferrals, range)?.what // '19 cannot be …'
 */
export function judgeCases(
  stated: StatedCases,
  indicator: OwnIndicator,
  rangeOf: CasesRange,
): CasesFault | undefined {
  const { cases, text, value, digits, isText, decimals, isConfirmed } = stated;
  const isPossible = canBe(stated, indicator);
  const isCommaPossible = isText && digits === 0 && /^\d{1,3}$/.test(text.trim());
  const isComma = isCommaPossible && decimals === undefined && cases <= mostDecimals && !isConfirmed;
  const isParted = /^\d{1,3}(\.\d{3})+$/.test(text.trim()) && decimals !== 'comma' && !isConfirmed;
  const size = isConfirmed ? undefined : sizeFault(cases, indicator, rangeOf(indicator));
  if (isPossible && !isComma && !isParted && !size) return undefined;
  const whole = isParted ? Number(text.replaceAll('.', '')) : undefined;
  const sign = unitKind(indicator.unit) === 'percentage' ? '%' : '';
  return {
    what: isPossible
      ? (size ??
        `“${text}” may be ${isParted ? 'thousands' : `the decimals of ${value}`}, or a number of cases.`)
      : `${value}${sign} of ${cases} is no whole number.`,
    meant: [
      ...(isCommaPossible
        ? [{ label: `It is ${value}.${text.trim()}`, value: `${value}.${text.trim()}`, denominator: '' }]
        : []),
      ...(whole !== undefined && canBe({ ...stated, cases: whole }, indicator)
        ? [{ label: `It is ${value}, out of ${whole}`, denominator: String(whole) }]
        : []),
      ...(isPossible ? [{ label: `It is ${value}, out of ${cases}`, denominator: String(cases) }] : []),
      { label: `It is ${value}, without a number of cases`, denominator: '' },
    ],
  };
}

/** Whether a whole number of cases gives this percentage, rounded or cut to its decimals. */
function canBe({ cases, value, digits }: StatedCases, { unit }: OwnIndicator): boolean {
  if (unitKind(unit) !== 'percentage' || /full[- ]time|working days/i.test(unit)) return true;
  const step = 10 ** -Math.min(digits, 6);
  const [from, to] = [((value - step / 2) * cases) / 100, ((value + step) * cases) / 100];
  return Math.ceil(from - 1e-9) <= Math.floor(to + 1e-9);
}

/** Far fewer cases than published, or far more of what is no percentage. */
function sizeFault(
  cases: number,
  { unit, lastYear }: OwnIndicator,
  range: readonly [number, number] | undefined,
): string | undefined {
  if (!range) return undefined;
  const [fewest, most] = range;
  const published = `published for ${lastYear} are ${fewest} to ${most}`;
  if (cases * beyond < fewest) return `${cases} is a small number of cases: ${published}.`;
  if (unitKind(unit) !== 'percentage' && cases > most * beyond)
    return `${cases} is a large number of cases: ${published}.`;
  return undefined;
}

/** Numbers of cases as published, by indicator; where none are, those of indicators counted in the same. */
export function casesRange(indicators: readonly OwnIndicator[]): CasesRange {
  const base = ({ unit }: OwnIndicator) => (/full[- ]time/i.test(unit) ? 'workers' : unit);
  const ranges = new Map<string, readonly [number, number]>();
  for (const each of indicators) {
    if (!each.seenCases) continue;
    const [fewest, most] = ranges.get(base(each)) ?? each.seenCases;
    ranges.set(base(each), [Math.min(fewest, each.seenCases[0]), Math.max(most, each.seenCases[1])]);
  }
  return (indicator) => indicator.seenCases ?? ranges.get(base(indicator));
}
