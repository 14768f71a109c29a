import { describe, it } from 'vitest';
import { queryChart } from '../../../src/charts/answer/answer-picture.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { drawingWidths } from '../../../src/charts/drawing/widths.ts';
import type { PictureChoice, ResultTable } from '../../../src/lib/words/answer/describe-result-picture.ts';
import { expectGolden } from '../golden.ts';

const table: ResultTable = {
  columns: [
    { name: 'place', type: 'VARCHAR' },
    { name: 'year', type: 'INTEGER' },
    { name: 'value', type: 'DOUBLE' },
    { name: 'lower', type: 'DOUBLE' },
    { name: 'upper', type: 'DOUBLE' },
  ],
  rows: [
    ['North', 2022, 0.3, 0.1, 0.5],
    ['North', 2023, null, null, null],
    ['North', 2024, -0.1, -0.3, 0.1],
    ['South', 2022, -0.4, -0.6, -0.2],
    ['South', 2023, -0.2, -0.5, 0.1],
  ],
};

const choices: Readonly<Record<string, PictureChoice>> = {
  'dot-chart': { kind: 'dot', columns: { x: 'year', y: 'value' } },
  'line-chart': { kind: 'line', columns: { x: 'year', y: 'value', series: 'place' } },
  'bar-chart': { kind: 'bar', columns: { label: 'place', value: 'value' } },
  histogram: { kind: 'histogram', columns: { x: 'value' } },
  'heat-map': { kind: 'heat', columns: { x: 'year', y: 'place', value: 'value' } },
  'interval-chart': {
    kind: 'interval',
    columns: { label: 'place', estimate: 'value', lower: 'lower', upper: 'upper' },
  },
};

const draw = (kind: string, width: number) => renderChart(queryChart(choices[kind]!, table), width);

describe.each(Object.entries(drawingWidths))('pictures of an answer, %s', (size, width) => {
  // written out, so that the names can be read without running
  it('look as they did', () => {
    expectGolden(`dot-chart-${size}`, draw('dot-chart', width));
    expectGolden(`line-chart-${size}`, draw('line-chart', width));
    expectGolden(`bar-chart-${size}`, draw('bar-chart', width));
    expectGolden(`histogram-${size}`, draw('histogram', width));
    expectGolden(`heat-map-${size}`, draw('heat-map', width));
    expectGolden(`interval-chart-${size}`, draw('interval-chart', width));
  });
});
