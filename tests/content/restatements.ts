/** Where in the report's summary a finding stands, so that a reader with the summary at hand can check its restatement. */
export interface Restatement {
  finding: number;
  /** Which of the key findings: the summary has twenty marked by a dash, the seventh with six features below it. */
  keyFinding: number;
  /** Which of the features below the seventh. */
  feature?: number;
  /** Which of its sentences are restated; a semicolon does not end one. */
  sentences: readonly number[];
  /** Words by which the summary weighs its claim: the restatement weighs it by the same. */
  weighed: readonly string[];
  /** Whom the summary names as knowing it, where it names anyone. */
  names?: string;
}

/** All findings, in the order of the summary. */
export const restatements: readonly Restatement[] = [
  { finding: 1, keyFinding: 1, sentences: [1, 2], weighed: ['in a number of aspects'] },
  { finding: 2, keyFinding: 2, sentences: [1, 2, 3], weighed: ['more accurately', 'better able'] },
  { finding: 3, keyFinding: 3, sentences: [1], weighed: ['depended on'] },
  { finding: 4, keyFinding: 4, sentences: [1], weighed: ['emphasis', 'strong emphasis'] },
  { finding: 5, keyFinding: 5, sentences: [1], weighed: ['significant'] },
  { finding: 6, keyFinding: 6, sentences: [1], weighed: ['vital', 'corporate'] },
  { finding: 7, keyFinding: 7, feature: 1, sentences: [1], weighed: ['as much as'] },
  { finding: 8, keyFinding: 7, feature: 2, sentences: [1], weighed: ['clearly', 'systematic'] },
  { finding: 9, keyFinding: 7, feature: 3, sentences: [1], weighed: ['regular', 'most effective'] },
  { finding: 10, keyFinding: 7, feature: 4, sentences: [1], weighed: ['benefited', 'effective'] },
  { finding: 11, keyFinding: 7, feature: 5, sentences: [1], weighed: ['improved'] },
  { finding: 12, keyFinding: 7, feature: 6, sentences: [1], weighed: ['willing', 'active'] },
  { finding: 13, keyFinding: 8, sentences: [1], weighed: ['more important'] },
  { finding: 14, keyFinding: 9, sentences: [1], weighed: ['integral'], names: 'social workers' },
  {
    finding: 15,
    keyFinding: 10,
    sentences: [1, 2, 3, 4],
    weighed: ['significant', 'benefited'],
    names: 'staff',
  },
  { finding: 16, keyFinding: 11, sentences: [1], weighed: ['crucial'] },
  { finding: 17, keyFinding: 12, sentences: [1, 2], weighed: ['modest', 'critical'] },
  { finding: 18, keyFinding: 13, sentences: [1], weighed: ['quality', 'reflected'] },
  { finding: 19, keyFinding: 14, sentences: [1, 2], weighed: ['well included', 'crucial'], names: 'parents' },
  { finding: 20, keyFinding: 15, sentences: [1], weighed: ['Few', 'did justice'], names: 'inspectors' },
  { finding: 21, keyFinding: 16, sentences: [1], weighed: ['varied'] },
  { finding: 22, keyFinding: 17, sentences: [1], weighed: ['no systems'] },
  {
    finding: 23,
    keyFinding: 18,
    sentences: [1, 2],
    weighed: ['complex', 'rarely'],
    names: 'feedback from staff',
  },
  { finding: 24, keyFinding: 19, sentences: [1, 2], weighed: ['challenge'] },
  { finding: 25, keyFinding: 20, sentences: [1, 2, 3], weighed: ['priorities', 'fairly', 'essential'] },
];
