import { formatSigned } from '../../lib/words/number.ts';
import { isWide, type Drawing } from '../drawing/widths.ts';
import { levelLines } from '../drawing/axes.ts';
import type { Estimate } from '../drawing/estimate-mark.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { path, pointsPath, sheet, tenth, words } from '../drawing/sheet.ts';

/** What one way of counting finds and whether p is below 0.05. */
export interface SpecificationEstimate extends Estimate {
  isClear: boolean;
}

/** One option of a choice, and which of the sorted specifications took it. */
export interface OptionRow {
  label: string;
  taken: readonly boolean[];
}

export interface ChoiceRows {
  heading: string;
  options: readonly OptionRow[];
}

/** A wide drawing has room for names beside the rows. */
interface Layout {
  left: number;
  width: number;
  wide: boolean;
}

const curveHeight = { wide: 190, narrow: 160 };
const bins = 36;

/**
 * Every defensible way to count a link, sorted by its estimate, each with its interval; below, for each choice, where
 * along the curve it was taken: a hill to the right means that this choice finds what is hoped for.
 */
export function specificationCurve(
  specifications: readonly SpecificationEstimate[],
  choices: readonly ChoiceRows[],
  { label, ...drawing }: Drawing & { label: string },
): SVGSVGElement {
  const wide = isWide(drawing);
  const layout: Layout = { left: wide ? 236 : 44, width: drawing.width, wide };
  const curve = wide ? curveHeight.wide : curveHeight.narrow;
  const [row, heading] = wide ? [21, 26] : [36, 26];
  const rows = choices.reduce((sum, { options }) => sum + options.length * row + heading, 0);
  const svg = sheet(drawing, curve + 14 + rows, label);
  svg.append(...curveMarks(drawing.document, specifications, layout, curve));
  let y = curve + 14;
  for (const { heading: name, options } of choices) {
    svg.append(words(drawing.document, name, { x: 0, y: y + 17, className: 'ink bold' }));
    y += heading;
    for (const option of options) {
      svg.append(...optionMarks(drawing.document, option, layout, y + row - 4));
      y += row;
    }
  }
  return svg;
}

function curveMarks(
  document: Document,
  specifications: readonly SpecificationEstimate[],
  { left, width }: Layout,
  bottom: number,
): SVGElement[] {
  const ends = specifications.flatMap(({ lower, upper }) => [lower, upper]);
  const y = scaleLinear([Math.min(...ends, -0.1), Math.max(...ends, 0.1)], [bottom, 10]);
  const x = (i: number) => left + ((width - left) * (i + 0.5)) / specifications.length;
  const [low = 0, high = 0] = y.domain();
  const levels = { ticks: ticks(low, high, 5), format: (tick: number) => formatSigned(tick) };
  const marks = levelLines(document, { ...levels, y, left, right: width });
  const reach = intervalsPath(
    specifications.map(({ lower, upper }, i) => ({ x: x(i), from: y(lower), to: y(upper) })),
  );
  const kinds = ['unclear', 'as-hoped', 'other-way'] as const;
  const points = kinds.map((kind) => {
    const own = specifications.flatMap((each, i) =>
      sideOf(each) === kind ? [[x(i), y(each.aligned)] as const] : [],
    );
    return path(document, `curve ${kind}`, pointsPath(own));
  });
  return [path(document, 'reach', reach), ...marks, ...points.filter((each) => each.getAttribute('d'))];
}

/** Upright lines as one path, each from the end of the one before it, heights to a whole px. */
function intervalsPath(lines: readonly { x: number; from: number; to: number }[]): string {
  let [lastX, lastY] = [0, 0];
  return lines
    .map(({ x, from, to }) => {
      const [atX, atFrom, atTo] = [Math.round(x * 10), Math.round(from), Math.round(to)];
      const [dx, dy] = [(atX - lastX) / 10, atFrom - lastY];
      [lastX, lastY] = [atX, atTo];
      return `m${dx} ${dy}v${atTo - atFrom}`;
    })
    .join('');
}

function sideOf(each: SpecificationEstimate): 'unclear' | 'as-hoped' | 'other-way' {
  if (!each.isClear) return 'unclear';
  return each.aligned > 0 ? 'as-hoped' : 'other-way';
}

/** How densely an option was taken along the curve, as a hill on its own line. */
function optionMarks(
  document: Document,
  { label, taken }: OptionRow,
  layout: Layout,
  y: number,
): SVGElement[] {
  const { left, width, wide } = layout;
  const step = (width - left) / bins;
  const hill = Array.from({ length: bins }, (_, bin) => {
    const own = taken.slice((bin * taken.length) / bins, ((bin + 1) * taken.length) / bins);
    const share = own.length === 0 ? 0 : own.filter(Boolean).length / own.length;
    return `V${tenth(y - share * 15)}h${tenth(step)}`;
  });
  const name = wide
    ? words(document, label, { x: left - 12, y: y - 1, anchor: 'end', className: 'ink-2' })
    : words(document, label, { x: left, y: y - 19, className: 'ink-2' });
  return [
    path(document, 'grid', `M${left} ${tenth(y)}H${width}`),
    path(document, 'hill', `M${left} ${tenth(y)}${hill.join('')}V${tenth(y)}z`),
    name,
  ];
}
