import { positionLine } from '../../charts/place/position-line.ts';
import { renderChart } from '../../charts/drawing/render.ts';
import { positionShort } from '../../lib/words/authority/describe-position.ts';
import { indicatorWords } from '../../content/indicator-words.ts';
import { formatValue } from '../../lib/words/value.ts';
import type { Profile, ProfileRow } from './_profile.ts';
import { fieldOf } from './_strips.ts';

/** An indicator of an authority in one line. */
export interface Line {
  id: string;
  label: string;
  domain: string;
  /** "9.0%", or empty. */
  value: string;
  /** "too close to call", or why there is no value. */
  word: string;
  /** Whether it lies clear of the middle half. */
  isApart: boolean;
  svg: string;
}

/** The lines of one role, in reading order. */
export function linesOf({ rows }: Profile, role: 'support' | 'outcome'): Line[] {
  return rows.filter(({ indicator }) => indicator.role === role).map(lineOf);
}

function lineOf(row: ProfileRow): Line {
  const { indicator, position, value, format, text } = row;
  const { scale, median, q1, q3 } = fieldOf(row);
  const mine = position && value !== null ? { value, lower: position.lower, upper: position.upper } : null;
  return {
    id: indicator.indicator,
    label: indicatorWords.shortLabelAlone(indicator.indicator),
    domain: indicator.domain,
    value: value === null ? '' : formatValue(value, format),
    word: position ? positionShort(position) : text.headline.toLowerCase(),
    isApart: position?.word === 'higher' || position?.word === 'lower',
    svg: renderChart(({ document }) => positionLine({ scale, median, q1, q3, mine }, { document }), 0),
  };
}
