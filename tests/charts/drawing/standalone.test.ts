import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { indicatorChart } from '../../../src/charts/place/indicator-chart.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { standalone } from '../../../src/charts/drawing/standalone.ts';
import { history, indicatorWith, source } from '../../fixtures/indicators/indicator.ts';

const styles = {
  tokens: readFileSync('src/styles/tokens.css', 'utf8'),
  chart: readFileSync('src/styles/chart.css', 'utf8'),
};
const picture = indicatorChart(indicatorWith(), source, history);
const drawing = renderChart(picture.chart, 760);
const file = standalone(drawing, { title: 'Fewer than half < 5 & falling', source: picture.source, styles });

describe('standalone', () => {
  it('is an SVG file, with words escaped', () => {
    expect(new XMLParser().parse(file).svg.title).toBe('Fewer than half < 5 & falling');
    expect(file).toContain('<title>Fewer than half &lt; 5 &amp; falling</title>');
  });

  it('has every colour written in', () => {
    expect(file).not.toContain('var(');
    expect(file).toContain('#13232a');
  });

  it('breaks a long source into lines', () => {
    expect(file.match(/class="source"/g)?.length).toBeGreaterThan(1);
  });

  it('refuses what is not a drawing', () => {
    expect(() => standalone('<p></p>', { title: '', source: '', styles })).toThrow(
      'standalone requires one svg',
    );
  });

  it('names a token that is missing', () => {
    const broken = { tokens: ':root{--ink:#000;}', chart: '.x{fill:var(--nowhere)}' };
    expect(() => standalone(drawing, { title: '', source: '', styles: broken })).toThrow(
      'standalone missing token: var(--nowhere)',
    );
  });
});
