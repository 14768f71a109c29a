import { positionStrip } from '../../charts/place/position-strip.ts';
import { renderChart } from '../../charts/drawing/render.ts';
import { stripLabel } from '../../lib/words/authority/strip-label.ts';
import type { IndicatorFigures } from '../authorities/_figures.ts';
import { fieldOf } from '../authorities/_strips.ts';

/** A row of all authorities with none of them chosen. */
export function rowWithout(figures: IndicatorFigures) {
  const { indicator, format } = figures;
  return {
    indicator,
    format,
    year: indicator.last_year,
    value: null,
    text: { headline: '', counts: '', rank: '' },
    among: '',
    move: '',
    strip: stripOf(figures),
    ends: fieldOf(figures).scale,
  };
}

function stripOf(figures: IndicatorFigures): string {
  const values = figures.positions.flatMap(({ value }) => value ?? []);
  const label = stripLabel(
    {
      label: figures.indicator.label,
      year: figures.indicator.last_year,
      shown: values.length,
      lowest: Math.min(...values),
      highest: Math.max(...values),
      median: figures.median,
      england: figures.england,
      mine: null,
      peers: null,
    },
    figures.format,
  );
  const marks = { mine: null, comparators: [], comparatorsMedian: null };
  return renderChart(({ document }) => positionStrip(fieldOf(figures), marks, { document, label }), 0);
}
