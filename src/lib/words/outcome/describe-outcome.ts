import type { Average } from '../../tables/result-rows.ts';
import { besideAverage, besideAverageInShort, endsOf, type BesideAverage } from '../link/beside-average.ts';
import { describeAverage, writeMean } from '../link/link-estimates.ts';
import { isClear } from '../is-clear.ts';
import type { Sentence } from '../link/pair-change.ts';
import { countOf, listOf, lowerFirst, spellOut } from '../phrases.ts';

/** What is known of an outcome area, ready to be put in words. */
export interface AreaEvidence {
  /** National figures that stand nearest to it. */
  indicators: number;
  /** Those of them that count children on child protection plans. */
  onPlans: number;
  /** The average link within authorities; null where nothing is measured. */
  average: Average | null;
  /** The same without the age-11 results of children on plans; null where they are not among its figures. */
  without: Average | null;
  /** Areas with an average, which is how many were tried. */
  tried: number;
  /** Figures and supports whose better end is our assumption, by their names in a headline. */
  assumed: { figures: readonly string[]; supports: readonly string[] };
}

/** What both fair tests say of an average together: a way only where each leaves zero out on the same side. */
export type AverageWay = 'as_hoped' | 'contrary' | 'split' | 'unclear';

/** Which way the average link of an area points by both fair tests; by one where there are no regions. */
export function averageWay(average: Average): AverageWay {
  const region = endsOf(average.region_mean, average.region_lower, average.region_upper);
  const tests = region ? [average, region] : [average];
  const clear = tests.filter(isClear);
  if (clear.length === 0) return 'unclear';
  const isOneWay = new Set(clear.map(({ mean }) => mean > 0)).size === 1;
  if (clear.length < tests.length || !isOneWay) return 'split';
  return average.mean > 0 ? 'as_hoped' : 'contrary';
}

const wayWords: Record<AverageWay, string> = {
  as_hoped: 'On average as hoped, a little.',
  contrary: 'On average the other way, a little.',
  split: 'No clear link by both fair tests.',
  unclear: 'No clear link.',
};

/** The average link of an area in a line: which way, whether it survives the tries, and what of it is assumed. */
export function describeWay({ average, tried, indicators, assumed }: AreaEvidence): string {
  if (!average) return 'No link can be tested.';
  return `${wayWords[averageWay(average)]}${afterTries(average, tried)}${assumedWay(average, indicators, assumed)}`;
}

/** The answer to an area's question, with the interval it rests on. */
export function describeArea({ average, tried, indicators, assumed }: AreaEvidence): Sentence {
  if (!average)
    return {
      before: 'Nobody can say from national figures: ',
      numbers: 'nothing is measured.',
      after: ' A missing figure is no sign that children were anxious, nor that they were not.',
    };
  return {
    before: `${wayWords[averageWay(average)]} In years when counted support was higher, these figures were `,
    numbers: describeAverage(average),
    after: ` from their own average, plus being as hoped, over ${average.pairs} links.${afterTries(average, tried)}${assumedWay(average, indicators, assumed)}`,
  };
}

/** What stands beside the average of an area; empty where nothing does. */
export function describeBesideArea({ average, without }: Pick<AreaEvidence, 'average' | 'without'>): string {
  return average ? besideAverage(besideOf(average, without)) : '';
}

/** The average of an area with what stands beside it, for a line of a list; empty where nothing is measured. */
export function writeAreaInShort({ average, without }: Pick<AreaEvidence, 'average' | 'without'>): string {
  if (!average) return '';
  const beside = besideAverageInShort(besideOf(average, without));
  return [`${writeMean(average)} SD`, beside].filter(Boolean).join('; ');
}

/** Which better ends are our assumption, in a sentence; empty where none is. */
export function describeAssumedEnds({ figures, supports }: AreaEvidence['assumed']): string {
  const told = [
    ...(figures.length > 0 ? [`for ${listOf(figures.map(lowerFirst))} among the figures`] : []),
    ...(supports.length > 0 ? [`for ${listOf(supports.map(lowerFirst))} among the supports`] : []),
  ];
  return told.length === 0 ? '' : `Which end is better is our assumption ${told.join(' and ')}.`;
}

/** What is counted and of whom, in a line. */
export function describeCounted({
  indicators,
  onPlans,
}: Pick<AreaEvidence, 'indicators' | 'onPlans'>): string {
  if (indicators === 0) return 'Nothing is counted nationally.';
  const whom = onPlans === 0 ? 'none counts' : `${spellOut(onPlans)} ${onPlans === 1 ? 'counts' : 'count'}`;
  return `${countOf(indicators, 'national figure')}; ${whom} children on child protection plans.`;
}

/**
 * The head of a picture of averages that shows the test over time: how many are clear of zero, and how many of them
 * against their region's year too, on the same side.
 *
 * @example averagesTitle([{ lower: -0.1, upper: 0.1, … }], 'figure') // 'Averaged by figure, nothing is clear of zero'
 */
export function averagesTitle(averages: readonly Average[], things: string): string {
  const clear = averages.filter(isClear);
  if (clear.length === 0) return `Averaged by ${things}, nothing is clear of zero`;
  const both = clear.filter((average) => averageWay(average) !== 'split');
  const told = `Averaged by ${things}, ${spellOut(clear.length)} of ${spellOut(averages.length)} ${clear.length === 1 ? 'is' : 'are'} clear of zero`;
  if (both.length < clear.length)
    return `${told} over time, ${spellOut(both.length)} by both fair tests${both.length === 0 ? '' : `: ${sayWays(both)}`}`;
  return clear.length === 1 ? `${told}, ${sayWays(both)}` : `${told}: ${sayWays(both)}`;
}

function sayWays(clear: readonly Average[]): string {
  const contrary = clear.filter(({ mean }) => mean < 0).length;
  if (clear.length === 1) return contrary === 1 ? 'the other way' : 'as hoped';
  return [
    ...(clear.length > contrary ? [`${spellOut(clear.length - contrary)} as hoped`] : []),
    ...(contrary > 0 ? [`${spellOut(contrary)} the other way`] : []),
  ].join(', ');
}

function besideOf(average: Average, without: Average | null): BesideAverage {
  return {
    region: endsOf(average.region_mean, average.region_lower, average.region_upper),
    without: without ?? undefined,
  };
}

/** Whether an average that is clear survives the number tried, by both fair tests; empty where it is not clear. */
export function afterTries(average: Average, tried: number): string {
  const way = averageWay(average);
  if (way === 'unclear' || way === 'split') return '';
  const tests = average.region_mean === null ? [average.q] : [average.q, average.region_q];
  const isSurviving = tests.every((q) => q !== null && q < 0.05);
  return ` It ${isSurviving ? 'survives' : 'does not survive'} the ${spellOut(tried)} averages tried.`;
}

/** That the way of an average rests on ends we took to be the better ones, where it points any way. */
function assumedWay(average: Average, indicators: number, { figures }: AreaEvidence['assumed']): string {
  const way = averageWay(average);
  if (figures.length === 0 || way === 'unclear') return '';
  return ` Which end is better is our assumption for ${spellOut(figures.length)} of its ${spellOut(indicators)} figures.`;
}
