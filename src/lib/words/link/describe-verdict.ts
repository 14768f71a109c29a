import type { UnitChange } from '../../links/turn-link.ts';
import type { Checks } from '../../links/followed/both-tests-verdict.ts';
import type { Verdict, VerdictRow } from '../../tables/result-rows.ts';
import { isClear } from '../is-clear.ts';
import { changeBetween, changeWithin, type PairStep, type Sentence } from './pair-change.ts';
import { directionWords, verdictMeaning, verdictWords } from './verdict-names.ts';

/** A judged pair, ready to be put in words. */
export interface JudgedPair extends PairStep, Checks, Pick<VerdictRow, 'verdict' | 'direction'> {
  /** Whether the better end of either side is our assumption. */
  isAssumed: boolean;
  /** Links the method within authorities tried. */
  tries: number;
  /** Over all years, within and between authorities; null where the support has one year only. */
  within: UnitChange | null;
  between: UnitChange | null;
  /** In the latest year, between authorities. */
  latest: UnitChange & { year: number };
}

/** All that a page says of a verdict. */
export interface VerdictText {
  /** The verdict and its direction, for the chip. */
  name: string;
  direction: string;
  /** At most 35 words, with the numbers it rests on. */
  sentence: Sentence;
  /** What the verdict means and which way it points. */
  reading: string;
}

/** A verdict in words: what goes with what, how much, which way, and how sure. */
export function describeVerdict(pair: JudgedPair): VerdictText {
  const spoken = spokenChange(pair);
  return {
    name: verdictWords(pair.verdict),
    direction: directionWords(pair.direction, isClear(spoken)),
    sentence: verdictSentence(pair),
    reading: readingOf(pair, isClear(spoken)),
  };
}

/** The change that the verdict speaks of. */
export function spokenChange({ verdict, within, between, latest }: JudgedPair): UnitChange {
  if (verdict === 'one_year_only') return latest;
  const change = verdict === 'between_only' ? between : within;
  if (!change) throw new Error(`describeVerdict missing estimate: ${verdict}`);
  return change;
}

function verdictSentence(pair: JudgedPair): Sentence {
  const change = spokenChange(pair);
  const told = tell(pair, change);
  return { ...told, after: `${told.after} ${endings[pair.verdict](pair, isClear(change))}` };
}

function tell(pair: JudgedPair, change: UnitChange): Sentence {
  if (pair.verdict === 'between_only') return changeBetween(pair, change);
  if (pair.verdict === 'one_year_only')
    return changeBetween(pair, change, `In ${pair.latest.year}, authorities with`);
  return changeWithin(pair, change);
}

const worse = 'more support goes with a worse outcome';

/** How the sentence ends, by verdict: how sure, and that it is contrary where it is. */
const endings: Record<Verdict, (pair: JudgedPair, clear: boolean) => string> = {
  holds: ({ direction, tries }) =>
    direction === 'contrary' ? `It survives ${tries} tries, but ${worse}.` : `It survives ${tries} tries.`,
  suggestive: ({ direction }) =>
    direction === 'contrary' ? `A contrary lead: ${worse}.` : 'A lead, not a finding.',
  contradictory: ({ direction }) =>
    direction === 'contrary'
      ? `Contrary: ${worse}; comparing places says the opposite.`
      : 'Comparing authorities says the opposite.',
  between_only: (pair) => betweenEnding(pair),
  fragile: (pair) =>
    pair.direction === 'contrary' ? `Contrary and fragile: ${worse}.` : `Fragile: ${checkFailed(pair)}.`,
  too_little: ({ direction }, clear) => {
    if (!clear) return 'Too little information to tell.';
    return direction === 'contrary'
      ? `Contrary, on too little information: ${worse}.`
      : 'Too little information to rely on.';
  },
  none_detectable: ({ tries }) => `Between authorities, nothing survives ${tries} tries either.`,
  one_year_only: ({ direction }, clear) =>
    clear && direction === 'contrary'
      ? `Contrary: ${worse}. One year only.`
      : 'One year only: nothing is known of change.',
};

function betweenEnding({ direction, within }: JudgedPair): string {
  const inside =
    within && isClear(within)
      ? 'Within authorities it is not steady.'
      : 'Within an authority, nothing clear.';
  return direction === 'contrary' ? `Contrary: ${worse}. ${inside}` : inside;
}

/** Which check a clear link within authorities failed. */
function checkFailed({ isSteady, beatsLater }: JudgedPair): string {
  if (!isSteady) return 'other ways to count disagree';
  return beatsLater ? 'it goes against its own region' : 'it cannot be told from support counted after';
}

function readingOf(pair: JudgedPair, clear: boolean): string {
  const parts = [verdictMeaning(pair.verdict)];
  if (pair.verdict === 'fragile') parts.push(`${failedInFull(pair)}`);
  if (clear && pair.direction === 'contrary') parts.push(`The link is contrary: ${worse}.`);
  if (!clear) parts.push(`The estimate ${directionWords(pair.direction, false)}, which is no finding.`);
  if (pair.isAssumed) parts.push('Which end is better is our assumption, so is the direction.');
  return parts.join(' ');
}

function failedInFull({ holdsInRegion, isSteady, beatsLater }: JudgedPair): string {
  const reasons = [
    ...(isSteady ? [] : ['fewer than nine in ten ways to count it within authorities point the same way']),
    ...(beatsLater ? [] : ['it cannot be told from support counted after the outcome']),
    ...(holdsInRegion ? [] : ['it goes when regions are allowed their own years']),
  ];
  return `Here ${reasons.join(', and ')}.`;
}
