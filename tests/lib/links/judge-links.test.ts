import { describe, expect, it } from 'vitest';
import { judgeLinks } from '../../../src/lib/links/judge-links.ts';
import { pairKey } from '../../../src/lib/tables/result-rows.ts';
import { linkRow, specificationSummary } from './made-up-rows.ts';

const panelRows = [
  linkRow({ method: 'latest_pearson' }),
  linkRow({ method: 'between' }),
  linkRow({ method: 'within', p: 0.001, q: 0.01 }),
  linkRow({ method: 'within_placebo' }),
];

describe('judgeLinks', () => {
  it('judges every pair once', () => {
    const other = linkRow({ method: 'latest_pearson', outcome: 'other' });
    const found = judgeLinks([...panelRows, other], [specificationSummary()]);
    expect(found.map(({ outcome, verdict }) => [outcome, verdict])).toEqual([
      ['outcome', 'holds'],
      ['other', 'one_year_only'],
    ]);
  });

  it('does not depend on the order of the estimates', () => {
    expect(judgeLinks(panelRows.toReversed(), [specificationSummary()])).toEqual(
      judgeLinks(panelRows, [specificationSummary()]),
    );
  });

  it('says too little of a pair whose checks have too few cells, whatever else is estimated', () => {
    const few = [linkRow({ method: 'latest_pearson' }), linkRow({ method: 'within', p: 0.001, q: 0.01 })];
    const found = [...judgeLinks(few, []), ...judgeLinks([linkRow({ method: 'between' })], [])];
    expect(found.map(({ verdict, within }) => [verdict, within])).toEqual([
      ['too_little', null],
      ['too_little', null],
    ]);
  });
});

describe('pairKey', () => {
  it('names a pair by both sides', () => {
    expect(pairKey({ support: 'agency_rate', outcome: 're_referrals' })).toBe('agency_rate re_referrals');
  });
});
