import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibraryCells } from '../../../../scripts/node/read-library.ts';
import { breakSensitivity } from '../../../../src/lib/links/break/break-sensitivity.ts';
import { breakYear, movedWorkers, withoutCases } from '../../../../src/lib/links/break/moved-workers.ts';
import { breakCounts } from '../../../../src/lib/words/link/describe-break.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { followedPairs, inputs, worst } from '../followed/follow.ts';

const library = await readLibraryCells(join(import.meta.dirname, '../../../../data'));
const cells = library.filter(({ indicator, recast }) => indicator === withoutCases && !recast);
const { moved, known } = movedWorkers(cells);

describe('movedWorkers in the committed library', () => {
  it('finds 29 of 151 authorities in 2024, and far fewer in other years', () => {
    expect([moved.length, known]).toEqual([29, 151]);
    expect(breakCounts).toEqual({ year: breakYear, moved: moved.length, known });
    const others = [2018, 2019, 2020, 2021, 2022, 2023, 2025].map(
      (year) => movedWorkers(cells, year).moved.length,
    );
    expect(Math.min(...others)).toBe(7);
    expect(Math.max(...others)).toBe(15);
  });
});

describe('breakSensitivity on the committed cells', () => {
  const samples = {
    all: 'all',
    'without support 2024-25': 'without the years since',
    'without the 29': 'without the authorities moved',
  } as const;

  it('agrees with NumPy on all three samples of every pair at hand', () => {
    const rows = referenceRows('followed/break-of-2024').map((row) => {
      const pair = followedPairs.find(
        (each) => each.support === row['support'] && each.outcome === row['outcome'],
      );
      if (!pair) throw new Error('no such pair');
      const sample = samples[row['sample'] as keyof typeof samples];
      const shifted = { ...pair, shift: pair.timing.main.shift };
      const found = breakSensitivity(inputs.panel, shifted, { sample, moved: new Set(moved) });
      return {
        row,
        found: { n: found?.n, aligned: found && pair.sign * found.slope, se: found?.se, p: found?.p },
      };
    });
    expect(rows).toHaveLength(180);
    expect(Object.entries(worst(rows)).filter(([, gap]) => gap > 1e-9)).toEqual([]);
  });
});
