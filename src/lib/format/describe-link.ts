import type { Indicator } from '../tables/rows.ts';
import { atClock } from './clock.ts';
import { roundStep, unitOfDifference, writeChange } from './difference.ts';
import { formatNumber } from './number.ts';
import { isClear } from './is-clear.ts';
import { countOf, lowerFirst } from './words.ts';

/** What was computed of a link. */
export interface LinkFigures {
  n: number;
  r: number;
  lower: number;
  upper: number;
  /** Units of the outcome for one unit of the support, with its 95% interval. */
  slope: number;
  slope_lower: number;
  slope_upper: number;
  /** Standard deviation of the support across the authorities shown. */
  support_sd: number;
}

/** Why nothing could be computed. */
export interface NoFigures {
  n: number;
  reason: 'too_few_pairs' | 'no_variation';
}

/** An indicator as one side of a link. */
export type LinkSide = Pick<Indicator, 'label' | 'unit' | 'better' | 'better_is_assumed' | 'clock' | 'shift'>;

/** A link in one year, ready to be put in words. */
export interface DescribableLink {
  support: LinkSide;
  outcome: LinkSide;
  /** Label year of the outcome. */
  year: number;
  figures: LinkFigures | NoFigures;
  /** Below this many authorities a year is called too few. */
  enough: number;
}

/** Everything a page says of a link in one year. */
export interface LinkWords {
  title: string;
  /** What is plotted against what. */
  sub: string;
  summary: string;
  /** Authorities, correlation and slope: a value and what it means. */
  facts: Record<'n' | 'r' | 'slope', { value: string; note: string }>;
  /** When each side was counted. */
  timing: string;
}

/**
 * What stands under the picture: how it was made and from what.
 *
 * @example describeMaking('DfE, Workforce, 2025', 'DfE, Referrals, 2025') // 'Least-squares line … Sources: …; ….'
 */
export function describeMaking(supportCredit: string, outcomeCredit: string): string {
  const credits = [...new Set([supportCredit, outcomeCredit])].join('; ');
  const method =
    'Least-squares line with its 95% band; rings: means of ten groups of authorities along the support, with 95% intervals. Every authority counts one.';
  return `${method} Source: ${credits}.`;
}

/** A link in one year in words that say what goes together and never which moves the other. */
export function describeLink(link: DescribableLink): LinkWords {
  const { support, outcome } = link;
  return {
    title: titleLink(link),
    sub: `Across: ${inSentence(support.label)}. Up: ${inSentence(outcome.label)}. Each dot is one authority.`,
    summary: summariseLink(link),
    facts: {
      n: { value: String(link.figures.n), note: `have both figures for ${link.year}` },
      r: describeCorrelation(link),
      slope: describeSlope(link),
    },
    timing: describeTiming(link),
  };
}

/**
 * A link in one sentence for the eye and the ear: n, r with its interval, and what the line may be said to do.
 *
 * @example '148 authorities in 2025: r = 0.11 (−0.05 to 0.27). No clear slope.'
 */
export function summariseLink({ figures, year, enough }: DescribableLink): string {
  if (figures.n === 0) return `No authority has both figures in ${year}.`;
  const start = `${countOf(figures.n, 'authority', 'authorities')} in ${year}`;
  if ('reason' in figures) return `${start}: ${noLine[figures.reason]}.`;
  const slope = isClear(figures) ? 'The slope is clear of zero' : 'No clear slope';
  const few = figures.n < enough ? ` Too few to rely on: fewer than ${enough}.` : '';
  return `${start}: r = ${writeR(figures.r)} (${writeInterval(figures)}). ${slope}.${few}`;
}

/** The finding in the words of a title. */
export function titleLink({ figures, support, outcome }: DescribableLink): string {
  const pair = `${inSentence(support.label)} and ${inSentence(outcome.label)}`;
  if ('reason' in figures) return `Nothing to draw a line through: ${pair}`;
  if (!isClear(figures)) return `No clear slope: ${pair}`;
  return figures.r > 0 ? `Higher together: ${pair}` : `One higher, the other lower: ${pair}`;
}

/**
 * A year in the list of years: those with few authorities are offered and say so.
 *
 * @example describeYearChoice({ year: 2020, n: 12 }, 30) // '2020: too few (12)'
 */
export function describeYearChoice({ year, n }: { year: number; n: number }, enough: number): string {
  if (n === 0) return `${year}: none`;
  return n < enough ? `${year}: too few (${n})` : String(year);
}

const noLine: Record<NoFigures['reason'], string> = {
  too_few_pairs: 'too few for a line or a correlation',
  no_variation: 'one of the two figures is the same everywhere, so there is no line and no correlation',
};

function describeCorrelation({ figures, support, outcome }: DescribableLink): {
  value: string;
  note: string;
} {
  if ('reason' in figures) return { value: 'none', note: noLine[figures.reason] };
  const interval = `95% interval ${writeInterval(figures)}`;
  const value = writeR(figures.r);
  if (!isClear(figures)) return { value, note: `${interval}: it holds zero` };
  const direction = describeDirection(figures.r, support, outcome);
  return { value, note: direction ? `${interval}. ${direction}` : interval };
}

/** How far the line moves for a round difference in the support of about one standard deviation. */
function describeSlope({ figures, support, outcome }: DescribableLink): { value: string; note: string } {
  if ('reason' in figures) return { value: 'none', note: noLine[figures.reason] };
  const step = roundStep(figures.support_sd);
  const { change, interval } = writeChange(
    figures.slope * step,
    figures.slope_lower * step,
    figures.slope_upper * step,
  );
  const higher = `${formatNumber(step)} ${unitOfDifference(support.unit, step)}`;
  return {
    value: change,
    note: `${unitOfDifference(outcome.unit)} (${interval}), where the support is higher by ${higher}`,
  };
}

/** Which way round a clear slope lies, given what is hoped of each side; undefined without a hoped-for end. */
function describeDirection(r: number, support: LinkSide, outcome: LinkSide): string | undefined {
  if (!support.better || !outcome.better) return undefined;
  const words =
    r > 0 === (support.better === outcome.better)
      ? 'As hoped: better support beside better outcomes'
      : 'The other way: better support beside worse outcomes';
  return `${words}${support.better_is_assumed || outcome.better_is_assumed ? ' (direction assumed)' : ''}`;
}

function describeTiming({ support, outcome, year }: DescribableLink): string {
  const early = lowerFirst(atClock(support.clock, year - support.shift));
  return `The support was counted ${early}, the outcome ${lowerFirst(atClock(outcome.clock, year))}.`;
}

function writeR(r: number): string {
  return formatNumber(r, { digits: 2 });
}

function writeInterval({ lower, upper }: { lower: number; upper: number }): string {
  return `${writeR(lower)} to ${writeR(upper)}`;
}

/** A label inside a sentence: small first letter, unless it begins with a name. */
function inSentence(label: string): string {
  return label.startsWith('Ofsted') ? label : lowerFirst(label);
}
