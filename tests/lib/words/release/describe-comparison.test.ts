import { describe, expect, it } from 'vitest';
import { comparisonText, describeComparison } from '../../../../src/lib/words/release/describe-comparison.ts';
import type { ReleaseComparison } from '../../../../src/lib/tables/release-comparison.ts';

const none = { new: [], gone: [] };
const comparison: ReleaseComparison = {
  edition: '2026-12-01',
  before: '2025-12-01',
  indicators: { new: ['sickness'], gone: [] },
  authorities: none,
  years: { new: [2026], gone: [] },
  indicator_years: { new: ['agency_rate 2026'], gone: [] },
  symbols: { new: ['low'], gone: [] },
  authorities_by_year: [
    { year: 2025, before: 151, after: 151 },
    { year: 2026, before: 0, after: 150 },
  ],
  history: {
    compared: 2000,
    changed: 3,
    lost: 1,
    gained: 0,
    indicators: [{ indicator: 'agency_rate', compared: 200, changed: 3 }],
    furthest: [
      {
        authority: 'A100',
        indicator: 'agency_rate',
        year: 2019,
        before: 10.5,
        after: 4.25,
        was: 'ok',
        is: 'ok',
        moved: -0.625,
      },
    ],
  },
  accepted: [
    { subject: 'agency_rate', reason: 'Corrected by its publisher', by: 'The editor', date: '2026-11-30' },
  ],
  pairs: [{ subject: 'agency_rate/sickness', from: 'holds supportive', to: 'nothing_clear contrary' }],
  findings: [{ subject: '4', from: null, to: 'lead' }],
};
const labels = new Map([
  ['agency_rate', 'Agency rate'],
  ['sickness', 'Sickness'],
]);

describe('describeComparison', () => {
  const text = comparisonText(describeComparison(comparison, labels));

  it.each([
    'Indicators: 1 new (Sickness), none gone',
    'Years of an indicator: 1 new (Agency rate, 2026), none gone',
    'Printed symbols: 1 new (“low”), none gone',
    '1 other year as before',
    '2026: 150, before 0',
    '3 figures of 2,000 (0.15%); 1 value withdrawn, 0 added where there was none',
    'Agency rate: 3 of 200 (1.50%)',
    'A100, Agency rate, 2019: from 10.5 to 4.25, −0.63 standard deviations',
    'Agency rate and Sickness: from “Holds within authorities” (as hoped) to',
    'Links of finding 4: from no verdict to “',
    'Agency rate: Corrected by its publisher (The editor, 30 November 2026)',
  ])('says “%s”', (words) => expect(text).toContain(words));

  it('tells a verdict that is another from an estimate that only changed sides', () => {
    const pairs = [
      { subject: 'agency_rate/sickness', from: 'none_detectable contrary', to: 'none_detectable supportive' },
      { subject: 'sickness/agency_rate', from: 'too_little contrary', to: 'none_detectable contrary' },
    ];
    const part = describeComparison({ ...comparison, pairs }, labels).find(
      ({ heading }) => heading === 'Verdicts on links that changed',
    );
    expect(part?.lines).toEqual([
      'Sickness and Agency rate: from “Too little information” (contrary) to “No detectable link” (contrary)',
      'Agency rate and Sickness: still “No detectable link”, its estimate now as hoped, before contrary',
    ]);
  });

  it('says none where nothing changed, and uses names where it has no labels', () => {
    const still = { ...comparison, pairs: [], findings: [], accepted: [] };
    const quiet = { ...still, history: { ...still.history, changed: 0, indicators: [], furthest: [] } };
    const lines = describeComparison(quiet).flatMap((part) => part.lines);
    expect(lines).toContain('None of 2,000 figures');
    expect(lines.filter((line) => line === 'None')).toHaveLength(3);
    expect(lines[0]).toBe('Indicators: 1 new (sickness), none gone');
  });
});
