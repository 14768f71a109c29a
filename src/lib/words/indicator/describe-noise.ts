import type { ReliabilityRow } from '../../position/reliability.ts';
import { mostSuppressed } from './describe-funnel.ts';
import { formatNumber } from '../number.ts';

/** How far the figures of an indicator can be relied on; shares from 0 to 1, the counting noise in percentage points. */
export type NoiseFacts = Pick<
  ReliabilityRow,
  | 'cells'
  | 'share_years'
  | 'share_between'
  | 'share_within'
  | 'adjacent_years'
  | 'median_denominator'
  | 'counting_sd'
  | 'noise_share'
  | 'funnel_own_weight'
  | 'suppressed_share'
> & {
  /** Share of a year's movement that lasts beyond the year; null where authorities have no usual level. */
  lasting: number | null;
  /** Whether a whole workforce is counted, so that nothing is the luck of small numbers. */
  isFullCount: boolean;
};

/** One fact with its name and what it means. */
export interface NoiseFact {
  name: string;
  value: string;
  meaning: string;
}

/** Shares from which a reader should think of a figure's movement as mostly, or in good part, counting noise. */
const mostly = 0.5;
const inPart = 0.2;

/**
 * Where the differences between the figures of an indicator come from, each as a share of all its variance, and how much
 * counting alone gives. Undefined where the indicator has one year only, so that nothing can be told apart.
 */
export function noiseFacts(facts: NoiseFacts): NoiseFact[] | undefined {
  const { share_between, share_within, share_years, adjacent_years, lasting } = facts;
  if (share_between === null || share_within === null || share_years === null) return undefined;
  return [
    {
      name: 'Lasting differences between authorities',
      value: percent(share_between),
      meaning: 'stay from year to year',
    },
    {
      name: 'Movement within authorities',
      value: percent(share_within),
      meaning: 'from one year to another',
    },
    { name: 'Common to all', value: percent(share_years), meaning: 'good and bad years everywhere' },
    { name: 'Of the movement, counting alone gives', ...countingOf(facts) },
    ...(lasting === null
      ? []
      : [
          {
            name: 'Of a year’s movement, lasts',
            value: percent(lasting),
            meaning: 'the rest passes within the year',
          },
        ]),
    ...(adjacent_years === null
      ? []
      : [
          {
            name: 'One year beside the next',
            value: `r = ${formatNumber(adjacent_years, { digits: 2 })}`,
            meaning: '1 would be the same order of places again',
          },
        ]),
  ];
}

/** What the noise means for someone who reads the figure of one authority. */
export function describeNoise(facts: NoiseFacts): string {
  const { share_between, funnel_own_weight, suppressed_share } = facts;
  if (share_between === null)
    return 'There is one year only, so lasting differences cannot be told from passing ones.';
  const isFair = (suppressed_share ?? 0) <= mostSuppressed;
  const own =
    funnel_own_weight === null || !isFair
      ? ''
      : ` For a typical authority, its own figure of one year deserves ${percent(funnel_own_weight)} of the weight; the rest belongs to what all authorities share.`;
  return `${movement(facts)}${lastingWords(facts)}${own}`;
}

function lastingWords({ lasting }: NoiseFacts): string {
  return lasting === null
    ? ''
    : ` Of a year’s movement of one authority ${percent(1 - lasting)} passes within the year and ${percent(lasting)} lasts.`;
}

function movement({ noise_share: noise, isFullCount }: NoiseFacts): string {
  if (isFullCount) return 'A whole workforce is counted, so nothing of it is the chance of counting.';
  if (noise === null)
    return 'How much of a change from one year to the next is luck cannot be told: the counts behind the figures are not published, or it is no share of counted cases.';
  const share = percent(noise);
  if (noise >= 0.995)
    return 'Counting alone would give all the movement there is from one year to the next: such a change says nothing of an authority.';
  if (noise >= mostly)
    return `Most of the movement of an authority from one year to the next (${share}) is what counting alone would give: do not read much into such a change.`;
  if (noise >= inPart)
    return `A good part of the movement of an authority from one year to the next (${share}) is what counting alone would give.`;
  return `Little of the movement of an authority from one year to the next (${share}) is what counting alone would give. The rest is no luck of numbers, but it may be recording as well as practice.`;
}

function countingOf(facts: NoiseFacts): Pick<NoiseFact, 'value' | 'meaning'> {
  const { noise_share, isFullCount, median_denominator, counting_sd } = facts;
  if (isFullCount) return { value: 'nothing', meaning: 'a whole workforce is counted' };
  if (noise_share === null) return { value: 'not known', meaning: 'no counts of cases published' };
  if (median_denominator === null || counting_sd === null)
    return { value: percent(noise_share), meaning: 'the luck of small numbers' };
  const points = formatNumber(counting_sd, { digits: 1 });
  const cases = formatNumber(median_denominator, { digits: 0 });
  return { value: percent(noise_share), meaning: `± ${points} points at a median of ${cases} cases` };
}

function percent(share: number): string {
  return `${formatNumber(100 * share, { digits: 0 })}%`;
}
