import { describe, expect, it } from 'vitest';
import { resampledSlopes } from '../../../src/lib/links/bootstrap-slopes.ts';
import type { LinkPair } from '../../../src/lib/links/link-row.ts';
import { matrixOf } from '../../../src/lib/links/panel-matrix.ts';
import { panelSample } from '../../../src/lib/links/panel-sample.ts';
import { withinRow } from '../../../src/lib/links/within.ts';
import { levelsAndChance, panelOf } from './made-up-panel.ts';

const support = levelsAndChance(80, 1);
const outcome = levelsAndChance(80, 2).map((cells, at) =>
  cells.map((value, year) => value + 0.4 * (support[at]?.[year] ?? NaN)),
);
const panel = panelOf({ support, outcome, short: support.slice(0, 6) });
const pair: LinkPair = { support: 'support', outcome: 'outcome', shift: 0, sign: 1 };

describe('resampledSlopes', () => {
  const draws = Array.from({ length: 200 }, (_, seed) => resampledSlopes(panel, [pair], seed + 1)[0] ?? NaN);
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  const sd = Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws.length - 1));
  const sample = panelSample(matrixOf(panel, 'support'), matrixOf(panel, 'outcome'), { shift: 0, years: 9 });
  const [within] = withinRow(pair, 'within', sample);

  it('scatters around the estimate', () => {
    expect(Math.abs(mean - (within?.estimate ?? NaN))).toBeLessThan((4 * sd) / Math.sqrt(200) + 0.01);
  });

  it('scatters about as much as the clustered standard error says', () => {
    expect(sd / (within?.se ?? NaN)).toBeGreaterThan(0.8);
    expect(sd / (within?.se ?? NaN)).toBeLessThan(1.25);
  });

  it('turns each slope by its pair, from the same draw', () => {
    const [plain, turned] = resampledSlopes(panel, [pair, { ...pair, sign: -1 }], 5);
    expect(turned).toBe(-(plain ?? NaN));
    expect(plain).toBe(draws[4]);
  });

  it('has no slope where a resample leaves too little', () => {
    expect(resampledSlopes(panel, [{ ...pair, support: 'short' }], 1)).toEqual([NaN]);
  });

  it('leaves its input alone', () => {
    const before = matrixOf(panel, 'outcome').slice();
    resampledSlopes(panel, [pair], 9);
    expect(matrixOf(panel, 'outcome')).toEqual(before);
  });
});
