import type { Indicator, Observation } from '../../tables/rows.ts';
import { sizedFigures } from '../../tables/sized-figures.ts';
import { unitRangeOf } from '../../tables/unit-range.ts';
import { shownLevel } from '../level/level-range.ts';
import { hasUsualLevel, judgedIndicator } from '../level/has-usual-level.ts';
import { type AuthorityLevel, type UsualLevels, usualLevels } from '../level/usual-levels.ts';
import { fromWorking, workingScaleOf } from '../level/working-scale.ts';
import { movementOf } from './change-beyond-noise.ts';
import { expectedLevel, farFromMost, type LevelSpread, levelSpread } from './far-from-most.ts';
import { judgedPlace } from './judged-place.ts';
import { type LevelModelRow, levelModelRow } from './level-model-row.ts';
import { levelRanks, toldApart } from './level-ranks.ts';
import { levelWord, probableWord } from './level-word.ts';
import { neighboursLevel } from './neighbours-level.ts';
import type { OneReturn } from './one-return.ts';
import {
  noStanding,
  type StandingBeside,
  type StandingExpectation,
  type StandingMovement,
  type StandingPlace,
  type StandingRow,
} from './standing-row.ts';

/** All that the standings on one indicator follow from. */
export interface StandingInputs {
  indicator: Pick<Indicator, 'indicator' | 'unit' | 'role'>;
  /** Its cells of all years, and those of the population aged 0 to 17. */
  cells: readonly Observation[];
  children: readonly Observation[];
  /** The statistical neighbours of each authority that has any. */
  neighbours: ReadonlyMap<string, readonly string[]>;
  /** Who makes one return with whom for this indicator. */
  oneReturn: OneReturn;
}

/** The rows of one indicator, in the order of codes, and its model where authorities have a usual level on it. */
export interface Standings {
  rows: StandingRow[];
  model: LevelModelRow | undefined;
}

/**
 * Where each authority stands on one indicator in its latest year with a figure: its usual level and what that says. A
 * row for each authority that stood in that year.
 *
 * @example standingsOf({ indicator, cells, children, neighbours, oneReturn }).rows[0]?.word // 'too_close'
 */
export function standingsOf(inputs: StandingInputs): Standings {
  const { indicator, cells, children } = inputs;
  const figures = sizedFigures(cells, children);
  const year = figures.firstYear + figures.periods - 1;
  const shown = standingIn(cells, year);
  const found = hasUsualLevel(indicator, figures)
    ? usualLevels(figures, workingScaleOf(indicator))
    : undefined;
  const describe = found ? describeLevels(found, inputs) : describeJudgements(indicator.indicator, shown);
  const before = new Map(standingIn(cells, year - 1).map(({ authority, value }) => [authority, value]));
  const rows = shown.map(({ authority, value, status }): StandingRow => {
    const earlier = before.get(authority) ?? null;
    const change = value === null || earlier === null ? null : value - earlier;
    return {
      ...noStanding,
      ranked: found?.levels.length ?? 0,
      ...withinUnit(describe(authority), indicator),
      authority,
      indicator: indicator.indicator,
      year,
      value,
      status,
      change,
    };
  });
  const spread = found && spreadOf(found);
  return { rows, model: found && spread && levelModelRow(indicator.indicator, found.model, spread) };
}

/** The columns that lie in the unit of the indicator, but for the value and its change. */
const inUnit = [
  'level',
  'lower',
  'upper',
  'expected_lower',
  'expected_upper',
  'predicted',
  'predicted_lower',
  'predicted_upper',
  'neighbours_level',
  'neighbours_lower',
  'neighbours_upper',
] as const satisfies readonly (keyof StandingRow)[];

