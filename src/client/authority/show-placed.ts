import { smallFunnel } from '../../charts/place/funnel.ts';
import {
  positionDots,
  type PositionScale,
  positionScale,
  positionStrip,
} from '../../charts/place/position-strip.ts';
import { describeOwnPlace } from '../../lib/words/authority/describe-own-place.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { stripLabel } from '../../lib/words/authority/strip-label.ts';
import { formatValue, type ValueFormat } from '../../lib/words/value.ts';
import { lowerFirst } from '../../lib/words/phrases.ts';
import type { OwnFigure } from '../../lib/intake/own-figures-shape.ts';
import type { PlacedOwn } from './place-figures.ts';

/** Width at which a small funnel is drawn, in px. */
const funnelWidth = 300;

/** A row that shows where a figure of the reader's own would lie: words, strip, and funnel where there is one. */
export function placedRow(own: PlacedOwn, site: string): HTMLElement {
  const { figure, columns, position } = own;
  const format = formatOf(own);
  const needsCases = columns.allowance?.range === 'chance';
  const text = describeOwnPlace(position, { ...columns, indicator: figure.indicator, needsCases }, format);
  const row = element('li', 'profile-row');
  row.dataset['own'] = figure.indicator;
  const funnel = funnelOf(own, format);
  row.append(
    nameOf(figure, site),
    element('p', 'value', formatValue(figure.value, format)),
    pictureOf(own, format),
    wordsOf([text.counts, text.expected], text.headline),
    ...(funnel ? [funnel] : []),
  );
  return row;
}

/** As many decimals as the reader typed or the indicator has, whichever is more. */
function formatOf({ figure, columns }: PlacedOwn): ValueFormat {
  return { unit: columns.unit, digits: Math.min(2, Math.max(columns.digits, figure.digits)) };
}

function nameOf({ indicator, label, unit, year }: OwnFigure, site: string): HTMLElement {
  const name = element('div', 'name');
  const link = element('a', '', label);
  link.setAttribute('href', `${site}indicators/${indicator}/`);
  name.append(
    link,
    element('p', 'micro', `${unit}, ${year === null ? 'year not said' : `yours of ${year}`}`),
  );
  return name;
}

function wordsOf(lines: readonly string[], headline: string): HTMLElement {
  const words = element('div', 'words');
  words.append(
    element('p', 'headline', headline),
    ...lines.filter(Boolean).map((line) => element('p', 'micro', line)),
  );
  return words;
}

/** The strip of all authorities with the reader's figure on it, over the values it runs between. */
function pictureOf(own: PlacedOwn, format: ValueFormat): HTMLElement {
  const { columns } = own;
  const values = columns.value.flatMap((value) => value ?? []);
  const scale = positionScale(columns.england === null ? values : [...values, columns.england]);
  const ends = element('p', 'ends micro');
  ends.append(...[scale.from, scale.to].map((end) => element('span', '', formatValue(end, format))));
  const picture = element('div', 'picture');
  picture.append(stripOf(own, { values, scale, format }), ends);
  return picture;
}

interface Strip {
  values: readonly number[];
  scale: PositionScale;
  format: ValueFormat;
}

function stripOf({ columns, position }: PlacedOwn, { values, scale, format }: Strip): SVGSVGElement {
  const { median, england, middle } = columns;
  const own = { value: position.value, lower: position.lower, upper: position.upper };
  const label = stripLabel(
    {
      ...columns,
      shown: values.length,
      lowest: Math.min(...values),
      highest: Math.max(...values),
      mine: { name: 'Your figure', ...own },
      peers: null,
    },
    format,
  );
  const field = { scale, dots: positionDots(values, scale), median, england, ...middle };
  const marks = { mine: null, own, comparators: [], comparatorsMedian: null };
  return positionStrip(field, marks, { document, label });
}

/** The funnel with the reader's figure on it, where there is a funnel and the reader said how many cases. */
function funnelOf({ figure, columns, funnel }: PlacedOwn, format: ValueFormat): HTMLElement | undefined {
  const { denominator, value } = figure;
  if (!funnel || !denominator) return undefined;
  const { centre, tau, denominators, values } = funnel;
  const places = values.map((each, i) => ({ value: each, denominator: denominators[i] as number }));
  const svg = smallFunnel(
    { places, centre, tau, england: columns.england },
    { mine: null, own: { value, denominator, name: 'yours' }, comparators: [] },
    {
      document,
      width: funnelWidth,
      label: `${columns.label} by number of cases, ${places.length} authorities in ${columns.year}. Your figure: ${formatValue(value, format)} of ${formatNumber(denominator)}.`,
      tick: (each) => formatValue(each, { ...format, digits: Number.isInteger(each) ? 0 : 1 }),
      count: (each) => formatNumber(each),
    },
  );
  const box = element('figure', 'own-funnel');
  box.append(svg, element('figcaption', 'micro', `Across: ${lowerFirst(funnel.cases)}.`));
  return box;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
