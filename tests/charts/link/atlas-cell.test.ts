import { describe, expect, it } from 'vitest';
import { atlasCell, type CellEstimate } from '../../../src/charts/link/atlas-cell.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { expectGolden } from '../golden.ts';

const estimate: CellEstimate = {
  method: 'within',
  value: 0.1,
  lower: 0.05,
  upper: 0.15,
  reach: 0.25,
  tone: 'with',
};

/** A cell as text. */
function cell(estimates: readonly CellEstimate[], untested: readonly string[] = []): string {
  return renderChart(({ document }) => atlasCell(estimates, untested, document), 0);
}

describe('atlasCell', () => {
  it('looks as it did', () => {
    const other: CellEstimate = { ...estimate, method: 'between', value: -0.1, tone: 'none' };
    expectGolden('atlas-cell', cell([estimate, other], ['latest_pearson']));
  });

  it('draws interval and estimate around the middle', () => {
    const svg = cell([estimate]);
    expect(svg).toContain('<g class="within with"><path d="M35 6h0" /><path d="M35 6m-5 0h10" /></g>');
  });

  it('cuts what lies beyond the scale at its edge', () => {
    expect(cell([{ ...estimate, lower: -9, upper: 9 }])).toContain('d="M1 6H49"');
  });

  it('keeps an interval that lies beyond the scale at its edge', () => {
    expect(cell([{ ...estimate, value: 0.4, lower: 0.3, upper: 0.5 }])).toContain('d="M49 6H49"');
  });

  it('draws an interval from end to end where it does not lie about its estimate', () => {
    expect(cell([{ ...estimate, lower: 0.02, upper: 0.12 }])).toContain('d="M27 6H37"');
  });

  it('gives an interval that crosses zero no direction', () => {
    expect(cell([{ ...estimate, tone: 'none' }])).toContain('<g class="within"><path d="M35 6h0" />');
  });

  it('leaves a dot for a method without a test', () => {
    expect(cell([], ['within'])).toContain('<g class="within"><path d="M25 6h0" /></g>');
  });

  it('is hidden from the ear, which has the words of the cell', () => {
    expect(cell([estimate])).toContain('aria-hidden="true"');
  });
});
