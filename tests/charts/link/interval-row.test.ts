import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/charts/drawing/estimate-mark.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { intervalRow } from '../../../src/charts/link/interval-row.ts';
import { expectGolden } from '../golden.ts';

/** A row as text. */
function row(change: Partial<Estimate> = {}): string {
  const estimate = { aligned: 0.05, lower: 0.01, upper: 0.09, ...change };
  return renderChart(({ document }) => intervalRow(estimate, { document, reach: 0.1 }), 0);
}

const contrary = { aligned: -0.05, lower: -0.09, upper: -0.01 };

describe('intervalRow', () => {
  it.each([
    ['as-hoped', row()],
    ['other-way', row(contrary)],
    ['unclear', row({ lower: -0.01 })],
  ])('looks as it did, %s', (tone, svg) => {
    expectGolden(`interval-row-${tone}`, svg);
  });

  it('draws a disc where it is clear as hoped', () => {
    expect(row()).toMatch(/<circle r="4.4" cy="10" cx="150" class="mark as-hoped"/);
    expect(row()).toContain('d="M110 10L190 10" class="interval as-hoped"');
  });

  it('draws a square where it is clear the other way', () => {
    expect(row(contrary)).toMatch(/<rect[^>]* class="mark other-way"/);
    expect(row(contrary)).not.toContain('<circle');
  });

  it('draws a ring where it crosses zero', () => {
    expect(row({ lower: -0.01 })).toMatch(/<circle[^>]* class="mark unclear"/);
  });

  it('cuts what lies beyond the scale', () => {
    expect(row({ lower: -1, upper: 1 })).toContain('d="M3 10L197 10"');
  });
});
