import { flippedVerdicts, type Release } from '../../release/release.ts';
import { verdicts, type Direction, type FindingVerdict, type Verdict } from '../../tables/result-rows.ts';
import { writeMean } from '../finding/describe-finding.ts';
import { findingVerdictWords } from '../finding/finding-verdict-names.ts';
import { verdictWords } from '../link/verdict-names.ts';
import { countOf } from '../phrases.ts';

/** What other rules made of the same data. */
export interface MethodChange {
  edition: string;
  sentence: string;
  /** How many pairs had each verdict, and have it now, surest first; verdicts that none ever had are left out. */
  counts: { verdict: Verdict; words: string; before: number; after: number }[];
  /** Pairs whose verdict or direction is another, by identifier. */
  pairs: { support: string; outcome: string; from: string; to: string }[];
  /** Findings whose verdict is another, with their means. */
  findings: { number: number; from: string; to: string; mean: { before: string; after: string } }[];
}

/**
 * What changed where the same data were judged by newer rules: releases of one edition, two by two. What flipped
 * between them is due to the rules alone, as no official figure is another.
 */
export function describeMethodChanges(releases: readonly Release[]): MethodChange[] {
  const editions = Map.groupBy(releases, ({ edition }) => edition);
  return [...editions.values()].flatMap((same) => {
    const inOrder = same.toSorted((a, b) => (a.method ?? 1) - (b.method ?? 1));
    return inOrder.slice(1).map((after, i) => methodChange(inOrder[i] as Release, after));
  });
}

function methodChange(before: Release, after: Release): MethodChange {
  const flipped = flippedVerdicts(before, after);
  const counts = verdicts.map((verdict) => ({
    verdict,
    words: verdictWords(verdict),
    before: countWith(before, verdict),
    after: countWith(after, verdict),
  }));
  return {
    edition: after.edition,
    sentence: `The same official figures, judged by other rules: the verdict or direction of ${countOf(flipped.pairs.length, 'pair')} and the verdict of ${countOf(flipped.findings.length, 'finding')} changed.`,
    counts: counts.filter((row) => row.before > 0 || row.after > 0),
    pairs: flipped.pairs.map(({ subject, from, to }) => {
      const [support = '', outcome = ''] = subject.split('/');
      return { support, outcome, from: pairWords(from), to: pairWords(to) };
    }),
    findings: flipped.findings.map(({ subject, from, to }) => ({
      number: Number(subject),
      from: findingWords(from),
      to: findingWords(to),
      mean: { before: meanOf(before, subject), after: meanOf(after, subject) },
    })),
  };
}

function countWith({ pairs }: Release, verdict: Verdict): number {
  return Object.values(pairs).filter((pair) => pair.verdict === verdict).length;
}

/** A pair's verdict with its direction, as `flippedVerdicts` writes both. */
function pairWords(told: string | null): string {
  if (told === null) return 'not among the pairs';
  const [verdict, direction] = told.split(' ') as [Verdict, Direction];
  return `${verdictWords(verdict)}, ${direction === 'supportive' ? 'as hoped' : 'the other way'}`;
}

function findingWords(verdict: string | null): string {
  return findingVerdictWords((verdict as FindingVerdict | null) ?? 'not_measured');
}

function meanOf({ findings }: Release, number: string): string {
  const row = findings[number];
  return row ? writeMean(row) : 'none';
}
