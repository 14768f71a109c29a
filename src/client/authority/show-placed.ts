import type { OwnFigure } from '../../lib/intake/own-figures-shape.ts';
import { columnsOf, type ProfileFigures } from '../../lib/position/profile/profile-figures.ts';
import type { ProfileLine } from '../../lib/position/profile/profile-line.ts';
import type { TypedNewer } from '../../lib/position/standing/newer-place.ts';
import { describeOwnPlace } from '../../lib/words/authority/describe-own-place.ts';
import { formatValue } from '../../lib/words/value.ts';

/**
 * A figure of the reader's own as the lines take it: of the year after the latest published one where none was given; out
 * of how many only where that is what its size is counted in.
 */
export function newerOf(
  { indicator, value, year, denominator }: OwnFigure,
  published: ProfileFigures,
): TypedNewer & { indicator: string } {
  const columns = columnsOf(published, indicator);
  const size = columns.model?.sized_by === 'denominator' ? denominator : null;
  return { indicator, value, year: year ?? columns.year + 1, size };
}

/** What is said of a figure of the reader's own, with the way to its line; undefined where no line holds it. */
export function placedRow(
  figure: OwnFigure,
  lines: readonly ProfileLine[],
  site: string,
): HTMLElement | undefined {
  const line = lines.find(({ columns }) => columns.indicator === figure.indicator);
  const text = line && describeOwnPlace(line, { isYearSaid: figure.year !== null });
  if (!line || !text) return undefined;
  const row = element('li', 'placed-row');
  row.dataset['own'] = figure.indicator;
  const head = element('p', 'placed-head');
  const link = element('a', '', figure.label);
  link.setAttribute('href', `${site}indicators/${figure.indicator}/`);
  const format = {
    unit: line.columns.unit,
    digits: Math.min(2, Math.max(line.columns.digits, figure.digits)),
  };
  head.append(link, ` ${figure.unit}`, element('b', 'placed-value', formatValue(figure.value, format)));
  row.append(
    head,
    element('p', 'headline', text.headline),
    ...text.sentences.map((sentence) => element('p', 'micro', sentence)),
  );
  return row;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
