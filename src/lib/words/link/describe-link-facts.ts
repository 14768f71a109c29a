import { yearWords, type DescribableChoice } from './describe-choice.ts';
import type { LinkResult, NoResult, Reason } from '../../links/explored/link-result.ts';
import type { PairTiming } from '../../links/timing/pair-timing.ts';
import type { Indicator } from '../../tables/rows.ts';
import { roundStep, unitOfDifference } from '../difference.ts';
import { isClear } from '../is-clear.ts';
import { writeLink, writeSlope } from './link-estimates.ts';
import { formatNumber } from '../number.ts';
import { formatProbability } from '../probability.ts';
import { countOf } from '../phrases.ts';

/** An indicator as one side of a link. */
export type LinkSide = Pick<
  Indicator,
  'label' | 'unit' | 'better' | 'better_is_assumed' | 'clock' | 'window_kind'
>;

/** A link, ready to be put in words. */
export interface DescribableLink {
  support: LinkSide;
  outcome: LinkSide;
  choice: DescribableChoice;
  timing: PairTiming;
  /** Label years back at which the support was taken. */
  shift: number;
  figures: LinkResult | NoResult;
  /** Below this many authorities a result is called too few. */
  enough: number;
}

/** A fact with what it means. */
export interface LinkFact {
  value: string;
  note: string;
}

/** Why there is no estimate, in a sentence. */
export const noLine: Record<Reason, string> = {
  too_few_pairs: 'too few for a line or a correlation',
  no_variation: 'one of the two figures is the same everywhere, so there is no line and no correlation',
};

/** The facts of a link: how many, the estimate, by rank, the slope in plain units, and p. */
export function linkFacts(link: DescribableLink): Record<LinkFactName, LinkFact> {
  return {
    n: describeCount(link),
    estimate: describeEstimate(link),
    rank: describeRank(link),
    slope: describeSlope(link),
    p: describeProbability(link),
  };
}

/** The facts beside a picture, in their order. */
export const linkFactNames = ['n', 'estimate', 'rank', 'slope', 'p'] as const;

export type LinkFactName = (typeof linkFactNames)[number];

const none = ({ reason }: NoResult): LinkFact => ({ value: 'none', note: noLine[reason] });

function describeCount({ figures, choice }: DescribableLink): LinkFact {
  if ('reason' in figures)
    return { value: String(figures.n), note: `have both figures for ${yearWords(choice)}` };
  const value = formatNumber(figures.authorities);
  if (figures.kind === 'year') return { value, note: `have both figures for ${choice.last}` };
  const years = `${countOf(figures.years, 'year')} of ${yearWords(choice)}`;
  const rows = figures.kind === 'within' ? `, ${countOf(figures.n, 'authority-year')}` : '';
  return { value, note: `over ${years}${rows}` };
}

function describeEstimate({ figures, support, outcome }: DescribableLink): LinkFact {
  if ('reason' in figures) return none(figures);
  const isWithin = figures.kind === 'within';
  const written = writeLink(figures.estimate, figures);
  const value = isWithin ? written.signed : written.estimate;
  const scale = isWithin ? 'SD of the outcome for one of the support. ' : '';
  const interval = `${scale}95% interval ${written.interval}`;
  if (!isClear(figures)) return { value, note: `${interval}: it holds zero` };
  const direction = describeDirection(figures.slope, support, outcome);
  return { value, note: direction ? `${interval}. ${direction}` : interval };
}

function describeRank({ figures }: DescribableLink): LinkFact {
  if ('reason' in figures || figures.rank_r === null) return { value: 'none', note: 'no order to compare' };
  const note =
    figures.kind === 'within'
      ? 'Spearman’s, of the changes: single far points weigh little'
      : 'Spearman’s: single far points weigh little';
  return { value: formatNumber(figures.rank_r, { digits: 2 }), note };
}

/** How far the line moves for a round difference in the support of about one standard deviation. */
function describeSlope({ figures, support, outcome }: DescribableLink): LinkFact {
  if ('reason' in figures) return none(figures);
  const step = roundStep(figures.x_sd);
  const { signed, interval } = writeSlope(figures, step);
  const higher = `${formatNumber(step)} ${unitOfDifference(support.unit, step)}`;
  return {
    value: signed,
    note: `${unitOfDifference(outcome.unit)} (${interval}), where the support is higher by ${higher}`,
  };
}

function describeProbability({ figures }: DescribableLink): LinkFact {
  if ('reason' in figures) return none(figures);
  return {
    value: formatProbability(figures.p),
    note: 'of this comparison alone, before the tries below are allowed for',
  };
}

/** Which way round a clear slope lies, given what is hoped of each side; undefined without a hoped-for end. */
function describeDirection(slope: number, support: LinkSide, outcome: LinkSide): string | undefined {
  if (!support.better || !outcome.better) return undefined;
  const words =
    slope > 0 === (support.better === outcome.better)
      ? 'As hoped: better support beside better outcomes'
      : 'The other way: better support beside worse outcomes';
  return `${words}${support.better_is_assumed || outcome.better_is_assumed ? ' (direction assumed)' : ''}`;
}
