import { isWide, type Drawing } from '../drawing/widths.ts';
import { levelLines } from '../drawing/axes.ts';
import { shape } from '../drawing/shape.ts';
import { scaleLinear, scalePoint } from '../drawing/scales.ts';
import { path, sheet, tenth, words } from '../drawing/sheet.ts';

/** How often authorities are told apart, by how many of their figures are known. */
export interface LinkageLine {
  /** Class of the line and its points. */
  kind: 'published' | 'rounded' | 'kept' | 'filled';
  /** Its name, beside one of its points. */
  words: string;
  /** Shares from 0 to 1, in the order of `known`. */
  shares: readonly number[];
}

const ticks = [0, 25, 50, 75, 100];

/**
 * The share of authorities told apart, in per cent, by how many of their figures an intruder knows, a line for each
 * way to show them. Steps along the foot are even, though the numbers are not. As the table beside it.
 */
export function linkageCurve(
  lines: readonly LinkageLine[],
  known: readonly string[],
  { label, ...drawing }: Drawing & { label: string },
): SVGSVGElement {
  const { document, width } = drawing;
  const height = isWide(drawing) ? 350 : 300;
  const right = width - 24;
  const x = scalePoint([...known], [70, right]);
  const y = scaleLinear([0, 100], [height - 68, 22]);
  const svg = sheet(drawing, height, label);
  svg.append(...levelLines(document, { ticks, format: String, y, left: 44, right: right + 8 }));
  for (const each of known)
    svg.append(
      words(document, each, { x: x(each) ?? 0, y: height - 32, anchor: 'middle', className: 'ink-2' }),
    );
  svg.append(
    words(document, 'figures known', { x: right, y: height - 8, anchor: 'end', className: 'ink-2' }),
  );
  for (const line of lines) {
    const points = line.shares.map((share, i) => [x(known[i] ?? '') ?? 0, y(100 * share)] as const);
    svg.append(...lineMarks(document, line, points), nameOf(document, line, points));
  }
  return svg;
}

type Points = readonly (readonly [x: number, y: number])[];

function lineMarks(document: Document, { kind }: LinkageLine, points: Points): SVGElement[] {
  const d = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${tenth(px)} ${tenth(py)}`).join('');
  const dots = points.map(([px, py]) =>
    shape(document, 'circle', { class: `told ${kind}`, cx: tenth(px), cy: tenth(py), r: 3.5 }),
  );
  return [path(document, `told-line ${kind}`, d), ...dots];
}

type NamePlace = { point: number; dx: number; dy: number; anchor: 'start' | 'end' };

/** Where the name of each line has room: beside one of its points, counted from the first or, if negative, the last. */
const namePlaces: Readonly<Record<LinkageLine['kind'], NamePlace>> = {
  published: { point: 2, dx: -6, dy: -9, anchor: 'start' },
  rounded: { point: 1, dx: 11, dy: 6, anchor: 'start' },
  kept: { point: -1, dx: 5, dy: -11, anchor: 'end' },
  filled: { point: -1, dx: 5, dy: 17, anchor: 'end' },
};

function nameOf(document: Document, { kind, words: name }: LinkageLine, points: Points): SVGElement {
  const { point, dx, dy, anchor } = namePlaces[kind];
  const [x, y] = points.at(point) ?? [0, 0];
  const className = kind === 'published' ? 'ink bold' : 'ink';
  return words(document, name, { x: x + dx, y: y + dy, anchor, className });
}
