import { describe, expect, it } from 'vitest';
import { lastingShareOf } from '../../../../src/lib/links/passing/lasting-share.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { committedCells } from '../cells.ts';

const cells = committedCells();
const children = cells.get('population_0_17') ?? [];

describe('lastingShareOf the committed supports', () => {
  it.each(referenceRows('followed/passing-noise').map((row) => ({ support: String(row['support']), row })))(
    'is that of the reference for $support',
    ({ support, row }) => {
      const found = lastingShareOf(support, cells.get(support) ?? [], children);
      expect(Math.abs(found.within_sd - Number(row['within_sd']))).toBeLessThan(1e-6);
      expect(Math.abs(found.passing_share - Number(row['passing_share']))).toBeLessThan(1e-6);
      expect(Math.abs(found.lasting - Number(row['lambda']))).toBeLessThan(1e-6);
    },
  );

  it('is all of the movement of a judgement, which is made and not counted', () => {
    const found = lastingShareOf('leadership_judgement', cells.get('leadership_judgement') ?? [], children);
    expect(found).toMatchObject({ passing_share: 0, lasting: 1 });
    expect(found.within_sd).toBeGreaterThan(0);
  });
});
