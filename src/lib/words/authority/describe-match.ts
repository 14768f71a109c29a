import { countOf, listOf, spellOut } from '../phrases.ts';

/** What came of a search for an authority by its figures. */
export interface MatchFacts {
  /** What the authorities that fit are called. */
  found: readonly string[];
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
  /** How many figures were typed. */
  typed: number;
}

/** A list of codes longer than this helps nobody. */
const mostNames = 12;

/** A near miss is told for this many. */
const mostNear = 3;

/**
 * What came of a search by figures: the answer in a sentence, and what to do next.
 *
 * @example describeMatch({ found: ['A019'], near: [], typed: 3 }).answer // 'These figures are those of A019.'
 */
export function describeMatch({ found, near, telling, typed }: MatchFacts): { answer: string; next: string } {
  if (found.length === 1) return { answer: `These figures are those of ${found[0]}.`, next: '' };
  if (found.length > 1) return { answer: severalFound(found), next: nextFigure(telling) };
  const others = spellOut(typed - 1);
  if (near.length === 0)
    return {
      answer: `No authority has all ${spellOut(typed)} of these figures, and none has ${others} of them.`,
      next: 'Look at the year, the unit and the figures once more. Publishers also correct figures later: type them as this edition prints them, or choose other indicators.',
    };
  const told = near.slice(0, mostNear).map(nearMiss);
  const more = near.length > mostNear ? ` So do ${countOf(near.length - mostNear, 'other')}.` : '';
  return {
    answer: `No authority has all ${spellOut(typed)} of these figures. ${told.join(' ')}${more}`,
    next: 'The odd figure may be a slip of typing, of another year, or of another edition: publishers correct figures later. Correct it, or put another indicator in its place.',
  };
}

function severalFound(found: readonly string[]): string {
  const names = found.length > mostNames ? '' : `: ${listOf(found)}`;
  return `${countOf(found.length, 'authority has', 'authorities have')} all of these figures${names}.`;
}

function nextFigure(telling: MatchFacts['telling']): string {
  if (!telling) return 'No further figure tells them apart; the private link does.';
  return `Add your figure of “${telling.label}” for ${telling.year}, in which they differ most.`;
}

function nearMiss({ name, label, typed, has }: MatchFacts['near'][number]): string {
  const own = has ? `is ${has.value} in ${has.year}, not ${typed}` : 'is not published';
  return `${name} has the others, but its “${label}” ${own}.`;
}
