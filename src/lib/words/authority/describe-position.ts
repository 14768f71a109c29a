import type { PositionRow } from '../../tables/position-rows.ts';
import type { Indicator } from '../../tables/rows.ts';
import { hasValue, type Status } from '../../tables/status.ts';
import { ordinal } from '../ordinal.ts';
import { formatValue, type ValueFormat } from '../value.ts';
import { capitalise } from '../phrases.ts';

/** Which end of an indicator is hoped for, and who says so. */
export type Hope = Pick<Indicator, 'better' | 'better_is_assumed'>;

/** Where an authority stands on one indicator, in words: what a row says beside its picture. */
export interface PositionText {
  /** The place in a few words, or why there is none. */
  headline: string;
  /** How many authorities lie to either side, or what is missing. */
  counts: string;
  /** Between which places it plausibly ranks; empty where that cannot be said. */
  rank: string;
}

/**
 * Where an authority stands, by its range and not by the eye: the place, the counts, the places it may rank between.
 * A missing value is told with its reason; a value without a range has no place.
 */
export function describePosition(row: PositionRow, hope: Hope): PositionText {
  if (!hasValue(row.status)) return { ...describeAbsence(row.status), rank: '' };
  if (row.word === null) return { ...noRange, rank: '' };
  return {
    headline: positionHeadline(row.word, hope),
    counts: `${capitalise(describeSides(row))}.`,
    rank: describeRank(row),
  };
}

const noRange = {
  headline: 'No range, so no place',
  counts: 'What chance or usual movement could make of this figure is not known, so it is not compared.',
};

/**
 * The place in a few words, with the direction of good said where the place is one.
 *
 * @example positionHeadline('higher', { better: 'lower', better_is_assumed: false })
 * // 'Higher than most, where lower is better'
 */
export function positionHeadline(word: NonNullable<PositionRow['word']>, hope: Hope): string {
  if (word === 'middle') return 'In the middle half';
  if (word === 'too_close') return 'Too close to call';
  return `${word === 'higher' ? 'Higher' : 'Lower'} than most${hopeFor(word, hope)}`;
}

function hopeFor(word: 'higher' | 'lower', { better, better_is_assumed }: Hope): string {
  if (better === null) return '';
  const taken = better_is_assumed ? 'which we take to be better' : 'which is better';
  if (word === better) return `, ${taken}`;
  return better_is_assumed ? `, where we take ${better} to be better` : `, where ${better} is better`;
}

/** How many lie to either side. */
export type SideCounts = Pick<PositionRow, 'higher_than' | 'lower_than' | 'too_close'>;

/**
 * How many others lie wholly below, wholly above and overlap, to stand in a sentence.
 *
 * @example describeSides({ higher_than: 0, lower_than: 135, too_close: 14 })
 * // 'higher than none, lower than 135, too close to call with 14'
 */
export function describeSides({ higher_than, lower_than, too_close }: SideCounts): string {
  const count = (number: number | null): string => (number ? String(number) : 'none');
  if (!higher_than && !lower_than)
    return too_close === 1 ? 'too close to call' : `too close to call with all ${too_close ?? 0}`;
  return `higher than ${count(higher_than)}, lower than ${count(lower_than)}, too close to call with ${count(too_close)}`;
}

/**
 * Between which places a figure plausibly ranks, counted from the lowest: never a single place as if it were sure.
 *
 * @example describeRank({ rank_lower: 34, rank_upper: 88, ranked: 151 })
 * // 'Between 34th and 88th of 151 from the lowest.'
 */
export function describeRank({
  rank_lower: first,
  rank_upper: last,
  ranked,
}: Pick<PositionRow, 'rank_lower' | 'rank_upper' | 'ranked'>): string {
  if (first === null || last === null) return '';
  if (first === last) return `About ${ordinal(first)} of ${ranked} from the lowest.`;
  return `Between ${ordinal(first)} and ${ordinal(last)} of ${ranked} from the lowest.`;
}

/** Why there is no value, for the place of the value and for the words beside it. */
const absences: Partial<Record<Status, { headline: string; counts: string }>> = {
  suppressed: { headline: 'Too few to show', counts: 'The publisher hides the figure because it is small.' },
  not_available: { headline: 'No figure', counts: 'The publisher has none for this authority in this year.' },
  not_applicable: { headline: 'Cannot exist', counts: 'There was nothing to divide by.' },
  low_reliability: { headline: 'Withheld', counts: 'The publisher holds the figure to be unreliable.' },
  not_published: { headline: 'Not published', counts: 'The source shows a dash and gives no reason.' },
  set_aside: {
    headline: 'Set aside here',
    counts: 'It is published, but implausible by a stated rule, so it is left out.',
  },
};

/** Why a figure is missing, as a heading and a sentence. Throws on a status that comes with a value. */
export function describeAbsence(status: Status): { headline: string; counts: string } {
  const absence = absences[status];
  if (!absence) throw new Error(`describeAbsence requires a missing value: ${status}`);
  return absence;
}

/**
 * What the range of a figure is and allows for; empty where it has none.
 *
 * @example describeRange(row, { unit: '% of plans', digits: 1 })
 * // 'Plausibly between 11.2% and 19.8% once chance is allowed for.'
 */
export function describeRange(
  { lower, upper, range }: Pick<PositionRow, 'lower' | 'upper' | 'range'>,
  format: ValueFormat,
): string {
  if (lower === null || upper === null || range === null) return '';
  const ends = `${formatValue(lower, format)} and ${formatValue(upper, format)}`;
  const allowed = range === 'chance' ? 'chance is allowed for' : 'its usual movement is allowed for';
  return `Plausibly between ${ends} once ${allowed}.`;
}

const shortWords: Readonly<Record<NonNullable<PositionRow['word']>, string>> = {
  higher: 'higher than most',
  lower: 'lower than most',
  middle: 'middle half',
  too_close: 'too close to call',
};

/**
 * The place in the fewest words, for a line of a list; the reason in their stead where a figure or range is missing.
 *
 * @example positionShort({ status: 'ok', word: 'too_close' }) // 'too close to call'
 */
export function positionShort({ status, word }: Pick<PositionRow, 'status' | 'word'>): string {
  if (!hasValue(status)) return describeAbsence(status).headline.toLowerCase();
  return word === null ? 'no range' : shortWords[word];
}
