import type { Guard, GuardIndicator, Reading } from './guard.ts';
import type { Scope } from '../scopes.ts';
import { callsOf, reads, soleColumn, tokensOf, valueTables } from './mentions.ts';

/**
 * An average of percentages that counts every authority the same, however many children each is out of. Silent where a
 * denominator stands beside it, for means of other units, and for means over neighbours or other medians.
 */
export const unweightedAverage: Guard = (reading) => {
  for (const scope of reading.scopes) {
    if (isWeighted(scope)) continue;
    for (const { name, inside } of callsOf(tokensOf(scope), ['avg', 'mean'])) {
      if (!isShare(soleColumn(inside), scope, reading)) continue;
      return {
        guard: 'unweighted_average',
        note: 'This average counts every authority the same, however many children its percentage is out of; it is not the figure for all of them together.',
        remedy:
          'The table benchmarks has England as published. Where denominators are published, sum(value * denominator) / sum(denominator) weighs by children.',
        start: name.start,
        end: name.end,
      };
    }
  }
  return undefined;
};

const weights = new Set(['denominator', 'population_0_17', 'weight', 'weights']);

function isWeighted(scope: Scope): boolean {
  return tokensOf(scope).some(({ text }) => weights.has(text));
}

/** Whether a column holds percentages in this query; not knowing which indicator it is counts as yes. */
function isShare(column: string | undefined, scope: Scope, reading: Reading): boolean {
  if (column === undefined) return false;
  const isPercentage = ({ unit }: GuardIndicator) => unit.startsWith('%');
  const own = reading.indicators.get(column);
  if (own) return isPercentage(own) && reads(scope, reading, ['panel']);
  if (column !== 'value' || !reads(scope, reading, valueTables)) return false;
  const named = reading.indicatorsNamed(scope);
  return named.length === 0 || named.some(isPercentage);
}
