import { indicatorWords } from '../../content/indicator-words.ts';
import { describeContext } from '../../lib/words/indicator/describe-context.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import {
  type ContextScale,
  contextScales,
  neighbourDistance,
} from '../../lib/position/neighbour-distance.ts';
import { allFigures, type Figures } from './_figures.ts';

/** A statistical neighbour, and why it is one. */
export interface AlikePlace {
  code: string;
  name: string;
  /** As published: "Very close". */
  closeness: string;
  /** Root of the mean squared difference in context, in standard deviations. */
  distance: number;
  /** Where the two are most alike, and where least. */
  alike: readonly string[];
  unlike: readonly string[];
  /** Whether it counts this authority among its own neighbours too. */
  isMutual: boolean;
}

/** How many context indicators are named at either end. */
const named = 2;

let scales: ContextScale[] | undefined;

/** The statistical neighbours of an authority, nearest first. */
export async function alikePlaces(code: string): Promise<AlikePlace[]> {
  const figures = await allFigures();
  scales ??= scalesOf(figures);
  const known = scales;
  return (figures.neighbours.get(code) ?? []).map(({ neighbour, closeness }) => {
    const found = neighbourDistance(code, neighbour, known);
    if (!found) throw new Error(`alikePlaces requires context of both: ${code}, ${neighbour}`);
    const words = found.differences.map(({ indicator, difference }) =>
      describeContext(indicatorWords.contextName(indicator), difference),
    );
    return {
      code: neighbour,
      name: authorityName(neighbour),
      closeness,
      distance: found.total,
      alike: words.slice(0, named),
      unlike: words.slice(-named).toReversed(),
      isMutual: (figures.neighbours.get(neighbour) ?? []).some((each) => each.neighbour === code),
    };
  });
}

function scalesOf({ indicators }: Figures): ContextScale[] {
  return contextScales(
    indicators.flatMap(({ positions }) => positions),
    indicators.map(({ indicator }) => indicator),
  );
}
