import { describe, expect, it } from 'vitest';
import {
  type BothTests,
  failedChecks,
  judgeBoth,
} from '../../../../src/lib/links/followed/both-tests-verdict.ts';
import { differenceOfSlopes } from '../../../../src/lib/links/followed/slope-difference.ts';
import { benjaminiHochberg } from '../../../../src/lib/stats/benjamini-hochberg.ts';
import { smallestDetectableSlope } from '../../../../src/lib/stats/smallest-detectable.ts';
import { follow, followedPairs, pairsOf, regionBlocks } from './follow.ts';

const clear = { aligned: 0.1, p: 0.001, q: 0.2 };
const nothing: BothTests = {
  year: { aligned: 0.02, p: 0.6, q: 0.9, detectable: 0.1 },
  region: { aligned: 0.02, p: 0.6, q: 0.9 },
  between: { aligned: 0.1, q: 0.5 },
  agreed: 0.95,
  difference: { difference: 0.09, p: 0.01 },
};
const lead: BothTests = { ...nothing, year: { ...clear, detectable: 0.1 }, region: clear };
const survivor = { ...clear, q: 0.01 };

describe('judgeBoth', () => {
  it.each<[string, Partial<BothTests>, string]>([
    ['holds', { year: { ...survivor, detectable: 0.1 }, region: survivor }, ''],
    ['suggestive', {}, ''],
    [
      'fragile',
      { year: { ...survivor, detectable: 0.1 }, region: { ...survivor, p: 0.06, q: 0.2 } },
      'region_year',
    ],
    ['fragile', { region: { ...survivor, aligned: -0.1 } }, 'region_year'],
    ['fragile', { region: undefined }, 'region_year'],
    ['fragile', { agreed: 0.89 }, 'steady'],
    ['suggestive', { agreed: 0.1 }, ''],
    ['fragile', { difference: { difference: 0.09, p: 0.05 } }, 'placebo'],
    ['fragile', { difference: { difference: -0.09, p: 0.001 } }, 'placebo'],
    ['fragile', { difference: undefined }, 'placebo'],
    ['contradictory', { between: { aligned: -0.2, q: 0.01 } }, ''],
    ['suggestive', { between: { aligned: 0.2, q: 0.01 } }, ''],
    ['between_only', { between: { aligned: 0.2, q: 0.01 }, agreed: 0.5 }, 'steady'],
    [
      'too_little',
      { year: { ...clear, detectable: 0.16 }, agreed: 0.5, difference: undefined },
      'steady placebo',
    ],
  ])('is %s with %j', (verdict, changes, fails) => {
    expect(judgeBoth({ ...lead, ...changes })).toBe(verdict);
    expect(failedChecks({ ...lead, ...changes }).join(' ')).toBe(fails);
  });

  it('finds nothing where nothing is clear, and names no check', () => {
    expect(judgeBoth(nothing)).toBe('none_detectable');
    expect(failedChecks({ ...nothing, agreed: 0.5, difference: undefined })).toEqual([]);
  });

  it('never holds on one of the two tests alone', () => {
    const one = { ...lead, year: { ...survivor, detectable: 0.1 }, region: { ...survivor, q: 0.051 } };
    const other = { ...lead, year: { ...survivor, q: 0.051, detectable: 0.1 }, region: survivor };
    expect([judgeBoth(one), judgeBoth(other)]).toEqual(['suggestive', 'suggestive']);
  });
});

describe('the verdicts of the reference', () => {
  it('follow from our slopes with its shares and its estimates between authorities', () => {
    const slopes = followedPairs.map((pair) => {
      const { main, after } = pair.timing;
      const [year, region] = [follow(pair, main.shift), follow(pair, main.shift, regionBlocks)];
      if (!year || !region) throw new Error('a pair that cannot be followed');
      const later = follow(pair, after.shift);
      return { pair, year, region, difference: later && differenceOfSlopes(year, later) };
    });
    const q = benjaminiHochberg(slopes.map(({ year }) => year.p));
    const regionQ = benjaminiHochberg(slopes.map(({ region }) => region.p));
    const rows = pairsOf('followed/verdicts');
    const found = rows.map(({ pair, row }) => {
      const at = followedPairs.indexOf(pair);
      const { year, region, difference } = slopes[at] ?? {};
      if (!year || !region) throw new Error('a pair that cannot be followed');
      const aligned = (slope: number) => pair.sign * slope;
      const evidence: BothTests = {
        year: {
          aligned: aligned(year.slope),
          p: year.p,
          q: q[at] ?? NaN,
          detectable: smallestDetectableSlope(year.se, year.df),
        },
        region: { aligned: aligned(region.slope), p: region.p, q: regionQ[at] ?? NaN },
        between: { aligned: Number(row['between']), q: Number(row['between_q']) },
        agreed: Number(row['within_share_supportive']),
        difference,
      };
      return { verdict: judgeBoth(evidence), fails: failedChecks(evidence).join(' ') };
    });
    const expected = rows.map(({ row }) => ({
      verdict: row['verdict'],
      fails: String(row['fails'] ?? ''),
    }));
    expect(found).toEqual(expected);
    expect(found).toHaveLength(210);
  });
});
