import type { Rejudged, Release } from '../../release/release.ts';
import { verdicts, type Direction, type FindingVerdict, type Verdict } from '../../tables/result-rows.ts';
import { writeMean } from '../link/link-estimates.ts';
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

/** What other rules made of the data of an edition, in words. No official figure is another, so it is due to the rules. */
export function describeMethodChange({ before, after, pairs, findings }: Rejudged): MethodChange {
  const counts = verdicts.map((verdict) => ({
    verdict,
    words: verdictWords(verdict),
    before: countWith(before, verdict),
    after: countWith(after, verdict),
  }));
  return {
    edition: after.edition,
    sentence: `The same official figures, judged by other rules: the verdict or direction of ${countOf(pairs.length, 'pair')} and the verdict of ${countOf(findings.length, 'finding')} changed.`,
    counts: counts.filter((row) => row.before > 0 || row.after > 0),
    pairs: pairs.map(({ subject, from, to }) => {
      const [support = '', outcome = ''] = subject.split('/');
      return { support, outcome, from: pairWords(from), to: pairWords(to) };
    }),
    findings: findings.map(({ subject, from, to }) => ({
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
