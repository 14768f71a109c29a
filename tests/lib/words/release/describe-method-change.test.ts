import { describe, expect, it } from 'vitest';
import { rejudged, type Release } from '../../../../src/lib/release/release.ts';
import { describeMethodChange } from '../../../../src/lib/words/release/describe-method-change.ts';

const first: Release = {
  edition: '2026-11-22',
  findings: { 1: { verdict: 'lead', mean: 0.0178, lower: 0.0012, upper: 0.0344 } },
  pairs: {
    'a/b': { verdict: 'holds', direction: 'supportive' },
    'a/c': { verdict: 'fragile', direction: 'contrary' },
    'a/d': { verdict: 'fragile', direction: 'contrary' },
  },
};
const second: Release = {
  edition: '2026-11-22',
  method: 2,
  findings: { 1: { verdict: 'nothing_clear', mean: 0.0143, lower: -0.0026, upper: 0.0316 } },
  pairs: {
    'a/b': { verdict: 'fragile', direction: 'supportive' },
    'a/c': { verdict: 'fragile', direction: 'supportive' },
    'a/d': { verdict: 'fragile', direction: 'contrary' },
  },
};

describe('describeMethodChange', () => {
  it('tells what other rules made of the same data', () => {
    const [change, ...more] = rejudged([second, first]).map(describeMethodChange);
    expect(more).toEqual([]);
    expect(change?.sentence).toBe(
      'The same official figures, judged by other rules: the verdict or direction of 2 pairs and the verdict of 1 finding changed.',
    );
    expect(change?.counts.map(({ verdict, before, after }) => [verdict, before, after])).toEqual([
      ['holds', 1, 0],
      ['fragile', 2, 3],
    ]);
    expect(change?.pairs.map(({ outcome, from, to }) => [outcome, from, to])).toEqual([
      ['b', expect.stringContaining(', as hoped'), expect.stringContaining(', as hoped')],
      ['c', expect.stringContaining(', the other way'), expect.stringContaining(', as hoped')],
    ]);
    expect(change?.findings).toEqual([
      {
        number: 1,
        from: 'A lead, as hoped',
        to: 'Nothing clear',
        mean: { before: '+0.018 (0.001 to 0.034)', after: '+0.014 (−0.003 to 0.032)' },
      },
    ]);
  });

  it('has nothing to tell of releases with data of their own', () => {
    expect(rejudged([first, { ...second, edition: '2027-11-20' }])).toEqual([]);
  });
});
