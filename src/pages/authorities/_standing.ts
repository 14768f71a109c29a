import { indicatorWords } from '../../content/indicator-words.ts';
import { describeStanding, type OutsideCounts } from '../../lib/words/authority/describe-standing.ts';
import type { Answer } from '../../lib/words/indicator/describe-history.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { formatValue } from '../../lib/words/value.ts';
import { type UnusualFigures, unusualFigures } from '../../lib/position/unusual-figures.ts';
import { allFigures, type Figures } from './_figures.ts';
import type { Profile, ProfileRow } from './_profile.ts';

/** A figure outside the expected range, as a card tells it. */
export interface UnusualCard {
  row: ProfileRow;
  /** The figure beside what is expected, in a sentence. */
  sentence: string;
  ask: string;
}

/** Where an authority stands over all, and what is unusual about it. */
export interface Standing {
  answer: Answer;
  counts: OutsideCounts;
  /** Farthest from what is expected first. */
  cards: readonly UnusualCard[];
}

let unusual: UnusualFigures | undefined;

/** What stands out in a profile; undefined for an authority that no longer stands. */
export async function standingOf(profile: Profile): Promise<Standing | undefined> {
  unusual ??= countUnusual(await allFigures());
  const code = profile.authority.authority;
  const own = unusual.authorities.get(code);
  if (!profile.stands || !own || unusual.median === null) return undefined;
  const { figures, looked_at: looked, by_chance: chance } = own;
  const counts = { looked, outside: figures.length, chance, median: unusual.median };
  const positions = profile.rows.flatMap(({ position }) => position ?? []);
  return {
    answer: describeStanding(authorityName(code), positions, counts),
    counts,
    cards: figures.map(({ indicator }) => cardOf(rowNamed(profile, indicator))),
  };
}

function countUnusual({ indicators }: Figures): UnusualFigures {
  return unusualFigures(
    indicators.flatMap(({ positions }) => positions),
    indicators.map(({ indicator }) => indicator),
  );
}

/** The row of an indicator in a profile. */
export function rowNamed({ rows }: Profile, id: string): ProfileRow {
  const row = rows.find(({ indicator }) => indicator.indicator === id);
  if (!row) throw new Error(`rowNamed unknown indicator: ${id}`);
  return row;
}

/** A figure with an expected range as a card tells it. */
export function cardOf(row: ProfileRow): UnusualCard {
  const { position, format, indicator, text } = row;
  if (
    !position ||
    position.value === null ||
    position.expected_lower === null ||
    position.expected_upper === null
  )
    throw new Error(`cardOf requires a value and an expected range: ${indicator.indicator}`);
  const { value, expected_lower: lower, expected_upper: upper } = position;
  const [from, to] = expectedEnds([lower, upper], row).map((end) => formatValue(end, format));
  return {
    row,
    sentence: `${formatValue(value, format)}, where ${from} to ${to} is expected. ${text.headline}.`,
    ask: indicatorWords.askAbout(indicator.indicator),
  };
}

/** Nothing below 0 or above 100% is told to be expected where no authority goes there, though the computed range may. */
function expectedEnds(
  [lower, upper]: readonly [number, number],
  { indicator, positions }: ProfileRow,
): [number, number] {
  const values = positions.flatMap(({ value }) => value ?? []);
  const isShare = indicator.unit.startsWith('%') && Math.max(...values) <= 100;
  return [Math.min(...values) >= 0 ? Math.max(0, lower) : lower, isShare ? Math.min(100, upper) : upper];
}
