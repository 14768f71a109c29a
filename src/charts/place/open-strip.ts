import { moveApart } from '../drawing/end-labels.ts';
import { fluidSvg, per, textAt } from '../drawing/fluid.ts';
import { ticks } from '../drawing/scales.ts';
import { shape } from '../drawing/shape.ts';
import { tenth } from '../drawing/sheet.ts';
import { sideBySide, smallestStep } from '../drawing/swarm.ts';
import { placeOn, type PositionScale } from './position-scale.ts';
import {
  betterWedge,
  fieldMarks,
  type StandingField,
  standingMarks,
  type StandingMarks,
} from './standing-strip.ts';

/** A figure with whose it is. */
export interface NamedValue {
  name: string;
  value: number;
}

/** All that an open strip shows beside its marks. */
export interface OpenStrip extends StandingField {
  /** The figures of all authorities that have one. */
  values: readonly number[];
}

export interface OpenMarks extends StandingMarks {
  mineName: string;
  peersName: string;
  /** The figures of those compared with, as rings. */
  peers: readonly NamedValue[];
}

/** Height of the whole, and the line the dots stand around, in px. */
const height = 132;
const line = 62;
/** Half the height that dots and the middle half take. */
const reach = 15;
const axis = 104;

/** Width at which the swarm is laid out, in px; the strip is shown between 300 and 560. */
const nominalWidth = 440;
const dotSize = 4.4;

/** Most comparators whose rings are named. */
const mostNamed = 6;
/** Room of a letter at 14 px, in per cent of the narrowest strip. */
const letter = 2.2;

/**
 * Where an authority's figure lies among all, opened from a line of a table: every authority a dot, those compared with
 * ringed and named where they are few, England and their median named above, an axis below, the better end said. It keeps
 * its scale in `data-from` and `data-to`, so that a walk along the dots can ring one.
 */
export function openStrip(
  field: OpenStrip,
  marks: OpenMarks,
  { document, label, format }: { document: Document; label: string; format: (value: number) => string },
): SVGSVGElement {
  const { scale } = field;
  const svg = fluidSvg(document, { className: 'standing open', height, label });
  svg.setAttribute('data-from', String(scale.from));
  svg.setAttribute('data-to', String(scale.to));
  svg.append(
    ...axisMarks(document, field, format),
    ...fieldMarks(document, field, { top: line - reach, bottom: line + reach }),
    shape(document, 'line', { class: 'base', x1: 0, x2: '100%', y1: line, y2: line }),
    ...dots(document, field),
    ...marks.peers.map(({ value }) =>
      shape(document, 'circle', { class: 'peer', cx: per(placeOn(value, scale).at), cy: line, r: 4.6 }),
    ),
    ...betterWedge(document, field.better, line),
    ...standingMarks(document, scale, marks, line),
    ...namesAbove(document, field, marks, format),
    ...namesOfPeers(document, scale, marks.peers),
  );
  return svg;
}

function axisMarks(
  document: Document,
  { scale, better }: OpenStrip,
  format: (value: number) => string,
): SVGElement[] {
  const all = ticks(scale.from, scale.to, 4);
  const shown = scale.to > scale.from ? all : [scale.from];
  const steps = shown.map((value, i) => {
    const { at } = placeOn(value, scale);
    const anchor = at < 8 ? 'start' : at > 92 ? 'end' : 'middle';
    const words = i === shown.length - 1 ? format(value) : format(value).replace('%', '');
    return [
      shape(document, 'line', {
        class: 'grid',
        x1: per(at),
        x2: per(at),
        y1: line - reach - 9,
        y2: axis - 16,
      }),
      textAt(document, words, { x: at, y: axis, anchor }),
    ];
  });
  const end =
    better === null
      ? []
      : [
          textAt(document, `${better} is better`, {
            x: better === 'lower' ? 0 : 100,
            y: axis + 22,
            anchor: better === 'lower' ? 'start' : 'end',
          }),
        ];
  return [...steps.flat(), ...end];
}

