import { isNamed } from '../scopes.ts';
import type { Guard } from './guard.ts';
import { reads } from './mentions.ts';

/** Tables with a row for each of many tests. */
const tests = ['links', 'verdicts', 'specification_curve', 'specifications', 'averages', 'composites'];

/** What such rows are sorted by when the clearest is sought. q is not among them: it allows for the tries. */
const sizes = new Set(
  (
    'estimate estimate_raw aligned p mean median lower upper r slope t ' +
    'within within_p within_lower within_upper between share_clear share_supportive'
  ).split(' '),
);

/** Many tests sorted by how striking they are: the first is the best of all, so it is too good. */
export const bestOfMany: Guard = (reading) => {
  for (const scope of reading.scopes) {
    const sorted = scope.clauses.order.find((token) => isNamed(token) && sizes.has(token.text));
    if (!sorted || !reads(scope, reading, tests)) continue;
    return {
      guard: 'best_of_many',
      note: 'The first row here is the best of many tests, so it is too good: among hundreds of pairs without any link some look clear.',
      remedy: 'Read q, not p, or put the tests you chose from through bh_adjust; show how many there were.',
      start: sorted.start,
      end: sorted.end,
    };
  }
  return undefined;
};
