import { bestOfMany } from './guards/best-of-many.ts';
import { differentClocks } from './guards/different-clocks.ts';
import { fanOut } from './guards/fan-out.ts';
import type { Guard, GuardIndicator, GuardNote } from './guards/guard.ts';
import { leagueOrder } from './guards/league-order.ts';
import { indicatorsIn } from './guards/mentions.ts';
import { missingAveraged } from './guards/missing-averaged.ts';
import { unweightedAverage } from './guards/unweighted-average.ts';
import { lineageOf } from './lineage.ts';
import { scopesOf } from './scopes.ts';
import { type Token, tokenise } from './tokens.ts';

export { guardIndicators } from './guards/guard.ts';
export type { GuardIndicator, GuardNote } from './guards/guard.ts';

const guards: readonly Guard[] = [
  unweightedAverage,
  fanOut,
  differentClocks,
  missingAveraged,
  bestOfMany,
  leagueOrder,
];

/** So many words and signs of a statement are read, which takes less than 20 ms; hardly a statement has as many. */
const mostTokens = 10_000;

/**
 * What a statement is likely to get wrong with these tables, one note of a kind at most; none blocks it. The statement
 * is read token by token and not understood, so a note may be missing, or beside the point.
 *
 * @example guardNotes('SELECT avg(value) FROM observations', indicators)[0]?.guard // 'unweighted_average'
 */
export function guardNotes(sql: string, indicators: readonly GuardIndicator[]): GuardNote[] {
  const steps = noteSteps(sql, indicators);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps, between which a page can have its turn: a long statement takes some milliseconds for each. */
export function* noteSteps(
  sql: string,
  indicators: readonly GuardIndicator[],
): Generator<undefined, GuardNote[]> {
  const tokens = tokenise(sql, mostTokens + 1);
  yield;
  const notes = yield* noteStepsOf(tokens.slice(0, mostTokens), indicators);
  const beyond = tokens[mostTokens];
  return beyond ? [...notes, unreadFrom(beyond.start, sql.length)] : notes;
}

/** Says from where on a statement was not read for notes. */
function unreadFrom(start: number, end: number): GuardNote {
  const read = mostTokens.toLocaleString('en-GB');
  return {
    guard: 'too_long',
    note: `Only the start of this statement is checked: notes read its first ${read} words and signs.`,
    remedy: 'To have all of it checked, run its parts by themselves.',
    start,
    end,
  };
}

/** The notes on a statement of which the tokens are known, in steps. */
export function* noteStepsOf(
  tokens: readonly Token[],
  indicators: readonly GuardIndicator[],
): Generator<undefined, GuardNote[]> {
  const byName = new Map(indicators.map((each) => [each.indicator, each]));
  const scopes = scopesOf(tokens);
  yield;
  const lineage = lineageOf(scopes);
  const indicatorsNamed = indicatorsIn(scopes, byName, lineage);
  const reading = { scopes, indicators: byName, lineage, indicatorsNamed };
  const notes: GuardNote[] = [];
  for (const guard of guards) {
    yield;
    notes.push(...[guard(reading) ?? []].flat());
  }
  return notes;
}
