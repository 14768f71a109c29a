import { getCollection } from 'astro:content';
import { pairId } from '../../content/pairs.ts';
import { indicatorWords } from '../../content/indicator-words.ts';
import { directionWords } from '../../lib/words/link/verdict-names.ts';
import { isClear } from '../../lib/words/is-clear.ts';
import type { VerdictRow } from '../../lib/tables/result-rows.ts';
import type { Profile, ProfileRow } from './_profile.ts';
import type { Standing } from './_standing.ts';

/** A pair of the atlas with its verdict. */
export interface BesidePair {
  title: string;
  path: string;
  verdict: VerdictRow['verdict'];
  direction: string;
}

/** The pairs of the atlas that bear on what stands out here, and what is known of all of them. */
export interface BesidePairs {
  pairs: readonly BesidePair[];
  /** Whether they join unusual figures; else those farthest from the centre. */
  areUnusual: boolean;
  /** All pairs there are, and how many hold. */
  all: number;
  holding: number;
}

/** How many of each role are joined with those of the other. */
const most = 3;

let verdicts: Promise<Map<string, VerdictRow>> | undefined;

/** The verdicts on this authority's farthest supports × its farthest outcomes: the unusual ones where both roles have some. */
export async function pairsBeside(profile: Profile, standing: Standing): Promise<BesidePairs> {
  verdicts ??= getCollection('verdicts').then((all) => new Map(all.map(({ id, data }) => [id, data])));
  const known = await verdicts;
  const unusual = standing.cards.map(({ row }) => row);
  const areUnusual = ['support', 'outcome'].every((role) =>
    unusual.some((row) => row.indicator.role === role),
  );
  const from = areUnusual ? unusual : farthest(profile.rows);
  const [supports, outcomes] = ['support', 'outcome'].map((role) =>
    from.filter(({ indicator }) => indicator.role === role).slice(0, most),
  ) as [ProfileRow[], ProfileRow[]];
  const pairs = supports.flatMap((support) =>
    outcomes.flatMap((outcome) => {
      const pair = { support: support.indicator.indicator, outcome: outcome.indicator.indicator };
      const verdict = known.get(pairId(pair));
      return verdict ? [besidePair(verdict)] : [];
    }),
  );
  const holding = [...known.values()].filter(({ verdict }) => verdict === 'holds').length;
  return { pairs, areUnusual, all: known.size, holding };
}

function besidePair(row: VerdictRow): BesidePair {
  const { support, outcome, verdict, direction, within_lower: lower, within_upper: upper } = row;
  const clear = lower !== null && upper !== null && isClear({ lower, upper });
  return {
    title: indicatorWords.pairTitle(support, outcome),
    path: `/links/${pairId(row)}/`,
    verdict,
    direction: directionWords(direction, clear),
  };
}

/** Rows with a known distance from the centre, the farthest first. */
function farthest(rows: readonly ProfileRow[]): ProfileRow[] {
  const distance = ({ position }: ProfileRow): number => Math.abs(position?.z ?? 0);
  return rows.filter(({ position }) => position?.z != null).toSorted((a, b) => distance(b) - distance(a));
}
