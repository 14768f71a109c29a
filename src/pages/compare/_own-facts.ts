import type { OwnIndicator } from '../../lib/intake/own-figures-shape.ts';
import { indicatorWords } from '../../content/indicator-words.ts';
import { unitRangeOf } from '../../lib/tables/unit-range.ts';
import type { IndicatorFigures } from '../authorities/_figures.ts';

/** What must be known of an indicator to judge a reader's own figure of it. */
export function ownIndicator({ indicator: each, positions, denominators }: IndicatorFigures): OwnIndicator {
  const values = positions.flatMap(({ value }) => value ?? []);
  const cases = [...denominators.values()];
  const { lowest, highest } = unitRangeOf(each.indicator, each.unit);
  return {
    indicator: each.indicator,
    label: each.label,
    aliases: indicatorWords.everydayNames(each.indicator),
    unit: each.unit,
    isPlaced: each.role !== 'context',
    firstYear: each.first_year,
    lastYear: each.last_year,
    lowest,
    highest: Number.isFinite(highest) ? highest : null,
    seenLowest: Math.min(...values),
    seenHighest: Math.max(...values),
    ...(cases.length > 0 && { seenCases: [Math.min(...cases), Math.max(...cases)] as const }),
  };
}
