import type { Wanted } from '../../position/find-code-by-figures.ts';
import { countOf, eitherOf, listOf, spellOut } from '../phrases.ts';

/** What came of a search for an authority by its figures. */
export interface MatchFacts {
  /** What the one is called whose figures they are beyond doubt; null where there is none. */
  certain: string | null;
  /** Those that have all of them, and those that have all but in different years. */
  together: readonly string[];
  scattered: readonly string[];
  /** Those that fit in all but one, with the figure that does not fit. */
  near: readonly {
    name: string;
    /** The label of the indicator, and the figure as typed. */
    label: string;
    typed: string;
    /** The figure they have, as written; null where they have none. */
    has: { year: number; value: string } | null;
  }[];
  /** The figure that would tell those found apart; undefined where nothing would. */
  telling?: { label: string; year: number; values: number } | undefined;
  /** What would make the answer surer. */
  wanted: readonly Wanted[];
  /** How many figures were typed. */
  typed: number;
}

/** A list of codes longer than this helps nobody. */
export const mostNames = 12;

/** A near miss is told for this many. */
export const mostNear = 3;

const wantedWords: Readonly<Record<Wanted, string>> = {
  years: 'choose the year of each figure',
  decimals: 'type the decimals as published',
  figure: 'add a further figure',
};

/**
 * What came of a search by figures: the answer in a sentence, and what to do next. Only what could hardly be chance is
 * called an answer; all else is called what it is, a fit.
 *
 * @example describeMatch({ certain: 'A019', … }).answer // 'These figures are those of A019.'
 */
export function describeMatch(facts: MatchFacts): { answer: string; next: string } {
  const { certain, together, scattered, near } = facts;
  if (certain !== null) return { answer: `These figures are those of ${certain}.`, next: '' };
  if (together.length > 1) return { answer: severalFound(facts), next: nextFigure(facts) };
  if (together.length === 1) return { answer: oneFits(facts), next: nextWanted(facts) };
  if (scattered.length > 0)
    return {
      answer: `${noneHas(facts)} ${scatteredFound(facts)}${nearMisses(facts)}`,
      next: nextWanted(facts),
    };
  if (near.length > 0)
    return {
      answer: `${noneHas(facts)}${nearMisses(facts)}`,
      next: 'The odd figure may be a slip of typing, of another year, or of another edition: publishers correct figures later. Correct it, or put another indicator in its place.',
    };
  return {
    answer: `${noneHas(facts).slice(0, -1)}, and none has ${spellOut(facts.typed - 1)} of them.`,
    next: 'Look at the year, the unit and the figures once more. Publishers also correct figures later: type them as this edition prints them, or choose other indicators.',
  };
}

function noneHas(facts: MatchFacts): string {
  return `No authority has all ${spellOut(facts.typed)} of these figures${inOneYear(facts)}.`;
}

/** Figures typed without a year are looked for in one and the same. */
function inOneYear({ wanted }: MatchFacts): string {
  return wanted.includes('years') ? ' in one year' : '';
}

function severalFound(facts: MatchFacts): string {
  const { together } = facts;
  const have = countOf(together.length, 'authority has', 'authorities have');
  return `${have} all of these figures${inOneYear(facts)}${named(together)}.`;
}

function oneFits(facts: MatchFacts): string {
  const { together, typed } = facts;
  return `${together.join('')} has all ${spellOut(typed)} of these figures${inOneYear(facts)}, but figures like these also fit by chance.`;
}

function scatteredFound({ scattered }: MatchFacts): string {
  const have = countOf(scattered.length, 'authority has', 'authorities have');
  return `${have} them in different years${named(scattered)}; such figures often fit by chance.`;
}

function named(names: readonly string[]): string {
  return names.length > mostNames ? '' : `: ${listOf(names)}`;
}

function nextFigure({ telling }: MatchFacts): string {
  if (!telling) return 'No further figure tells them apart; the private link does.';
  return `Add your figure of “${telling.label}” for ${telling.year}, in which they differ most.`;
}

function nextWanted({ wanted }: MatchFacts): string {
  return `To be sure, ${eitherOf(wanted.map((each) => wantedWords[each]))}.`;
}

function nearMisses({ near }: MatchFacts): string {
  const told = near.slice(0, mostNear).map((each) => ` ${nearMiss(each)}`);
  const more = near.length > mostNear ? ` So do ${countOf(near.length - mostNear, 'other')}.` : '';
  return `${told.join('')}${more}`;
}

function nearMiss({ name, label, typed, has }: MatchFacts['near'][number]): string {
  const own = has ? `is ${has.value} in ${has.year}, not ${typed}` : 'is not published';
  return `${name} has the others, but its “${label}” ${own}.`;
}
