import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  hashFindingPairs,
  judgedPairs,
  readFindingPairs,
} from '../../../scripts/build-links/finding-pairs.ts';

const folder = mkdtempSync(join(tmpdir(), 'finding-pairs-'));
const file = join(folder, 'finding-pairs.csv');

beforeEach(() => writeFileSync(file, 'finding,support,outcome\n9,a,b\n9,a,c\n10,d,b\n'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readFindingPairs', () => {
  it('gathers the pairs of each finding', async () => {
    expect(await readFindingPairs(folder)).toEqual([
      {
        finding: 9,
        pairs: [
          { support: 'a', outcome: 'b' },
          { support: 'a', outcome: 'c' },
        ],
      },
      { finding: 10, pairs: [{ support: 'd', outcome: 'b' }] },
    ]);
  });

  it('refuses a file without a column it needs', async () => {
    writeFileSync(file, 'finding,support\n9,a\n');
    await expect(readFindingPairs(folder)).rejects.toThrow('outcome');
  });

  it('finds no findings in a folder without the file', async () => {
    expect(await readFindingPairs(join(folder, 'elsewhere'))).toEqual([]);
  });
});

describe('hashFindingPairs', () => {
  it('changes with a byte of the file', async () => {
    const before = await hashFindingPairs(folder);
    writeFileSync(file, 'finding,support,outcome\n9,a,b\n');
    expect(await hashFindingPairs(folder)).not.toBe(before);
  });

  it('is missing where the file is', async () => {
    expect(await hashFindingPairs(join(folder, 'elsewhere'))).toBeUndefined();
  });
});

describe('judgedPairs', () => {
  const pair = (outcome: string) => ({ support: 's', outcome });
  const verdict = (outcome: string, within: number | null) =>
    ({ ...pair(outcome), verdict: within === null ? 'too_little' : 'holds', within }) as const;
  const finding = (...outcomes: string[]) => [{ finding: 1, pairs: outcomes.map(pair) }];

  it('leaves out known pairs without a verdict, and keeps unknown ones to be told', () => {
    const known = [pair('a'), pair('b')];
    expect(judgedPairs(finding('a', 'b', 'c'), known, [verdict('a', 0.1)])).toEqual(finding('a', 'c'));
  });

  it('leaves out a finding of which too few cells let no pair be followed', () => {
    const known = [pair('a'), pair('b')];
    expect(judgedPairs(finding('a', 'b'), known, [verdict('a', null)])).toEqual([]);
    expect(judgedPairs(finding('a', 'b'), known, [verdict('a', null), verdict('b', 0.1)])).toEqual(
      finding('a', 'b'),
    );
  });

  it('keeps a finding whose pairs are known for one year only, to be told', () => {
    const row = { ...verdict('a', null), verdict: 'one_year_only' } as const;
    expect(judgedPairs(finding('a'), [pair('a')], [row])).toEqual(finding('a'));
  });
});
