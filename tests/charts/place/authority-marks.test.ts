import { describe, expect, it } from 'vitest';
import {
  markAuthority,
  sayUnmarked,
  unmarkAuthority,
  type AuthorityMarks,
} from '../../../src/charts/place/authority-marks.ts';
import { indicatorChart } from '../../../src/charts/place/indicator-chart.ts';
import { scatter } from '../../../src/charts/link/scatter.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { placeOnAxis, readScale } from '../../../src/charts/drawing/scale-attribute.ts';
import { history, indicatorWith, source } from '../../fixtures/indicators/indicator.ts';

const picture = indicatorChart(indicatorWith(), source, history);
const plain = renderChart(picture.chart, 760);

/** The distribution by year with an authority marked on it. */
const marked = (marks: AuthorityMarks, also: (svg: SVGSVGElement) => void = () => undefined) =>
  renderChart((drawing) => {
    const svg = picture.chart(drawing);
    markAuthority(svg, marks);
    also(svg);
    return svg;
  }, 760);

const points = [
  { x: 2019, y: 10 },
  { x: 2020, y: 16 },
  { x: 2022, y: 12 },
];

describe('markAuthority', () => {
  it('sets a diamond where the dot of the value stands', () => {
    const svg = marked({ points: [{ x: 2020, y: 11.5 }], name: 'A019' });
    const [mx, my] =
      (/class="mine"/.test(svg) ? /<path d="M([\d.]+) ([\d.]+)l8 /.exec(svg) : null)?.slice(1).map(Number) ??
      [];
    const x = placeOnAxis(readScale(/data-x="([^"]*)"/.exec(plain)?.[1])!);
    expect(mx).toBeCloseTo(x(2020), 0);
    const dots = [
      .../<path d="([^"]*)"[^>]* class="dots"/.exec(plain)![1]!.matchAll(/M([\d.]+) ([\d.]+)h0/g),
    ];
    const heights = dots.map((match) => Number(match[2]));
    expect(heights.some((height) => Math.abs(height - ((my ?? 0) + 8)) < 0.2)).toBe(true);
  });

  it('joins years that follow one another and leaves a gap open', () => {
    const line = /<path d="([^"]*)" class="mine-line"/.exec(
      marked({ points, isJoined: true, name: 'A019' }),
    )?.[1];
    expect(line).toMatch(/^M[\d. ]+L[\d. ]+M[\d. ]+$/);
  });

  it('writes the name once, beside the last', () => {
    expect(marked({ points, name: 'A019 12%' }).match(/>A019 12%</g)).toHaveLength(1);
  });

  it('takes the place of the mark before', () => {
    const svg = marked({ points, name: 'A019' }, (drawn) => {
      markAuthority(drawn, { points: points.slice(1), name: 'A020' });
    });
    expect(svg).not.toContain('A019');
    expect(svg.match(/class="my-mark"/g)).toHaveLength(1);
  });

  it('leaves out what lies beyond the axes, and draws nothing where nothing is left', () => {
    expect(marked({ points: [{ x: 2020, y: 900 }], name: 'A019' })).toBe(plain);
  });

  it('comes off again without a trace', () => {
    expect(marked({ points, name: 'A019' }, unmarkAuthority)).toBe(plain);
  });

  it('says in a corner that there is no figure', () => {
    const svg = marked({ points: [], name: 'A019' }, (drawn) => sayUnmarked(drawn, 'A019: no figure here'));
    expect(svg).toContain('>A019: no figure here<');
  });

  it('marks a link on its own axes', () => {
    const axis = {
      title: 'x',
      domain: [-10, 10] as const,
      ticks: [-10, 0, 10],
      tick: String,
      better: 'lower' as const,
      betterIsAssumed: false,
    };
    const points = [{ x: 1, y: 1 }];
    const svg = renderChart((drawing) => {
      const drawn = scatter({ points, x: axis, y: axis, hasMeans: true, label: 'Scatter.' }, drawing);
      expect(markAuthority(drawn, { points, name: 'A019' })).toBe(1);
      return drawn;
    }, 470);
    const dot = /<path d="M([\d.]+) ([\d.]+)h0"/.exec(svg)?.slice(1).map(Number);
    const diamond = /<path d="M([\d.]+) ([\d.]+)l8 8[^"]*" class="mine"/.exec(svg)?.slice(1).map(Number);
    expect(diamond?.[0]).toBeCloseTo(dot?.[0] ?? 0, 0);
    expect((diamond?.[1] ?? 0) + 8).toBeCloseTo(dot?.[1] ?? 0, 0);
  });
});
