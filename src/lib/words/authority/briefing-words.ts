import type { Briefing, StoodLine } from '../../position/profile/briefing.ts';
import type { ProfileLine } from '../../position/profile/profile-line.ts';
import { formatNumber } from '../number.ts';
import { ordinal } from '../ordinal.ts';
import { capitalise, countOf, listOf, lowerFirst, spellOut } from '../phrases.ts';
import { changeSize } from './change-size.ts';
import { formatOf, judgedSides, levelRange, lineWords, rankedWords, writerOf } from './line-words.ts';

/** A sentence whose numbers are set apart. */
export interface CountSentence {
  /** The count that is shown large. */
  count: string;
  /** What follows it, with what chance gives. */
  rest: string;
}

/**
 * What stands out in a profile, counted, each beside what others or chance would give.
 *
 * @example briefingCounts(briefing, { middle: 5 })[0]
 * // { count: 'Six of 37', rest: 'usual levels are higher or lower than most; the middle authority has five. …' }
 */
export function briefingCounts({ counts }: Briefing, { middle }: { middle: number }): CountSentence[] {
  const { looked_at, higher_or_lower, far, far_expected, forecast, moved, moved_expected } = counts;
  const farWords = `${capitalise(spellOut(far.length))} ${far.length === 1 ? 'is' : 'are'} far from most; an authority like any other has ${one(far_expected)}.`;
  return [
    {
      count: `${capitalise(spellOut(higher_or_lower))} of ${looked_at}`,
      rest: `usual levels ${higher_or_lower === 1 ? 'is' : 'are'} higher or lower than most; the middle authority has ${countWord(middle)}. ${farWords}`,
    },
    {
      count: `${capitalise(spellOut(moved.length))} of ${forecast}`,
      rest: `figures moved more than they usually do; chance alone would move ${one(moved_expected)}.`,
    },
  ];
}

function one(value: number): string {
  return formatNumber(value, { digits: 1 });
}

function countWord(count: number): string {
  return Number.isInteger(count) ? spellOut(count) : one(count);
}

/** One fact of the first screen: an indicator with its figure, its place and those beside it. */
export interface BriefingItem {
  indicator: string;
  label: string;
  figure: string;
  /** "5th to 35th highest", set apart; empty where it has no place. */
  place: string;
  /** What follows the place. */
  rest: string;
}

/** A level that stands out, as a fact; `peers` is what those compared with are called in short. */
export function standingItem(line: StoodLine, peers: string): BriefingItem {
  const words = lineWords(line);
  const assumed = line.columns.better_is_assumed ? ` We take ${line.columns.better} to be better.` : '';
  const far = line.own.unusual ? ' Far from most.' : '';
  if (line.isJudgement) {
    const since = line.judgedSince === null ? '' : ` The same since ${line.judgedSince}.`;
    return { ...itemOf(line), place: '', rest: `${capitalise(judgedSides(line.own))}.${since}` };
  }
  return {
    ...itemOf(line),
    place: placeFromEnd(line),
    rest: `of ${rankedWords(line)}.${besideSentence(words, peers)}${quarterSentence(line)}${far}${assumed}`,
  };
}

/** A figure that moved, as a fact. */
export function movedItem(line: StoodLine, peers: string): BriefingItem {
  const { own } = line;
  const words = lineWords(line);
  const write = writerOf(line);
  const before = own.value === null || own.change === null ? null : own.value - own.change;
  const from =
    before === null || own.change === null
      ? `Expected from its past: ${write(own.predicted ?? 0)}.`
      : `${changeSize(own.change, formatOf(line))} ${own.year - 1}, from ${write(before)}.`;
  return { ...itemOf(line), place: '', rest: `${from}${besideSentence(words, peers)}` };
}

function itemOf(line: StoodLine): Pick<BriefingItem, 'indicator' | 'label' | 'figure'> {
  const { indicator, short } = line.columns;
  return { indicator, label: short, figure: lineWords(line).figure };
}

function besideSentence({ peers, england }: { peers: string; england: string }, name: string): string {
  const parts = [peers && `${name} ${peers}`, england && `England ${england}`].filter(Boolean);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
}

function quarterSentence({ quarters }: ProfileLine): string {
  if (!quarters || quarters.years < 3) return '';
  return ` ${capitalise(quarters.quarter)} quarter ${spellOut(quarters.years)} years running.`;
}

/**
 * Between which places a level lies, counted from the end that it stands nearer to.
 *
 * @example placeFromEnd({ own: { word: 'higher', rank_lower: 117, rank_upper: 147, ranked: 151 } })
 * // '5th to 35th highest'
 */
export function placeFromEnd({ own }: Pick<StoodLine, 'own'>): string {
  const { rank_lower: low, rank_upper: high, ranked } = own;
  if (low === null || high === null) return '';
  const isHigh = own.word === 'higher' || (own.word !== 'lower' && own.word80 === 'higher');
  const [from, to] = isHigh ? [ranked - high + 1, ranked - low + 1] : [low, high];
  const end = isHigh ? 'highest' : 'lowest';
  return from === to ? `${ordinal(from)} ${end}` : `${ordinal(from)} to ${ordinal(to)} ${end}`;
}

/** Most that a column of the first screen tells one by one. */
export const mostTold = 4;

/** "Probably also: a, b and c." and those beyond the most told; empty without any. */
export function alsoWords(told: readonly StoodLine[], probable: readonly StoodLine[]): string {
  const names = (lines: readonly StoodLine[]) =>
    listOf(lines.map(({ columns }) => lowerFirst(columns.short)));
  const more = told.slice(mostTold);
  return [
    more.length > 0 && `Also: ${names(more)}.`,
    probable.length > 0 && `Probably ${more.length > 0 ? 'too' : 'also'}: ${names(probable)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Usually, not this year: persistent absence, 17.9% against a usual 24.4% to 34.5%."; empty without any. */
export function notThisYearWords(lines: readonly StoodLine[]): string {
  if (lines.length === 0) return '';
  const each = lines.map(
    (line) =>
      `${lowerFirst(line.columns.short)} (${lineWords(line).figure}, usually ${levelRange(line)}, ${line.own.word} than most)`,
  );
  return `Usually, not this year: ${listOf(each)}.`;
}

/** How many figures moved no more than usual. */
export function restOfMoves({ counts }: Briefing): string {
  const rest = counts.forecast - counts.moved.length;
  return rest === 0 ? '' : `The other ${countOf(rest, 'figure')} moved no more than usual.`;
}

/** A heading of the first screen over what stands out, with what is said where nothing does. */
export const briefingHeadings = {
  strengths: { title: 'Strengths: better than most', none: 'No usual level is better than most.' },
  concerns: { title: 'Concerns: worse than most', none: 'No usual level is worse than most.' },
  moved: { title: 'Moved more than usual', none: 'No figure moved more than it usually does.' },
} as const;

/** Why there are fewer than three questions to take away; empty where there are three. */
export function fewAsks(count: number): string {
  if (count >= 3) return '';
  return count === 0
    ? 'Nothing stands out for the worse and nothing moved more than usual, so these figures raise no question of their own.'
    : 'These figures raise no more than that.';
}