/** The same as far as the unit goes: points below 0 are no place for anyone. */
function withinUnit(
  row: Partial<StandingRow>,
  { indicator, unit }: StandingInputs['indicator'],
): Partial<StandingRow> {
  const { lowest, highest } = unitRangeOf(indicator, unit);
  const within = inUnit.flatMap((name) => {
    const cell = row[name];
    return cell == null ? [] : [[name, Math.min(highest, Math.max(lowest, cell))] as const];
  });
  return { ...row, ...Object.fromEntries(within) };
}

/** The cells of a label year of authorities that stood in it, in the order of their codes. */
function standingIn(cells: readonly Observation[], year: number): Observation[] {
  return cells
    .filter((cell) => cell.year === year && !cell.recast)
    .toSorted((a, b) => (a.authority < b.authority ? -1 : 1));
}

/** Of a judgement, how many are judged lower and higher; of what else has no level, nothing. */
function describeJudgements(indicator: string, shown: readonly Observation[]) {
  return (authority: string): Partial<StandingRow> => {
    const own = shown.find((cell) => cell.authority === authority)?.value ?? null;
    if (indicator !== judgedIndicator || own === null) return {};
    const others = shown.filter((cell) => cell.authority !== authority).flatMap(({ value }) => value ?? []);
    const { higher_than, lower_than } = judgedPlace(own, others);
    return { higher_than, lower_than, ranked: others.length + 1 };
  };
}

function spreadOf({ levels, model }: UsualLevels): LevelSpread {
  return levelSpread(levels, model.scale) as LevelSpread;
}

function describeLevels(found: UsualLevels, { neighbours, oneReturn }: StandingInputs) {
  const { levels } = found;
  const spread = spreadOf(found);
  const byCode = new Map(levels.map((level) => [level.authority, level]));
  return (authority: string): Partial<StandingRow> => {
    const own = byCode.get(authority);
    if (!own) return {};
    const same = oneReturn.get(authority);
    const beside = (neighbours.get(authority) ?? []).filter((code) => !same?.has(code));
    return {
      ...placeOf(own, levels, spread),
      ...expectationOf(own, spread),
      ...movedSince(own, spread),
      ...besideOf(
        own,
        beside.flatMap((code) => byCode.get(code) ?? []),
        spread,
      ),
    };
  };
}

function placeOf(
  own: AuthorityLevel,
  levels: readonly AuthorityLevel[],
  { scale, middle }: LevelSpread,
): StandingPlace {
  const apart = toldApart(
    own,
    levels.filter((other) => other !== own),
  );
  return {
    ...shownLevel(own, scale),
    word: levelWord(own, middle),
    word80: probableWord(own, middle),
    ...apart,
    ...levelRanks(apart, levels.length),
    working_level: own.level,
    working_se: Math.sqrt(own.variance),
    working_walk: own.walk,
    size: own.size,
  };
}

function expectationOf(own: AuthorityLevel, spread: LevelSpread): StandingExpectation {
  const expected = expectedLevel(own, spread);
  return {
    expected_lower: fromWorking(expected.lower, spread.scale),
    expected_upper: fromWorking(expected.upper, spread.scale),
    unusual: farFromMost(own, expected),
    chance_low: expected.chance_low,
    chance_high: expected.chance_high,
  };
}

function movedSince(own: AuthorityLevel, { scale }: LevelSpread): Omit<StandingMovement, 'change'> {
  const moved = movementOf(own, scale);
  return {
    predicted: moved?.predicted.level ?? null,
    predicted_lower: moved?.predicted.lower ?? null,
    predicted_upper: moved?.predicted.upper ?? null,
    surprise: moved?.surprise ?? null,
  };
}

function besideOf(
  own: AuthorityLevel,
  neighbours: readonly AuthorityLevel[],
  { scale }: LevelSpread,
): StandingBeside {
  const found = neighboursLevel(own, neighbours, scale);
  return {
    neighbours: neighbours.length,
    neighbours_level: found?.shown.level ?? null,
    neighbours_lower: found?.shown.lower ?? null,
    neighbours_upper: found?.shown.upper ?? null,
    neighbours_z: found?.distance ?? null,
  };
}
