import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../../src/charts/drawing/widths.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import type { CountedWindows } from '../../../src/charts/link/counted-windows.ts';
import { lagProfile, type Timing } from '../../../src/charts/link/lag-profile.ts';
import { spanOf, type Window } from '../../../src/lib/links/timing/window.ts';
import { expectGolden } from '../golden.ts';

const earlier: Timing = {
  aligned: -0.2,
  lower: -0.35,
  upper: -0.05,
  label: ['the year before', ''],
  isAfter: false,
  isChief: false,
};
const main: Timing = {
  aligned: 0.3,
  lower: 0.1,
  upper: 0.5,
  label: ['in its year', '50% of it'],
  isAfter: false,
  isChief: true,
};
const after: Timing = {
  aligned: 0.1,
  lower: -0.1,
  upper: 0.3,
  label: ['counted after', '6 months after'],
  isAfter: true,
  isChief: false,
};

const period = (window_start: string, window_end: string): Window => ({
  window_kind: 'period',
  window_start,
  window_end,
});
const point = (day: string): Window => ({ window_kind: 'point', window_start: day, window_end: day });
const toMarch = period('1 Apr Y-1', '31 Mar Y');

/** A support at three timings beside an outcome. */
function windowsOf(support: Window, outcome: Window, shifts: readonly number[]): CountedWindows {
  return {
    outcome: { words: 'The outcome', span: spanOf(outcome, 2024) },
    supports: shifts.map((shift, i) => ({
      words: `Support, ${shift} label years before`,
      span: spanOf(support, 2024 - shift),
      isChief: i === 1,
    })),
  };
}

const draw = (
  timings: readonly Timing[],
  width: number = drawingWidths.medium,
  windows: CountedWindows | undefined = undefined,
) => renderChart((drawing) => lagProfile(timings, { ...drawing, label: 'Timing.', windows }), width);

/** The elements of a name, by their attributes; words under `text`. */
function elements(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>([^<]*)`, 'g'))].map(
    ([, attributes = '', text = '']) => ({
      ...Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ),
      text,
    }),
  );
}

/** The rectangles of a class, as places from left to right. */
function boxes(svg: string, className: string): { from: number; to: number }[] {
  return elements(svg, 'rect')
    .filter((each) => each['class'] === className)
    .map(({ x, width }) => ({ from: Number(x), to: Number(x) + Number(width) }));
}

describe('lagProfile', () => {
  it.each(Object.entries(drawingWidths))('looks as it did, %s', (size, width) => {
    const windows = windowsOf(period('1 Oct Y-1', '30 Sep Y'), toMarch, [2, 1, -1]);
    expectGolden(`lag-profile-${size}`, draw([earlier, main, after], width, windows));
  });

  it('looks as it did with counts of one day', () => {
    const windows = windowsOf(point('30 Sep Y'), point('31 Mar Y'), [2, 1, 0]);
    expectGolden('lag-profile-days', draw([earlier, main, after], drawingWidths.narrow, windows));
  });

  it('looks as it did with two counts, and without a line of time', () => {
    const twice: Window = { window_kind: 'two points', window_start: '31 Mar Y', window_end: '30 Sep Y' };
    expectGolden(
      'lag-profile-twice',
      draw([earlier, main], drawingWidths.medium, windowsOf(twice, toMarch, [2, 1])),
    );
    expectGolden('lag-profile-alone', draw([earlier, main, after]));
  });

  it('shades the count after alone and writes every value', () => {
    const svg = draw([main, after]);
    expect(svg.match(/class="blind"/g)).toHaveLength(1);
    expect(draw([main])).not.toContain('class="blind"');
    expect(svg).toContain('+0.10');
    expect(svg).toContain('+0.30');
  });

  it('draws each window where its days lie beside the outcome', () => {
    const svg = draw([main], drawingWidths.wide, windowsOf(toMarch, toMarch, [1, 0, -1]));
    const [shade] = boxes(svg, 'blind outcome-window');
    const [before, own, later] = [
      boxes(svg, 'counted')[0],
      boxes(svg, 'counted chief')[0],
      boxes(svg, 'counted')[1],
    ];
    expect(own).toEqual(shade);
    expect(before?.to).toBeCloseTo(shade?.from ?? 0, 0);
    expect(later?.from).toBeCloseTo(shade?.to ?? 0, 0);
    const moved = draw([main], drawingWidths.wide, windowsOf(toMarch, toMarch, [1, 1, 1]));
    expect(boxes(moved, 'counted chief')).not.toEqual(boxes(moved, 'blind outcome-window'));
  });

  it.each(Object.values(drawingWidths))(
    'names months without running one into the next, at %i px',
    (width) => {
      const svg = draw([main], width, windowsOf(point('30 Sep Y'), toMarch, [2, 1, 0]));
      const places = elements(svg, 'text')
        .filter(({ text }) => /^(?:Jan|Apr|Jul|Oct)$/.test(text ?? ''))
        .map(({ x }) => Number(x));
      expect(places.length).toBeGreaterThan(2);
      const gaps = places.slice(1).map((x, i) => x - (places[i] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30);
      expect(Math.max(...places)).toBeLessThanOrEqual(width);
    },
  );
});
