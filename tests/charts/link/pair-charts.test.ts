import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/charts/drawing/drawing.ts';
import { ladder, type Rung } from '../../../src/charts/link/ladder.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';

const hoped = { aligned: 0.3, lower: 0.1, upper: 0.5 };
const contrary = { aligned: -0.3, lower: -0.5, upper: -0.1 };
const unclear = { aligned: 0.1, lower: -0.1, upper: 0.3 };

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

/** The attributes of every element of a class, whatever their order. */
function ofClass(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(/<(\w+) ([^>]*?)\/?>/g)]
    .map(([, tag = '', text = '']) => {
      const pairs = [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      const attributes: Record<string, string> = Object.fromEntries([...pairs, ['tag', tag]]);
      return attributes;
    })
    .filter((element) => (element['class'] ?? '').split(' ').includes(name));
}
const rung = (estimate: typeof hoped, label: string): Rung => ({
  ...estimate,
  label,
  n: '151 authorities',
  detectable: 0.2,
  isChief: label === 'chief',
});

describe('marks of an estimate', () => {
  const chart: Chart = (drawing) =>
    ladder(
      [{ heading: 'Compare places', rungs: [rung(hoped, 'chief'), rung(contrary, 'b'), rung(unclear, 'c')] }],
      {
        ...drawing,
        label: 'Estimates.',
      },
    );

  it('are a disc as hoped, a square the other way, an open ring across zero', () => {
    const svg = renderChart(chart, 760);
    expect(ofClass(svg, 'mark').map((mark) => [mark['tag'], mark['class']])).toEqual([
      ['circle', 'mark as-hoped'],
      ['rect', 'mark other-way'],
      ['circle', 'mark unclear'],
    ]);
  });

  it('stand on a block of what was too small to see, the chief one larger', () => {
    const svg = renderChart(chart, 760);
    expect(count(svg, /class="blind"/g)).toBe(3);
    expect(count(svg, / chief"/g)).toBe(1);
  });

  it.each([300, 470, 760])('stay inside a drawing of %i px', (width) => {
    const svg = renderChart(chart, width);
    const places = [...svg.matchAll(/ cx="([\d.-]+)"/g)].map((match) => Number(match[1]));
    expect(places.length).toBe(2);
    expect(places.every((x) => x > 0 && x < width)).toBe(true);
    expect(ofClass(svg, 'chart')[0]).toMatchObject({ role: 'img', 'aria-label': 'Estimates.' });
  });
});
