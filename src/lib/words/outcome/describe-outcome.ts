import type { Average } from '../../tables/result-rows.ts';
import { describeAverage } from '../link/link-estimates.ts';
import { isClear } from '../is-clear.ts';
import type { Sentence } from '../link/pair-change.ts';
import { countOf, spellOut } from '../phrases.ts';

/** What is known of an outcome area, ready to be put in words. */
export interface AreaEvidence {
  /** National figures that stand nearest to it. */
  indicators: number;
  /** Those of them that count children on child protection plans. */
  onPlans: number;
  /** The average link within authorities; null where nothing is measured. */
  average: Average | null;
  /** Areas with an average, which is how many were tried. */
  tried: number;
}

/** Which way the average link of an area points, in words. */
export function averageWay({ lower, upper, mean }: Average): string {
  if (!isClear({ lower, upper })) return 'nothing clear either way';
  return mean > 0 ? 'as hoped, a little' : 'the other way, a little';
}

/** The answer to an area's question, with the interval it rests on. */
export function describeArea({ average, tried }: AreaEvidence): Sentence {
  if (!average)
    return {
      before: 'Nobody can say from national figures: ',
      numbers: 'nothing is measured.',
      after: ' A missing figure is no sign that children were anxious, nor that they were not.',
    };
  return {
    before: `In national figures, ${averageWay(average)}. When authorities changed, better support went with `,
    numbers: describeAverage(average),
    after: ` on average over ${average.pairs} links.${afterTries(average, tried)}`,
  };
}

/** What is counted and of whom, in a line. */
export function describeCounted({ indicators, onPlans }: AreaEvidence): string {
  if (indicators === 0) return 'Nothing is counted nationally.';
  const whom = onPlans === 0 ? 'none counts' : `${spellOut(onPlans)} ${onPlans === 1 ? 'counts' : 'count'}`;
  return `${countOf(indicators, 'national figure')}; ${whom} children on child protection plans.`;
}

/**
 * The head of a picture of averages.
 *
 * @example averagesTitle([{ lower: -0.1, upper: 0.1, … }]) // 'Averaged, no link is clear of zero'
 */
export function averagesTitle(averages: readonly Average[], things: string): string {
  const clear = averages.filter(isClear);
  if (clear.length === 0) return `Averaged by ${things}, nothing is clear of zero`;
  const contrary = clear.filter(({ mean }) => mean < 0).length;
  const [count, all] = [spellOut(clear.length), spellOut(averages.length)];
  if (clear.length === 1)
    return `Averaged by ${things}, one of ${all} is clear of zero, ${contrary === 1 ? 'the other way' : 'as hoped'}`;
  const ways = [
    ...(clear.length > contrary ? [`${spellOut(clear.length - contrary)} as hoped`] : []),
    ...(contrary > 0 ? [`${spellOut(contrary)} the other way`] : []),
  ];
  return `Averaged by ${things}, ${count} of ${all} are clear of zero: ${ways.join(', ')}`;
}

/** Whether an average that is clear survives the number tried; empty where it is not clear. */
export function afterTries(average: Average, tried: number): string {
  if (!isClear(average)) return '';
  return average.q !== null && average.q < 0.05
    ? ` It survives the ${spellOut(tried)} averages tried.`
    : ` It does not survive the ${spellOut(tried)} averages tried.`;
}
