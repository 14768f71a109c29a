import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { strip } from '../../../src/charts/place/strip.ts';
import { expectGolden } from '../golden.ts';

describe('strip', () => {
  const svg = renderChart((rim) => strip([1, 2, 5], { label: 'three authorities', median: 2, ...rim }), 103);

  it('looks as it did', () => {
    expectGolden('strip', svg);
  });

  it('runs from the lowest value to the highest', () => {
    expect(svg).toContain('d="M1.5 5v10M26.5 5v10M101.5 5v10"');
  });

  it('stands the median out and says what it shows', () => {
    expect(svg).toContain('<path d="M26.5 0v20" class="middle" />');
    expect(svg).toContain('aria-label="three authorities"');
  });
});
