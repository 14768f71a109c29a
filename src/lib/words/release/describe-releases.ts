import type { Release } from '../../release/release.ts';
import { countOf } from '../phrases.ts';

/**
 * What changed from one release to the next, in a sentence. A pair counts as changed where its verdict or its direction
 * did, or where one of the releases lacks it.
 */
export function describeReleaseChange(before: Release | undefined, after: Release): string {
  if (!before) return 'The first release: there is nothing to compare it with.';
  const pairs = changed(before.pairs, after.pairs, (row) => `${row.verdict} ${row.direction}`);
  const findings = changed(before.findings, after.findings, ({ verdict }) => verdict);
  return `The verdict or direction of ${countOf(pairs, 'pair')} and the verdict on the links of ${countOf(findings, 'finding')} changed.`;
}

function changed<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  told: (row: T) => string,
): number {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const say = (row: T | undefined) => (row === undefined ? '' : told(row));
  return [...names].filter((name) => say(before[name]) !== say(after[name])).length;
}
