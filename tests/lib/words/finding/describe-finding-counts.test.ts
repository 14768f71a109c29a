import { describe, expect, it } from 'vitest';
import {
  describeFindingCounts,
  type CountedFinding,
} from '../../../../src/lib/words/finding/describe-finding-counts.ts';

describe('describeFindingCounts', () => {
  const finding = (directness: CountedFinding['directness'], onLinks?: CountedFinding['onLinks']) => ({
    directness,
    onLinks,
  });

  it('says that none is clear where none is', () => {
    const told = describeFindingCounts([
      finding('proxy', 'nothing_clear'),
      ...Array.from({ length: 11 }, () => finding('related', 'nothing_clear')),
      ...Array.from({ length: 13 }, () => finding('not_measured')),
    ]);
    expect(told.answer).toBe(
      'Of 25 findings, one is a claim about children and can be tested by proxy; for eleven a related link can be. Thirteen are not measured nationally.',
    );
    expect(told.tested).toBe('None is clear.');
  });

  it('keeps verdicts on claims and on related links apart', () => {
    const told = describeFindingCounts([
      finding('direct', 'nothing_clear'),
      finding('proxy', 'lead'),
      finding('related', 'contrary'),
      finding('related', 'nothing_clear'),
      finding('not_measured'),
    ]);
    expect(told.answer).toBe(
      'Of 5 findings, two are claims about children and can be tested one directly, one by proxy; for two a related link can be. One is not measured nationally.',
    );
    expect(told.tested).toBe(
      'Of the claims tested, one points as hoped, but only when taken alone; one shows nothing clear. Of the related links, which test no claim, one points the other way and one shows nothing clear.',
    );
  });

  it('lets no related link stand for a claim', () => {
    const told = describeFindingCounts([finding('proxy', 'contrary'), finding('related', 'nothing_clear')]);
    expect(told.tested).toBe(
      'Of the claims tested, one points the other way. Of the related links none is clear.',
    );
    const none = describeFindingCounts([finding('related', 'as_hoped')]);
    expect(none.answer).toMatch(/none is a claim about outcomes that can be tested/);
    expect(none.tested).toMatch(/^Of the related links, which test no claim, one points as hoped/);
  });
});
