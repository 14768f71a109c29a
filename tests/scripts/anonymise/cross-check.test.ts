import { describe, expect, it } from 'vitest';
import { crossCheck } from '../../../scripts/anonymise/cross-check.ts';
import { madeSeries } from './made-series.ts';

type Cells = Readonly<Record<string, string>>;

const check = (own: Cells, twin: Cells, twinWithin?: number) =>
  crossCheck(
    { rate: { printed: 'a/rate', twin: 'b/rate', ...(twinWithin ? { twinWithin } : {}) } },
    new Map([
      ['a/rate', madeSeries(own)],
      ['b/rate', { ...madeSeries(twin, {}, 'percent'), file: 'other.csv' }],
    ]),
  );

describe('crossCheck', () => {
  it('calls cells equal that differ by the noise of a binary fraction', () => {
    const { agreements, problems } = check({ '101|2025': '14.799999999999997' }, { '101|2025': '14.8' });
    expect(agreements).toEqual([{ indicator: 'rate', compared: 1, equal: 1, rounded: 0 }]);
    expect(problems).toEqual([]);
  });

  it('compares only cells that both print as a number', () => {
    const { agreements } = check({ '101|2025': '-', '314|2025': '1', '701|2025': '2' }, { '314|2025': 'c' });
    expect(agreements).toMatchObject([{ compared: 0 }]);
  });

  it('takes “low” for 0, as the other table prints it', () => {
    expect(check({ '101|2025': '0' }, { '101|2025': 'low' }).agreements).toMatchObject([{ equal: 1 }]);
  });

  it('counts apart what lies within the rounding of the coarser table', () => {
    const { agreements, problems } = check({ '101|2024': '61.24' }, { '101|2024': '61.23516' }, 0.005);
    expect(agreements).toMatchObject([{ compared: 1, equal: 0, rounded: 1 }]);
    expect(problems).toEqual([]);
  });

  it('warns of cells that disagree, and says where both values stand', () => {
    const { agreements, problems } = check({ '101|2025': '14.8' }, { '101|2025': '15' });
    expect(agreements).toEqual([{ indicator: 'rate', compared: 1, equal: 0, rounded: 0 }]);
    expect(problems).toMatchObject([
      {
        level: 'warning',
        code: 'tables_disagree',
        source: 'small.csv',
        row: 2,
        column: 'rate',
        actual: '14.8',
        expected: '15',
        message: 'other.csv prints another value for the same figure in percent',
      },
    ]);
  });

  it('leaves out indicators without a twin', () => {
    const { agreements } = crossCheck(
      { rate: { printed: 'a/rate' }, share: { from: ['a/rate'], derive: (rate) => rate } },
      new Map([['a/rate', madeSeries({})]]),
    );
    expect(agreements).toEqual([]);
  });
});
