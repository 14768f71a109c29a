import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFindingPairs } from '../../scripts/build-links/finding-pairs.ts';
import { findingVerdict } from '../../src/lib/links/finding-verdict.ts';
import { releaseOf, type Release } from '../../src/lib/release/release.ts';
import { benjaminiHochberg } from '../../src/lib/stats/benjamini-hochberg.ts';
import { editionOf } from '../../src/lib/tables/data-package.ts';
import {
  type Average,
  type FindingVerdictRow,
  pairKey,
  type VerdictRow,
} from '../../src/lib/tables/result-rows.ts';
import type { Source } from '../../src/lib/tables/rows.ts';
import { dataFolder, resultRows } from './read-results.ts';

const findings = await readFindingPairs(dataFolder);
const judged = resultRows<FindingVerdictRow>('finding_verdicts');
const verdicts = new Map(resultRows<VerdictRow>('verdicts').map((row) => [pairKey(row), row]));

describe('finding_verdicts', () => {
  it('has a row for every finding with pairs', () => {
    expect(judged.map(({ finding }) => finding)).toEqual(findings.map(({ finding }) => finding));
  });

  it.each(findings)('finding $finding has the mean and the counts of its pairs', ({ finding, pairs }) => {
    const row = judged.find((each) => each.finding === finding);
    const slopes = pairs.flatMap((pair) => verdicts.get(pairKey(pair))?.within ?? []);
    expect(row).toMatchObject({ pairs: pairs.length, followed: slopes.length });
    expect(row?.mean).toBeCloseTo(slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length, 12);
    expect(row && row.lower < row.mean && row.mean < row.upper).toBe(true);
  });

  it('has q over all findings tested, and the verdict the rule gives', () => {
    const q = benjaminiHochberg(judged.map(({ p }) => p));
    expect(judged.map((row) => row.q)).toEqual(q);
    expect(judged.map(findingVerdict)).toEqual(judged.map(({ verdict }) => verdict));
  });

  it('agrees with the average of the tier of children on plans, which has the same pairs as the first finding', () => {
    const tier = resultRows<Average>('averages').find(({ group }) => group === '1 CP plan');
    const first = judged.find(({ finding }) => finding === 1);
    expect(first?.pairs).toBe(tier?.pairs);
    expect(first?.mean).toBeCloseTo(tier?.mean ?? Number.NaN, 12);
    expect(first?.lower).toBeCloseTo(tier?.lower ?? Number.NaN, 12);
  });
});

describe('data/history', () => {
  it('holds this release as its verdicts stand', () => {
    const folder = join(dataFolder, 'history');
    const sources = JSON.parse(readFileSync(join(dataFolder, 'sources.json'), 'utf8')) as Source[];
    const edition = editionOf(sources);
    expect(readdirSync(folder)).toContain(`${edition}.json`);
    const held = JSON.parse(readFileSync(join(folder, `${edition}.json`), 'utf8')) as Release;
    expect(held, 'run npm run data:record').toEqual(releaseOf(edition, judged, [...verdicts.values()]));
  });

  it('keeps what the same data said by the first method, so that a change of method is told from one of data', () => {
    const path = join(dataFolder, 'history', '2026-11-22-method-1.json');
    const first = JSON.parse(readFileSync(path, 'utf8')) as Release;
    expect(first.edition).toBe('2026-11-22');
    expect(first.method ?? 1).toBe(1);
    expect(Object.keys(first.pairs)).toHaveLength(450);
  });
});
