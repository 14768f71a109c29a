import { bestOfMany } from './guards/best-of-many.ts';
import { differentClocks } from './guards/different-clocks.ts';
import { fanOut } from './guards/fan-out.ts';
import type { Guard, GuardIndicator, GuardNote } from './guards/guard.ts';
import { leagueOrder } from './guards/league-order.ts';
import { indicatorsIn } from './guards/mentions.ts';
import { missingAveraged } from './guards/missing-averaged.ts';
import { unweightedAverage } from './guards/unweighted-average.ts';
import { lineageOf } from './lineage.ts';
import { readScopes } from './scopes.ts';

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

/**
 * What a statement is likely to get wrong with these tables, one note of a kind at most; none blocks it. The statement
 * is read token by token and not understood, so a note may be missing, or beside the point.
 *
 * @example guardNotes('SELECT avg(value) FROM observations', indicators)[0]?.guard // 'unweighted_average'
 */
export function guardNotes(sql: string, indicators: readonly GuardIndicator[]): GuardNote[] {
  const byName = new Map(indicators.map((each) => [each.indicator, each]));
  const scopes = readScopes(sql);
  const lineage = lineageOf(scopes);
  const indicatorsNamed = indicatorsIn(scopes, byName, lineage);
  const reading = { scopes, indicators: byName, lineage, indicatorsNamed };
  return guards.flatMap((guard) => guard(reading) ?? []);
}
