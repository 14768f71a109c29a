import { fewestLasting, type LastingShareRow, type VerdictRow } from '../../tables/result-rows.ts';
import { formatNumber } from '../number.ts';

/** What of a verdict's row says how small the link was shown to be. */
export type RuledOut = Pick<
  VerdictRow,
  'verdict' | 'reach' | 'reach_full' | 'smaller_05_q' | 'smaller_10_q' | 'smaller_15_q' | 'smaller_20_q'
>;

/** Sizes in standard deviations with the q of being smaller, the smallest first. */
function boundsOf(row: RuledOut): { bound: number; q: number }[] {
  return [
    { bound: 0.05, q: row.smaller_05_q ?? 1 },
    { bound: 0.1, q: row.smaller_10_q ?? 1 },
    { bound: 0.15, q: row.smaller_15_q ?? 1 },
    { bound: 0.2, q: row.smaller_20_q ?? 1 },
  ];
}

/** The smallest size that a link is shown to be below, under each reading of what passes within a year. */
export interface ShownSmaller {
  /** If movement within a year is real; undefined where no size is ruled out. */
  ifReal: number | undefined;
  /** Even if all of it is error; undefined where no size is, or where too little of the movement lasts to say. */
  ifError: number | undefined;
}

/** How small a link is shown to be. Nothing is said of one with too little information. */
export function shownSmaller(row: RuledOut, lasting: number): ShownSmaller {
  if (row.verdict === 'too_little') return { ifReal: undefined, ifError: undefined };
  const shown = boundsOf(row).filter(({ q }) => q < 0.05);
  const full = row.reach_full ?? Number.POSITIVE_INFINITY;
  const even = lasting < fewestLasting ? undefined : shown.find(({ bound }) => full < bound);
  return { ifReal: shown[0]?.bound, ifError: even?.bound };
}

/**
 * How small a link is ruled out, and under which reading of what passes within a year, in sentences. `support` is the
 * name of the support in a sentence.
 */
export function describeRuledOut(
  row: RuledOut,
  { support, lasting, tries }: { support: string; lasting: LastingShareRow['lasting']; tries: number },
): string[] {
  if (row.verdict === 'too_little')
    return ['The figures are too few or too noisy: no size of link is ruled out.'];
  const { ifReal, ifError } = shownSmaller(row, lasting);
  const all = formatNumber(tries);
  const first =
    ifReal === undefined
      ? `No size up to 0.2 standard deviations is ruled out once ${all} tries are allowed for.`
      : `The link is smaller than ${say(ifReal)} standard deviations either way, allowing for ${all} tries, if movement within a year is real.`;
  return [
    first,
    ...(ifReal === undefined ? [] : [errorReading(row, ifError, lasting)]),
    ...share(support, lasting),
  ];
}

function errorReading({ reach_full }: RuledOut, ifError: number | undefined, lasting: number): string {
  if (lasting === 1)
    return 'None of this support’s movement passes within a year: that reading is the only one.';
  if (ifError !== undefined) return `Even if all of it is error, the link is smaller than ${say(ifError)}.`;
  const reaches = `If all of it is error, the interval reaches ${say(reach_full ?? Number.NaN)}`;
  return (reach_full ?? 0) < 0.2
    ? `${reaches}; that is not held against all the tries.`
    : `${reaches}, and no size up to 0.2 is ruled out.`;
}

/** How much of the support's movement lasts, and what follows where that is little. */
function share(support: string, lasting: number): string[] {
  if (lasting === 1) return [];
  const percent = formatNumber(lasting * 100, { digits: 0 });
  const lasts = `${percent}% of the movement of ${support} within authorities lasts longer than the year; the rest passes, and may be error or real`;
  return [lasting < fewestLasting ? `${lasts}. So this says little about lasting differences.` : `${lasts}.`];
}

function say(size: number): string {
  return formatNumber(size, { digits: 2 });
}
