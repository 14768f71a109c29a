import { digitsOf, formatNumber } from './number.ts';

/** How values of an indicator are written: the unit it has, and the decimals its values need. */
export interface ValueFormat {
  unit: string;
  digits: number;
}

/**
 * How to write the values of an indicator: as many decimals as published, one at most; none for money and
 * for counts in the thousands. A derived value, which has endless decimals, gets one.
 */
export function valueFormat(unit: string, values: readonly number[]): ValueFormat {
  const isLarge = values.length > 0 && values.every((value) => Math.abs(value) >= 1000);
  return { unit, digits: unit.startsWith('£') || isLarge ? 0 : digitsOf(values) };
}

/**
 * A value as short as it can stand on its own: with % or £, the rest of the unit left to its surroundings.
 *
 * @example formatValue(14.5, { unit: '% of posts', digits: 1 }) // '14.5%'
 */
export function formatValue(value: number, { unit, digits }: ValueFormat): string {
  const text = formatNumber(value, { digits });
  if (unit.startsWith('%')) return `${text}%`;
  return unit.startsWith('£') ? text.replace(/^(−?)/, '$1£') : text;
}

/**
 * A median or quartile, which may fall between two published values: with one decimal where it needs it.
 *
 * @example formatMiddle(26.5, { unit: '% of children', digits: 0 }) // '26.5%'
 */
export function formatMiddle(value: number, format: ValueFormat): string {
  const isWhole = format.unit.startsWith('£') || Math.abs(value) >= 1000;
  return formatValue(
    value,
    isWhole ? format : { ...format, digits: Math.max(format.digits, digitsOf([value])) },
  );
}

/**
 * The rest of a unit, to follow a value in a sentence, with the space before it. Empty for a score, whose
 * unit is a scale.
 *
 * @example unitInSentence('% of posts') // ' of posts'
 */
export function unitInSentence(unit: string): string {
  return /score/.test(unit) ? '' : ` ${unit.replace(/^[%£] ?/, '')}`;
}
