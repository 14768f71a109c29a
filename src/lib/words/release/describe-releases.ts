import type { flippedVerdicts } from '../../release/release.ts';
import { countOf } from '../phrases.ts';

/**
 * What changed from one release to the next, in a sentence; undefined for the first. A pair counts as changed where its
 * verdict or its direction did, or where one of the releases lacks it.
 */
export function describeReleaseChange(flipped: ReturnType<typeof flippedVerdicts> | undefined): string {
  if (!flipped) return 'The first release: there is nothing to compare it with.';
  return `The verdict or direction of ${countOf(flipped.pairs.length, 'pair')} and the verdict on the links of ${countOf(flipped.findings.length, 'finding')} changed.`;
}
