import { parseHTML } from 'linkedom';
import type { Chart } from './drawing.ts';

/** A chart as SVG text, drawn without a browser: what the pages hold before any script runs. */
export function renderChart(chart: Chart, width: number): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return chart({ document, width }).outerHTML;
}
