import { describe, expect, it } from 'vitest';
import { intervalRow, type RowInterval } from '../../../src/charts/link/interval-row.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { expectGolden } from '../golden.ts';

/** A row as text. */
function row(change: Partial<RowInterval> = {}): string {
  const interval = { value: 0.05, lower: 0.01, upper: 0.09, reach: 0.1, isClear: true, ...change };
  return renderChart((drawing) => intervalRow(interval, drawing), 0);
}

describe('intervalRow', () => {
  it.each([
    ['as-hoped', row()],
    ['other-way', row({ value: -0.05, lower: -0.09, upper: -0.01 })],
    ['unclear', row({ lower: -0.01, isClear: false })],
  ])('looks as it did, %s', (tone, svg) => {
    expectGolden(`interval-row-${tone}`, svg);
  });

  it('draws a disc where it is clear as hoped', () => {
    expect(row()).toMatch(/<circle r="4.4" cy="10" cx="150" class="with"/);
    expect(row()).toContain('d="M110 10H190" class="line with"');
  });

  it('draws a square where it is clear the other way', () => {
    const svg = row({ value: -0.05, lower: -0.09, upper: -0.01 });
    expect(svg).toContain('d="M46 6h8v8h-8z" class="against"');
    expect(svg).not.toContain('<circle');
  });

  it('draws a ring where it crosses zero', () => {
    expect(row({ lower: -0.01, isClear: false })).toMatch(/<circle[^>]* class="open"/);
  });

  it('cuts what lies beyond the scale', () => {
    expect(row({ lower: -1, upper: 1, isClear: false })).toContain('d="M3 10H197"');
  });
});
