import { whenCounted } from '../indicator/clock.ts';
import { timingNames } from './timing-names.ts';
import { adjustWords, peerWords, yearWords, type DescribableChoice } from './describe-choice.ts';
import {
  linkFacts,
  noLine,
  type DescribableLink,
  type LinkFact,
  type LinkFactName,
} from './describe-link-facts.ts';
import { isClear } from '../is-clear.ts';
import { sayFound, scaleOf } from './link-estimates.ts';
import { countOf, lowerFirst } from '../phrases.ts';

/** Everything a page says of a link. */
export interface LinkWords {
  title: string;
  /** What is plotted against what. */
  sub: string;
  summary: string;
  /** What the picture shows, for those who hear it. */
  label: string;
  facts: Record<LinkFactName, LinkFact>;
  /** When each side was counted. */
  timing: string;
}

/** A link in words that say what goes together and never which moves the other. */
export function describeLink(link: DescribableLink): LinkWords {
  const [title, summary] = [titleLink(link), summariseLink(link)];
  return {
    title,
    sub: describePlot(link),
    summary,
    label: `Scatter. ${title}. ${summary}`,
    facts: linkFacts(link),
    timing: describeTiming(link),
  };
}

/**
 * A link in one sentence for the eye and the ear: who was looked at, the estimate with its interval, and what the line
 * may be said to do.
 *
 * @example '148 authorities in 2025: r = 0.11 (−0.05 to 0.27). No clear slope.'
 */
export function summariseLink({ figures, choice, enough }: DescribableLink): string {
  const after = choice.lag === -1 ? 'Counted after. ' : '';
  if (figures.n === 0) {
    const when =
      choice.first === choice.last ? String(choice.last) : `more than one year of ${yearWords(choice)}`;
    return `${after}No authority has both figures in ${when}.`;
  }
  if ('reason' in figures) return `${after}${whoWas(choice, figures.n)}: ${noLine[figures.reason]}.`;
  const slope = isClear(figures) ? 'The slope is clear of zero' : 'No clear slope';
  const few = figures.authorities < enough ? ` Too few to rely on: fewer than ${enough}.` : '';
  return `${after}${whoWas(choice, figures.authorities)}: ${sayFound({ ...figures, scale: scaleOf(figures.kind) })}. ${slope}.${few}`;
}

/** The finding in the words of a title. */
export function titleLink({ figures, support, outcome, choice }: DescribableLink): string {
  const pair = `${inSentence(support.label)} and ${inSentence(outcome.label)}`;
  const after = choice.lag === -1 ? 'Counted after: ' : '';
  const say = (words: string) => `${after}${after ? lowerFirst(words) : words}: ${pair}`;
  if ('reason' in figures) return say('Nothing to draw a line through');
  if (!isClear(figures)) return say('No clear slope');
  const change = figures.kind === 'within' ? ' when an authority changes' : '';
  return say(figures.slope > 0 ? `Higher together${change}` : `One higher, the other lower${change}`);
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

/** How the points of the picture are made. */
function describePlot({ support, outcome, choice }: DescribableLink): string {
  const sides = `Across: ${inSentence(support.label)}. Up: ${inSentence(outcome.label)}.`;
  const { adjust, first, last } = choice;
  if (adjust === 'within')
    return `${sides} Each dot is one authority in one year: how far both were from its own average, what was common to each year taken out.`;
  const what =
    first === last ? 'one authority' : 'the average of one authority, what was common to each year taken out';
  if (adjust === 'none') return `${sides} Each dot is ${what}.`;
  const held = adjust === 'poverty' ? 'child poverty is' : 'child poverty and region are';
  return `${sides} Each dot is ${what}: what is left of both sides once ${held} held equal.`;
}

/** Who was looked at, and how, to begin a sentence with. */
function whoWas(choice: DescribableChoice, n: number): string {
  const { peers, adjust, weights } = choice;
  const group = peers.group === 'all' ? '' : ` (${peerWords(peers)})`;
  const who = `${countOf(n, 'authority', 'authorities')}${group}`;
  const when = choice.first === choice.last ? ` in ${choice.first}` : `, averages of ${yearWords(choice)}`;
  const how = [
    ...(adjust === 'within' ? [`each against itself, ${yearWords(choice)}`] : []),
    ...(adjust === 'poverty' || adjust === 'poverty_region' ? [adjustWords(adjust)] : []),
    ...(weights === 'children' ? ['by their children'] : []),
    ...(choice.isSelection ? ['of the points selected'] : []),
  ];
  return [`${who}${adjust === 'within' ? '' : when}`, ...how].join(', ');
}

function describeTiming({ support, outcome, choice, timing, shift }: DescribableLink): string {
  const { last, first, lag } = choice;
  const early = lowerFirst(whenCounted(support, last - shift));
  const example = first === last ? 'The' : `For ${last}, the`;
  const counted = `${example} support was counted ${early}, the outcome ${lowerFirst(whenCounted(outcome, last))}.`;
  const names = timingNames(timing, outcome);
  if (lag === -1) return `${counted} That is ${names.after.name}. What comes after cannot be the cause.`;
  if (lag > 0)
    return `${counted} The atlas itself takes the support ${lag === 1 ? 'one label year' : 'two label years'} later: ${names.main.name}.`;
  return `${counted} That is ${names.main.name}.`;
}

/** A label inside a sentence: small first letter, unless it begins with a name. */
export function inSentence(label: string): string {
  return label.startsWith('Ofsted') ? label : lowerFirst(label);
}
