import { formatSigned } from '../../lib/words/number.ts';
import { isWide, type Drawing } from '../drawing/widths.ts';
import { levelLines } from '../drawing/axes.ts';
import { estimateMark, intervalLine, type Estimate } from '../drawing/estimate-mark.ts';
import { shape } from '../drawing/shape.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { sheet, tenth, words } from '../drawing/sheet.ts';

/** The within estimate with the support counted at one time. */
export interface Timing extends Estimate {
  /** In two lines, for instance "a year" and "too late". */
  label: readonly [string, string];
  isPlacebo: boolean;
  isChief: boolean;
}

const left = 44;

/**
 * The within estimate by when the support was counted. The count after the outcome stands shaded: what comes
 * after cannot be the cause.
 */
export function lagProfile(
  timings: readonly Timing[],
  { label, ...drawing }: Drawing & { label: string },
): SVGSVGElement {
  const { document, width } = drawing;
  const height = isWide(drawing) ? 280 : 250;
  const [top, bottom] = [12, height - 50];
  const ends = timings.flatMap(({ lower, upper }) => [lower, upper, 0]);
  const y = scaleLinear([Math.min(...ends, -0.05), Math.max(...ends, 0.05)], [bottom, top]).nice(5);
  const column = (width - left) / timings.length;
  const svg = sheet(drawing, height, label);
  const [low = 0, high = 0] = y.domain();
  timings.forEach(({ isPlacebo }, i) => {
    const place = { x: tenth(left + i * column + 4), y: top, width: tenth(column - 8), height: bottom - top };
    if (isPlacebo) svg.append(shape(document, 'rect', { class: 'blind', ...place }));
  });
  const levels = { ticks: ticks(low, high, 5), format: (tick: number) => formatSigned(tick) };
  svg.append(...levelLines(document, { ...levels, y, left, right: width }));
  timings.forEach((timing, i) => {
    svg.append(...timingMarks(document, timing, { x: left + (i + 0.5) * column, y, height }));
  });
  return svg;
}

function timingMarks(
  document: Document,
  timing: Timing,
  { x, y, height }: { x: number; y: (value: number) => number; height: number },
): SVGElement[] {
  const { aligned, lower, upper, label, isChief } = timing;
  const [first, second] = label;
  return [
    intervalLine(document, timing, { from: [x, y(lower)], to: [x, y(upper)], isChief }),
    estimateMark(document, timing, { x, y: y(aligned), r: isChief ? 6.5 : 5 }),
    words(document, formatSigned(aligned, { digits: 2 }), {
      x: x + 11,
      y: y(aligned) + 4.5,
      className: 'ink bold halo',
    }),
    words(document, first, {
      x,
      y: height - 28,
      anchor: 'middle',
      className: isChief ? 'ink bold' : 'ink-2',
    }),
    words(document, second, { x, y: height - 11, anchor: 'middle' }),
  ];
}
