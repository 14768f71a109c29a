import type { Indicator } from '../../tables/rows.ts';
import { formatNumber } from '../number.ts';
import { countOf } from '../phrases.ts';

/** Suppression beyond this share of authorities moves the centre too far for a funnel to be fair. */
export const mostSuppressed = 0.1;

/** Of a hundred authorities, so many lie outside the 95% limits whatever happens. */
const outsideInAnyCase = 0.05;

/**
 * What a funnel shows, as its title: how many lie outside the range of ordinary difference, beside how many would if
 * nothing but chance and ordinary differences were at work.
 *
 * @example describeFunnel(13, 151) // '13 of 151 authorities lie outside the range of ordinary difference; about 8 would in any case'
 */
export function describeFunnel(outside: number, shown: number): string {
  const expected = Math.round(outsideInAnyCase * shown);
  const verb = outside === 1 ? 'lies' : 'lie';
  const count =
    outside === 0 ? `None of ${shown} authorities lies` : `${outside} of ${shown} authorities ${verb}`;
  return `${count} outside the range of ordinary difference; about ${expected} would in any case`;
}

/** What a funnel's shading allows for, and what is left out of it. */
export function explainFunnel({
  tau,
  isLogarithmic,
  left,
}: {
  /** In percentage points. */
  tau: number;
  isLogarithmic: boolean;
  /** Authorities with a value and no denominator. */
  left: number;
}): string {
  return [
    `Shaded: where 95 (darker) and 998 in 1,000 authorities would lie if they differed by chance and by the ordinary differences between places alone, a standard deviation of ${formatNumber(tau, { digits: 1 })} points.`,
    isLogarithmic ? 'Equal steps across are equal ratios (a logarithmic scale).' : '',
    left === 0
      ? ''
      : `${countOf(left, 'authority', 'authorities')} without a published denominator left out.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Why an indicator has no funnel, in a sentence or two; undefined where it has one. `suppressed` is the share of
 * authorities whose cell is suppressed, null where no percentage with a denominator is published.
 */
export function whyNoFunnel(
  { unit }: Pick<Indicator, 'unit'>,
  suppressed: number | null,
): string | undefined {
  if (suppressed !== null && suppressed > mostSuppressed)
    return `${formatNumber(100 * suppressed, { digits: 0 })}% of authorities are suppressed here, more than a tenth. Those that are shown are not a fair picture of all, so there would be nothing to hold an authority against.`;
  if (suppressed !== null) return undefined;
  if (!unit.startsWith('%'))
    return `This is no percentage (${unit}). What chance alone would give can be told only for a share of counted cases.`;
  if (unit.includes('full-time equivalent'))
    return 'This is a percentage of full-time equivalents, not of people. What chance alone would give can be told only for a share of counted cases.';
  return 'The publisher does not print how many cases each percentage is out of, so what chance alone would give cannot be told.';
}
