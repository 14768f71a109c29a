import type { TurnedLink } from '../../links/turn-link.ts';
import type { VerdictRow } from '../../tables/result-rows.ts';
import type { IndicatorWords } from '../indicator/indicator-words.ts';
import { directionWords, verdictWords } from '../link/verdict-names.ts';
import { capitalise, listOf, lowerFirst } from '../phrases.ts';

/** A pair that bears on a finding, as its table and chart tell it. */
export interface BearingPair {
  support: string;
  outcome: string;
  title: string;
  /** Each side in a headline. */
  names: { support: string; outcome: string };
  path: string;
  /** Within authorities, turned towards hope; null where the support has one year only. */
  estimate: TurnedLink | null;
  p: number | null;
  q: number | null;
  detectable: number;
  /** Indicators of the pair whose better end is our assumption, by their names in a headline. */
  assumed: string[];
  /** Verdict and direction in words. */
  verdict: string;
}

/** Pairs under one name. */
export interface BearingGroup {
  heading: string;
  pairs: (TurnedLink & { label: string })[];
}

/** Which better ends of the pairs are our assumption, in a sentence; empty where none is. */
export function describeAssumed(pairs: readonly Pick<BearingPair, 'assumed'>[]): string {
  const names = [...new Set(pairs.flatMap(({ assumed }) => assumed))].map(lowerFirst);
  return names.length === 0 ? '' : `Which end is better is our assumption for ${listOf(names)}.`;
}

/** A row of the table `verdicts` as a pair that bears on a finding. */
export function bearingPair(
  row: VerdictRow,
  words: IndicatorWords,
  isAssumed: ReadonlySet<string>,
): BearingPair {
  const { support, outcome, within, within_lower, within_upper, within_p, within_q } = row;
  const isFollowed = within !== null && within_lower !== null && within_upper !== null;
  const isClear = within_p !== null && within_p < 0.05;
  const names = { support: words.supportWords(support).name, outcome: words.outcomeWords(outcome).name };
  const assumed = [
    ...(isAssumed.has(support) ? [names.support] : []),
    ...(isAssumed.has(outcome) ? [names.outcome] : []),
  ];
  const direction = directionWords(row.direction, isClear).split(':')[0] ?? '';
  return {
    support,
    outcome,
    title: words.pairTitle(support, outcome),
    names,
    path: `/links/${support}/${outcome}/`,
    estimate: isFollowed ? { aligned: within, lower: within_lower, upper: within_upper } : null,
    p: within_p,
    q: within_q,
    detectable: row.detectable,
    assumed,
    verdict: `${verdictWords(row.verdict)}, ${direction}${assumed.length > 0 ? ' (direction assumed)' : ''}`,
  };
}

/**
 * The pairs that can be followed, grouped for the chart, each group from the most hoped for down: by support where they
 * are few enough to be named, by outcome where not. One support alone needs no heading.
 */
export function groupBearing(pairs: readonly BearingPair[], mostNamed: number): BearingGroup[] {
  const followed = pairs.flatMap(({ estimate, ...pair }) => (estimate ? [{ ...pair, ...estimate }] : []));
  const isNamed = followed.length <= mostNamed;
  const groups = Map.groupBy(followed, ({ support, outcome }) => (isNamed ? support : outcome));
  const headingOf = (names: BearingPair['names'] | undefined) => {
    if (!isNamed) return capitalise(names?.outcome ?? '');
    return groups.size === 1 ? '' : (names?.support ?? '');
  };
  return [...groups].map(([, own]) => ({
    heading: headingOf(own[0]?.names),
    pairs: own
      .map(({ names, aligned, lower, upper }) => {
        const label = isNamed ? capitalise(names.outcome) : names.support;
        return { label, aligned, lower, upper };
      })
      .toSorted((a, b) => b.aligned - a.aligned),
  }));
}