function dots(document: Document, { values, scale }: OpenStrip): SVGElement[] {
  const places = values.map((value) => (placeOn(value, scale).at / 100) * nominalWidth);
  const options = { size: dotSize, width: 2 * reach - 2, step: smallestStep(places) };
  return sideBySide(places, options).map(([aside, along]) =>
    shape(document, 'circle', {
      class: 'dot',
      cx: per((along / nominalWidth) * 100),
      cy: tenth(line + aside),
      r: dotSize / 2,
    }),
  );
}

/** Authority, England and the median of those compared with, above the dots, each on a line of its own where they touch. */
function namesAbove(
  document: Document,
  { england, scale }: OpenStrip,
  { mine, mineName, peersMedian, peersName }: OpenMarks,
  format: (value: number) => string,
): SVGElement[] {
  const named = [
    ...(mine && mine.value !== null ? [{ name: mineName, value: mine.value, className: 'mine-name' }] : []),
    ...(peersMedian === null ? [] : [{ name: peersName, value: peersMedian, className: 'peers-name' }]),
    ...(england === null ? [] : [{ name: 'England', value: england, className: '' }]),
  ].map((each) => ({
    ...each,
    words: `${each.name} ${format(each.value)}`,
    at: placeOn(each.value, scale).at,
  }));
  const rows = rowsApart(named.map(({ at, words }) => ({ at, width: words.length * letter })));
  return named.map(({ words, at, className }, i) =>
    textAt(document, words, {
      x: at,
      y: 12 + (rows[i] ?? 0) * 16,
      anchor: at < 22 ? 'start' : at > 78 ? 'end' : 'middle',
      ...(className && { className }),
    }),
  );
}

/** The row of each label, from the top, so that no two of one row touch: as few rows as they need. */
export function rowsApart(labels: readonly { at: number; width: number }[]): number[] {
  const taken: [number, number][][] = [];
  return labels.map(({ at, width }) => {
    const left = at < 22 ? at : at > 78 ? at - width : at - width / 2;
    const ends: [number, number] = [left - 1, left + width + 1];
    const free = taken.findIndex((row) => row.every(([from, to]) => ends[1] <= from || ends[0] >= to));
    const row = free < 0 ? taken.length : free;
    taken[row] = [...(taken[row] ?? []), ends];
    return row;
  });
}

/** The names of those compared with under their rings, where they are few, pushed apart. */
function namesOfPeers(document: Document, scale: PositionScale, peers: readonly NamedValue[]): SVGElement[] {
  if (peers.length === 0 || peers.length > mostNamed) return [];
  const sorted = peers.toSorted((a, b) => a.value - b.value);
  const widest = Math.max(...sorted.map(({ name }) => name.length));
  if (widest * letter * sorted.length > 96) return [];
  // moveApart keeps labels a line apart; here a line is as wide as the widest name
  const unit = 17 / (widest * letter + 1.5);
  const half = (widest * letter) / 2;
  const places = moveApart(sorted.map(({ value }) => placeOn(value, scale).at * unit)).map((at) =>
    Math.min(100 - half, Math.max(half, at / unit)),
  );
  return sorted.map(({ name }, i) =>
    textAt(document, name, {
      x: places[i] ?? 0,
      y: line + reach + 14,
      anchor: 'middle',
      className: 'peer-name',
    }),
  );
}

/** Rings the dot of a value in place of the one ringed before. */
export function ringOn(svg: SVGSVGElement, value: number): void {
  unring(svg);
  const scale = { from: Number(svg.getAttribute('data-from')), to: Number(svg.getAttribute('data-to')) };
  const { at } = placeOn(value, scale);
  svg.append(shape(svg.ownerDocument, 'circle', { class: 'walked', cx: per(at), cy: line, r: 8 }));
}

/** Takes the ring off again. */
export function unring(svg: SVGSVGElement): void {
  svg.querySelector('.walked')?.remove();
}
