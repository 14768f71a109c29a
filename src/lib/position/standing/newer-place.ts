import type { PositionWord } from '../../tables/position-words.ts';
import { type Level, type ShownLevel, shownLevel } from '../level/level-range.ts';
import type { AuthorityLevel, LevelModel } from '../level/usual-levels.ts';
import { fromWorking } from '../level/working-scale.ts';
import type { Movement } from './change-beyond-noise.ts';
import { expectedLevel, farFromMost, type LevelSpread } from './far-from-most.ts';
import { levelRanks, type LevelRanks, type ToldApart, toldApart } from './level-ranks.ts';
import { levelWord, probableWord } from './level-word.ts';
import { levelAlone, levelWithPast, movementSince } from './newer-figure.ts';

/** A figure that a reader typed, for a label year after the latest published one. */
export interface TypedNewer {
  value: number;
  year: number;
  /** What it is out of, or the children of the authority; null where it was not typed. */
  size: number | null;
}

/** All that a newer figure is placed among. */
export interface NewerFacts {
  model: LevelModel;
  spread: LevelSpread;
  levels: readonly Pick<AuthorityLevel, 'authority' | 'level' | 'variance' | 'walk' | 'size'>[];
}

/** Where a newer figure stands among the others' latest levels; in the unit of the indicator. */
export interface NewerPlace extends ToldApart, LevelRanks {
  shown: ShownLevel;
  word: PositionWord;
  word80: PositionWord;
  expected_lower: number;
  expected_upper: number;
  unusual: -1 | 0 | 1;
  /** The label year of the levels it stands among; what moved everywhere since is not known. */
  among_year: number;
  /** Beside what its own past led to expect; undefined where it is not known whose figure it is. */
  moved: Movement | undefined;
}

/**
 * Places a newer figure, of an authority where its code is chosen and by itself where none is. Undefined where the size
 * it needs was not typed: its denominator, or the children of an authority that is not known; those of one that is
 * known are the latest. Middle half and expectation are those of all published levels; the authority's own latest level
 * is not among those it is told apart from. Throws on a year that is not after the latest.
 *
 * @example newerPlace({ value: 31, year: 2026, size: 240 }, facts, 'A010')?.word // 'too_close'
 */
export function newerPlace(figure: TypedNewer, facts: NewerFacts, code?: string): NewerPlace | undefined {
  const { model, levels, spread } = facts;
  const years = figure.year - model.year;
  if (!(years >= 1)) throw new Error(`newerPlace requires a year after ${model.year}: ${figure.year}`);
  const past = levels.find(({ authority }) => authority === code);
  const size = figure.size ?? (model.sizedBy === 'population' ? past?.size : undefined);
  if (size === undefined) return undefined;
  const sized = { value: figure.value, size };
  const own = past ? levelWithPast(sized, past, years, model) : levelAlone(sized, model);
  const apart = toldApart(
    own,
    levels.filter((other) => other !== past),
  );
  return {
    shown: shownLevel(own, model.scale),
    ...wordsOf(own, spread),
    ...apart,
    ...levelRanks(apart, levels.length + (past ? 0 : 1)),
    ...beyond(own, spread),
    among_year: model.year,
    moved: past && movementSince(sized, past, years, model),
  };
}

function wordsOf(own: Level, { middle }: LevelSpread): { word: PositionWord; word80: PositionWord } {
  return { word: levelWord(own, middle), word80: probableWord(own, middle) };
}

function beyond(own: Level, spread: LevelSpread) {
  const expected = expectedLevel(own, spread);
  return {
    expected_lower: fromWorking(expected.lower, spread.scale),
    expected_upper: fromWorking(expected.upper, spread.scale),
    unusual: farFromMost(own, expected),
  };
}
