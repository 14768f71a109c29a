import { diamond, nameBeside } from './authority-marks.ts';
import { levelLines, roomOfFigures, titleAbove, titleBelow } from '../drawing/axes.ts';
import type { Drawing } from '../drawing/widths.ts';
import {
  funnelField,
  limitArea,
  type FunnelField,
  type FunnelPlace,
  type FunnelShown,
} from './funnel-field.ts';
import { funnelLabels } from './funnel-labels.ts';
import { shape, textLine, wedge, wrapWords } from '../drawing/shape.ts';
import { writeScale } from '../drawing/scale-attribute.ts';
import { path, pointsPath, sheet, tenth, words } from '../drawing/sheet.ts';

export type { FunnelPlace, FunnelShown } from './funnel-field.ts';

/** What is marked on a funnel, over the dots of all authorities. */
export interface FunnelMarks {
  /** The authority of the page with what is written beside it; null where it has no figure or no denominator. */
  mine: (FunnelPlace & { name: string }) | null;
  /** A newer figure of the reader's own. */
  own?: (FunnelPlace & { name: string }) | null;
  /** The authorities it is compared with. */
  comparators: readonly FunnelPlace[];
}

export interface FunnelOptions extends Drawing {
  label: string;
  /** What the vertical axis counts, with its unit. */
  valueTitle: string;
  /** What the horizontal axis counts: the cases a percentage is out of. */
  countTitle: string;
  better: 'higher' | 'lower' | null;
  tick: (value: number) => string;
  count: (value: number) => string;
  /** How a value is written in full. */
  format: (value: number) => string;
}

/** A funnel without marks, for pages of an indicator. */
export const noMarks: FunnelMarks = { mine: null, comparators: [] };

/**
 * Every authority by how many cases its percentage is out of, over the limits that chance and the ordinary differences
 * between authorities would give (95% and 99.8%, over-dispersed). The centre is that of the authorities shown; England
 * has a line of its own. Authorities without a value or a denominator are left out; the page counts them. The drawing
 * keeps its scales, so that an authority can be marked on it in a reader's browser.
 */
export function funnel(shown: FunnelShown, marks: FunnelMarks, options: FunnelOptions): SVGSVGElement {
  const { document, width, valueTitle, countTitle, better } = options;
  const above = wrapWords(valueTitle, width);
  const below = wrapWords(countTitle, width - 80);
  const top = 12 + above.length * textLine + (better === 'higher' ? textLine : 0);
  const bottom = top + Math.round(width * (width < 400 ? 0.72 : 0.5));
  const height = bottom + 30 + below.length * textLine;
  const left = roomOfFigures(valueTicks(shown), options.tick);
  const field = funnelField(shown, { left, right: width - 4, top, bottom });
  const svg = sheet(options, height, options.label);
  keepScales(svg, field);
  svg.append(
    ...titleAbove(document, above),
    ...bands(document, field),
    ...axes(document, field, options),
    ...titleBelow(document, below, { width, bottom }),
    ...betterWords(document, options, { top: top - 14, bottom: bottom + 40 }),
    ...lines(document, shown, field),
    dots(document, shown, field, width < 400 ? 4 : 5),
    ...rings(document, marks, field, 4.4),
  );
  svg.append(...diamonds(document, marks, field, 8));
  nameMarks(svg, marks, field);
  svg.append(...funnelLabels(svg, shown, field, options));
  return svg;
}

/**
 * The same in small, for a page that shows many side by side: two figures on each axis, no words but the name of the
 * marked authority. To be drawn at about the width it is shown at.
 */
export function smallFunnel(
  shown: FunnelShown,
  marks: FunnelMarks,
  options: Drawing & Pick<FunnelOptions, 'label' | 'tick' | 'count'>,
): SVGSVGElement {
  const { document, width, tick } = options;
  const left = roomOfFigures(valueTicks(shown, 3), tick);
  const field = funnelField(shown, { left, right: width - 4, top: 8, bottom: Math.round(width * 0.5) }, 3);
  const ticks = [field.xTicks[0], field.xTicks.at(-1)].filter((count) => count !== undefined);
  const svg = sheet(options, field.bottom + 24, options.label);
  keepScales(svg, field);
  svg.append(
    ...bands(document, field),
    ...axes(document, { ...field, xTicks: ticks }, options),
    ...lines(document, shown, field),
    dots(document, shown, field, 3.2),
    ...rings(document, marks, field, 3.4),
    ...diamonds(document, marks, field, 6.5),
  );
  nameMarks(svg, marks, field);
  return svg;
}

