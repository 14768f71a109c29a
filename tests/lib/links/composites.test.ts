import { describe, expect, it } from 'vitest';
import { estimateComposites } from '../../../src/lib/links/composites.ts';
import { panelMatrix } from '../../../src/lib/links/panel-matrix.ts';
import { differences } from '../../reference/differences.ts';
import { referenceRows } from '../../reference/read-reference.ts';
import { committedInputs } from './committed-inputs.ts';

const { panel, indicators, observations } = await committedInputs();
const composites = estimateComposites(panel, indicators);
const find = (support: unknown, outcome: unknown) =>
  composites.find((row) => row.support === support && row.outcome === outcome);

describe('estimateComposites', () => {
  it.each(referenceRows('composites'))('agrees with NumPy on $support and $outcome', (row) => {
    expect(differences(find(row['support'], row['outcome']), row, 1e-9)).toEqual([]);
  });

  it('has six supports and six outcomes', () => {
    expect(composites).toHaveLength(36);
  });

  it('is hoped to rise throughout, for every composite is turned', () => {
    expect(composites.filter(({ aligned, estimate }) => aligned !== estimate)).toEqual([]);
  });

  it('forgets what is added to all authorities in a year, and the unit', () => {
    const moved = observations.map((cell) =>
      cell.indicator === 'agency_rate' && cell.value !== null
        ? { ...cell, value: 3 * cell.value + (cell.year - 2000) ** 2 }
        : cell,
    );
    const other = estimateComposites(panelMatrix(moved), indicators);
    const apart = other.map((row, i) => Math.abs(row.estimate - (composites[i]?.estimate ?? NaN)));
    expect(Math.max(...apart)).toBeLessThan(1e-11);
  });
});
