import { describe, expect, it } from 'vitest';
import { pairsApart } from '../../../../src/lib/position/standing/pairs-apart.ts';
import { standingRow } from '../../../fixtures/standing-row.ts';

const at = (authority: string, level: number, told: { higher_than: number; lower_than: number }) =>
  standingRow({ authority, level, lower: level - 1, upper: level + 1, ...told });

describe('pairsApart', () => {
  it('counts pairs once, by the range of their difference and as places are told', () => {
    const rows = [
      at('A001', 10, { higher_than: 0, lower_than: 1 }),
      at('A002', 11, { higher_than: 0, lower_than: 0 }),
      at('A003', 20, { higher_than: 1, lower_than: 0 }),
    ];
    expect(pairsApart(rows)).toEqual({ pairs: 3, one_by_one: 2, all_at_once: 1 });
  });

  it('sets no authority beside one of another indicator, nor one without a level', () => {
    const rows = [
      at('A001', 10, { higher_than: 0, lower_than: 0 }),
      { ...at('A002', 20, { higher_than: 0, lower_than: 0 }), indicator: 'agency_rate' },
      standingRow({ authority: 'A003', level: null, lower: null, upper: null, word: null }),
    ];
    expect(pairsApart(rows)).toEqual({ pairs: 0, one_by_one: 0, all_at_once: 0 });
  });
});