/** The ticks of the vertical axis, which do not depend on the room. */
function valueTicks(shown: FunnelShown, count = 5): number[] {
  return funnelField(shown, { left: 0, right: 100, top: 0, bottom: 100 }, count).yTicks;
}

function keepScales(svg: SVGSVGElement, { xScale, yScale }: FunnelField): void {
  svg.setAttribute('data-x', writeScale(xScale));
  svg.setAttribute('data-y', writeScale(yScale));
}

function bands(document: Document, field: FunnelField): SVGElement[] {
  return [
    path(document, 'limit far', limitArea(field, '998')),
    path(document, 'limit ordinary', limitArea(field, '95')),
  ];
}

function axes(
  document: Document,
  { x, y, xTicks, yTicks, left, right, bottom }: FunnelField,
  { tick, count }: Pick<FunnelOptions, 'tick' | 'count'>,
): SVGElement[] {
  return [
    ...levelLines(document, { ticks: yTicks, format: tick, y, left, right, zero: 'grid' }),
    ...xTicks.flatMap((value) => [
      path(document, 'axis', `M${tenth(x(value))} ${bottom}v5`),
      x(value) > right - 18
        ? words(document, count(value), { x: right + 4, y: bottom + 19, anchor: 'end' })
        : words(document, count(value), { x: x(value), y: bottom + 19, anchor: 'middle' }),
    ]),
  ];
}

/** The centre of the authorities shown, and England where it is published. */
function lines(document: Document, { centre, england }: FunnelShown, field: FunnelField): SVGElement[] {
  const across = (value: number) => `M${tenth(field.left)} ${tenth(field.y(value))}H${field.right}`;
  return [
    path(document, 'centre', across(centre)),
    ...(england === null ? [] : [path(document, 'england-line dashed', across(england))]),
  ];
}

function dots(document: Document, { places }: FunnelShown, { x, y }: FunnelField, size: number): SVGElement {
  return shape(document, 'path', {
    class: 'dots',
    'stroke-width': size,
    'stroke-opacity': 0.7,
    d: pointsPath(places.map(({ denominator, value }) => [x(denominator), y(value)])),
  });
}

function rings(
  document: Document,
  { comparators }: FunnelMarks,
  { x, y }: FunnelField,
  r: number,
): SVGElement[] {
  return comparators.map(({ denominator, value }) =>
    shape(document, 'circle', { class: 'comparator', cx: tenth(x(denominator)), cy: tenth(y(value)), r }),
  );
}

function diamonds(
  document: Document,
  { mine, own }: FunnelMarks,
  field: FunnelField,
  size: number,
): SVGElement[] {
  const at = ({ denominator, value }: FunnelPlace, className: string) =>
    diamond(document, field.x(denominator), field.y(value), size, className);
  return [...(mine ? [at(mine, 'mine')] : []), ...(own ? [at(own, 'own')] : [])];
}

function nameMarks(svg: SVGSVGElement, { mine, own }: FunnelMarks, { x, y }: FunnelField): void {
  for (const mark of [mine, own]) {
    const text = mark && nameBeside(svg, mark.name, [x(mark.denominator), y(mark.value)]);
    if (text) svg.append(text);
  }
}

/** Which end is better, over the top or under the foot of the field. */
function betterWords(
  document: Document,
  { better }: FunnelOptions,
  { top, bottom }: { top: number; bottom: number },
): SVGElement[] {
  if (!better) return [words(document, 'no better end', { x: 0, y: bottom, className: 'ink-2' })];
  const y = better === 'higher' ? top : bottom;
  return [
    wedge(document, 5, y - 4.5, better === 'higher' ? 'up' : 'down'),
    words(document, 'better', { x: 14, y, className: 'ink-2' }),
  ];
}
