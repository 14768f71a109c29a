import { formatSigned } from '../../lib/words/number.ts';
import { isWide, type Drawing } from '../drawing/widths.ts';
import { levelLines } from '../drawing/axes.ts';
import { estimateMark, intervalLine, type Estimate } from '../drawing/estimate-mark.ts';
import { shape, textLine, wrapWords } from '../drawing/shape.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { sheet, tenth, words } from '../drawing/sheet.ts';
import { countedWindows, type CountedWindows } from './counted-windows.ts';

/** The within estimate with the support counted at one time. */
export interface Timing extends Estimate {
  /** Under its mark, for instance "counted after" and "6 months after". */
  label: readonly [string, string];
  /** Whether the support was counted after all of the outcome's window. */
  isAfter: boolean;
  isChief: boolean;
}

/** What a profile shows beside its estimates. */
export interface LagProfileOptions {
  label: string;
  /** What was counted when, drawn above the estimates. */
  windows?: CountedWindows | undefined;
}

const left = 44;
/** Between the line of time and the estimates. */
const parting = 26;

/**
 * The within estimate by when the support was counted, in the order of time, under the windows that were counted. The
 * count after the outcome stands shaded: what comes after cannot be the cause.
 */
export function lagProfile(
  timings: readonly Timing[],
  { label, windows, ...drawing }: Drawing & LagProfileOptions,
): SVGSVGElement {
  const { document, width } = drawing;
  const above = windows && countedWindows(windows, drawing);
  const column = (width - left) / timings.length;
  const labels = timings.map((timing) => timing.label.flatMap((part) => labelLines(part, column)));
  const start = above ? above.height + parting : 0;
  const [top, bottom] = [start + 12, start + (isWide(drawing) ? 230 : 200)];
  const height = bottom + 8 + textLine * Math.max(1, ...labels.map((lines) => lines.length));
  const ends = timings.flatMap(({ lower, upper }) => [lower, upper, 0]);
  const y = scaleLinear([Math.min(...ends, -0.05), Math.max(...ends, 0.05)], [bottom, top]).nice(5);
  const svg = sheet(drawing, height, label);
  if (above) svg.append(...above.marks);
  const [low = 0, high = 0] = y.domain();
  timings.forEach(({ isAfter }, i) => {
    const place = { x: tenth(left + i * column + 4), y: top, width: tenth(column - 8), height: bottom - top };
    if (isAfter) svg.append(shape(document, 'rect', { class: 'blind', ...place }));
  });
  const levels = { ticks: ticks(low, high, 5), format: (tick: number) => formatSigned(tick) };
  svg.append(...levelLines(document, { ...levels, y, left, right: width }));
  timings.forEach((timing, i) => {
    const place = { x: left + (i + 0.5) * column, y, bottom };
    svg.append(...timingMarks(document, { ...timing, lines: labels[i] ?? [] }, place));
  });
  return svg;
}

function labelLines(part: string, column: number): string[] {
  return part === '' ? [] : wrapWords(part, column);
}

function timingMarks(
  document: Document,
  timing: Timing & { lines: readonly string[] },
  { x, y, bottom }: { x: number; y: (value: number) => number; bottom: number },
): SVGElement[] {
  const { aligned, lower, upper, lines, isChief } = timing;
  return [
    intervalLine(document, timing, { from: [x, y(lower)], to: [x, y(upper)], isChief }),
    estimateMark(document, timing, { x, y: y(aligned), r: isChief ? 6.5 : 5 }),
    words(document, formatSigned(aligned, { digits: 2 }), {
      x: x + (isChief ? 11 : 9),
      y: y(aligned) + 4.5,
      className: 'ink bold halo',
    }),
    ...lines.map((line, i) =>
      words(document, line, {
        x,
        y: bottom + 22 + i * textLine,
        anchor: 'middle',
        ...(i === 0 ? { className: isChief ? 'ink bold' : 'ink-2' } : {}),
      }),
    ),
  ];
}
