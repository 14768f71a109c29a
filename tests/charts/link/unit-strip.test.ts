import { describe, expect, it } from 'vitest';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { type UnitRun, unitStrip, type UnitStripOptions } from '../../../src/charts/link/unit-strip.ts';
import { expectGolden } from '../golden.ts';

/** A strip as text. */
function strip(runs: readonly UnitRun[], options: Partial<UnitStripOptions> = {}): string {
  return renderChart(({ document }) => unitStrip(runs, { document, rows: 2, label: 'test', ...options }), 0);
}

/** How many marks the lines of a path bear. */
function marksOf(svg: string, className: string): number {
  const d = new RegExp(` d="([^"]*)" class="${className}"`).exec(svg)?.[1] ?? '';
  return [...d.matchAll(/h([\d.]+)/g)].reduce(
    (sum, [, length]) => sum + Math.round(Number(length) / 10) + 1,
    0,
  );
}

describe('unitStrip', () => {
  it('looks as it did', () => {
    const runs = [
      { className: 'unit-a', count: 5, isBoxed: true },
      { className: 'unit-b', count: 3, isOpen: true },
      { className: 'unit-c', count: 13 },
    ];
    expectGolden('unit-strip', strip(runs, { bracket: [2, 9] }));
  });

  it.each([0, 1, 2, 3, 7, 40])('draws as many marks as it counts: %i', (count) => {
    const svg = strip([
      { className: 'a', count },
      { className: 'b', count: 41 - count },
    ]);
    expect(marksOf(svg, 'a')).toBe(count);
    expect(marksOf(svg, 'b')).toBe(41 - count);
  });

  it('fills column by column, each run where the last one ended', () => {
    const svg = strip([
      { className: 'a', count: 3 },
      { className: 'b', count: 3 },
    ]);
    expect(svg).toContain('d="M5 5h10.01M5 15h0.01" class="a"');
    expect(svg).toContain('d="M25 5h0.01M15 15h10.01" class="b"');
  });

  it('bears its numbers in words and no text', () => {
    const svg = strip([{ className: 'a', count: 1 }], { label: '1 of 1' });
    expect(svg).toMatch(/aria-label="1 of 1" role="img"/);
    expect(svg).not.toContain('<text');
  });

  it('draws rings, boxes and a bracket where asked', () => {
    const svg = strip([{ className: 'ring', count: 2, isOpen: true, isBoxed: true }], { bracket: [1, 2] });
    expect(svg).toContain('class="ring unit-hole"');
    expect(svg).toMatch(/d="M-2 -2h14v14h-14zM-2 8h14v14h-14z" class="unit-box"/);
    expect(svg).toContain('class="unit-bracket"');
  });
});
