import { renderChart } from '../../charts/drawing/render.ts';
import {
  type PositionField,
  type PositionMarks,
  positionDots,
  positionScale,
  positionStrip,
} from '../../charts/place/position-strip.ts';
import { stripLabel } from '../../lib/words/authority/strip-label.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { quantile } from '../../lib/stats/quantile.ts';
import type { IndicatorFigures } from './_figures.ts';
import type { Profile, ProfileRow } from './_profile.ts';

const fields = new Map<string, PositionField>();

/** All authorities of an indicator, drawn once for every page. */
export function fieldOf({ indicator, positions, median, q1, q3, england }: IndicatorFigures): PositionField {
  const known = fields.get(indicator.indicator);
  if (known) return known;
  const values = positions.flatMap(({ value }) => value ?? []);
  const scale = positionScale(england === null ? values : [...values, england]);
  const field = { scale, dots: positionDots(values, scale), median, q1, q3, england };
  fields.set(indicator.indicator, field);
  return field;
}

/** What is marked on a row's strip before the reader chooses. */
export function marksOf({ position, value, peers }: ProfileRow): PositionMarks {
  const { lower = null, upper = null } = position ?? {};
  return {
    mine: position && value !== null ? { value, lower, upper } : null,
    comparators: peers,
    comparatorsMedian: quantile(peers, 0.5) ?? null,
  };
}

/** The strip of a row as SVG text. */
export function stripOf(row: ProfileRow, profile: Profile): string {
  const marks = marksOf(row);
  const label = labelOf(row, marks, profile);
  return renderChart(({ document }) => positionStrip(fieldOf(row), marks, { document, label }), 0);
}

function labelOf(row: ProfileRow, { mine, comparators, comparatorsMedian }: PositionMarks, profile: Profile) {
  const values = row.positions.flatMap(({ value }) => value ?? []);
  const name = authorityName(profile.authority.authority);
  return stripLabel(
    {
      label: row.indicator.label,
      year: row.indicator.last_year,
      shown: values.length,
      lowest: Math.min(...values),
      highest: Math.max(...values),
      median: row.median,
      england: row.england,
      mine: mine && { name, ...mine },
      peers:
        comparatorsMedian === null
          ? null
          : { name: profile.peersName, shown: comparators.length, median: comparatorsMedian },
    },
    row.format,
  );
}
