import type { FindingPage } from './read-finding-page.ts';

/** The pairs of all findings as comma-separated text: every support of a finding with every outcome. */
export function writeFindingPairs(
  findings: readonly Pick<FindingPage, 'number' | 'supports' | 'outcomes'>[],
): string {
  const lines = findings.flatMap(({ number, supports, outcomes }) =>
    supports.flatMap((support) => outcomes.map((outcome) => `${number},${support},${outcome}`)),
  );
  return ['finding,support,outcome', ...lines, ''].join('\n');
}
