import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFindingFiles } from '../../scripts/findings/read-finding-files.ts';
import { type Restatement, restatements } from './restatements.ts';

const findings = await readFindingFiles(join(import.meta.dirname, '../../src/content/findings'));

/** What a finding restates, on one line. */
function restatementOf(number: number): string {
  const body = findings.find((finding) => finding.number === number)?.body ?? '';
  return (/<Found>(.+)<\/Found>/s.exec(body)?.[1] ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Ways of knowing that the summary does not name: it tells of no interview, sample, method or comparison. */
const notInSummary =
  /\binterview|\bfieldwork|\bsample|\bsurvey|told inspectors|inspectors (?:found|saw|met|heard|thought|concluded|noticed|agreed)|the evidence is|in their view|compared with/i;

/** What a restatement says of its basis: whom the summary names, or that it names none. */
function basisOf({ finding, names }: Restatement): RegExp {
  if (names) return new RegExp(names, 'i');
  return finding === 1
    ? /no comparison and no figure\./
    : /(?:the summary|it) does not say what this rests on\./i;
}

describe('the restatements', () => {
  it('have a place in the summary each: twenty key findings, one of them with six features', () => {
    expect(restatements.map(({ finding }) => finding)).toEqual(
      findings.map(({ number }) => number).toSorted((a, b) => a - b),
    );
    const places = restatements.map(({ keyFinding, feature }) => [keyFinding, feature]);
    expect(new Set(restatements.map(({ keyFinding }) => keyFinding)).size).toBe(20);
    expect(places.filter(([, feature]) => feature !== undefined)).toEqual(
      [1, 2, 3, 4, 5, 6].map((feature) => [7, feature]),
    );
    expect(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)).toEqual(places);
  });

  it.each(restatements)('weigh finding $finding as the summary does', ({ finding, weighed }) => {
    const words = restatementOf(finding);
    expect(weighed.filter((word) => !words.includes(word))).toEqual([]);
  });

  it.each(restatements)('say of finding $finding on what it rests only what the summary says', (each) => {
    const words = restatementOf(each.finding);
    expect(words.match(notInSummary)).toBeNull();
    expect(words).toMatch(basisOf(each));
  });

  it.each([
    'The evidence is interviews with staff.',
    'Inspectors met senior managers.',
    'Staff told inspectors so.',
  ])('may not say “%s”', (sentence) => {
    expect(sentence).toMatch(notInSummary);
  });
});
