import { describe, expect, it } from 'vitest';
import { unusualFigures } from '../../../src/lib/position/unusual-figures.ts';
import { position } from './made-up-cells.ts';

const indicators = [
  { indicator: 'poverty', role: 'context' as const },
  { indicator: 'caseload', role: 'support' as const },
  { indicator: 'checks', role: 'outcome' as const },
  { indicator: 'reviews', role: 'outcome' as const },
];
const rows = [
  position('A001', 'poverty', { z: 5 }),
  position('A001', 'caseload', { z: 2 }),
  position('A001', 'checks', { z: -3 }),
  position('A001', 'reviews', { z: null }),
  position('A002', 'caseload', { z: 1.96 }),
  position('A002', 'checks', { z: -2 }),
  position('A002', 'reviews', { z: 2 }),
  position('A003', 'caseload', { z: 0 }),
];

describe('unusualFigures', () => {
  const { authorities, median } = unusualFigures(rows, indicators);

  it('lists supports and outcomes beyond 1.96, the farthest first', () => {
    expect(authorities.get('A001')?.figures.map(({ indicator }) => indicator)).toEqual([
      'checks',
      'caseload',
    ]);
  });

  it('keeps equal distances in the order of identifiers, and 1.96 itself inside', () => {
    expect(authorities.get('A002')?.figures.map(({ indicator }) => indicator)).toEqual(['checks', 'reviews']);
  });

  it('counts what was looked at and what chance alone would give', () => {
    expect(authorities.get('A001')).toMatchObject({ looked_at: 2, by_chance: 0.1 });
    expect(authorities.get('A003')).toEqual({ figures: [], looked_at: 1, by_chance: 0.05 });
  });

  it('gives the median number over all authorities', () => {
    expect(median).toBe(2);
    expect(unusualFigures([], indicators).median).toBeNull();
  });
});
