import { isWide, type Drawing } from '../drawing/widths.ts';
import { estimateMark, intervalLine, type Estimate } from '../drawing/estimate-mark.ts';
import { shape } from '../drawing/shape.ts';
import { scaleLinear, ticks } from '../drawing/scales.ts';
import { reachOf } from '../drawing/reach-of.ts';
import { hopeWords, path, sheet, tenth, words } from '../drawing/sheet.ts';
import { formatSigned } from '../../lib/words/number.ts';

/** One way to ask after a link. */
export interface Rung extends Estimate {
  label: string;
  /** How many rows it rests on, in words. */
  n: string;
  /** Smallest estimate that would have been seen four times in five. */
  detectable: number;
  /** The estimate the verdict rests on. */
  isChief: boolean;
}

/** Ways to ask that belong together. */
export interface RungGroup {
  heading: string;
  rungs: readonly Rung[];
}

type Scale = (value: number) => number;

/** Where things stand in the drawing, in px. */
interface Layout {
  x: Scale;
  /** Height of a rung and of a heading. */
  step: number;
  heading: number;
  wide: boolean;
  width: number;
}

const top = 28;
const foot = 30;

/**
 * The same link asked after in several ways: estimate and 95% interval on one scale of hope, zero the strongest line,
 * and behind each row a pale block of what would have been too small to see.
 */
export function ladder(
  groups: readonly RungGroup[],
  { label, ...drawing }: Drawing & { label: string },
): SVGSVGElement {
  const { document, width } = drawing;
  const wide = isWide(drawing);
  const rungs = groups.flatMap((group) => group.rungs);
  const reach = reachOf(rungs, { least: 0.3, parts: 10 });
  const [left, right] = wide ? [236, 158] : [6, 6];
  const x = scaleLinear([-reach, reach], [left + 6, width - right - 6]);
  const layout: Layout = { x, step: wide ? 34 : 50, heading: 36, wide, width };
  const height = top + groups.length * layout.heading + rungs.length * layout.step + foot;
  const svg = sheet(drawing, height, label);
  svg.append(...scaleMarks(document, layout, { reach, bottom: height - foot }));
  let y = top;
  for (const group of groups) {
    svg.append(words(document, group.heading, { x: 0, y: y + 26, className: 'ink bold' }));
    y += layout.heading;
    svg.append(...group.rungs.flatMap((rung, i) => rungMarks(document, rung, layout, y + i * layout.step)));
    y += group.rungs.length * layout.step;
  }
  svg.append(...hopeWords(document, x(0), height - 8));
  return svg;
}

function scaleMarks(
  document: Document,
  { x, wide }: Layout,
  { reach, bottom }: { reach: number; bottom: number },
): SVGElement[] {
  return ticks(-reach, reach, wide ? 7 : 4).flatMap((tick) => [
    path(document, tick === 0 ? 'zero' : 'grid', `M${tenth(x(tick))} ${top}V${tenth(bottom)}`),
    words(document, formatSigned(tick), { x: x(tick), y: 16, anchor: 'middle' }),
  ]);
}

function rungMarks(document: Document, rung: Rung, layout: Layout, y: number): SVGElement[] {
  const { x, step, wide, width } = layout;
  const middle = wide ? y + step / 2 : y + step - 15;
  const named = `${rung.isChief ? 'ink bold' : 'ink-2'}${wide ? '' : ' halo'}`;
  const textY = wide ? middle + 4.5 : y + 16;
  return [
    shape(document, 'rect', {
      class: 'blind',
      x: tenth(x(-rung.detectable)),
      y: tenth(middle - (wide ? step / 2 : 12)),
      width: tenth(x(rung.detectable) - x(-rung.detectable)),
      height: wide ? step : 24,
    }),
    path(document, 'zero', `M${tenth(x(0))} ${y}v${step}`),
    words(document, rung.label, { x: 0, y: textY, className: named }),
    words(document, rung.n, { x: width, y: textY, anchor: 'end' }),
    intervalLine(document, rung, {
      from: [x(rung.lower), middle],
      to: [x(rung.upper), middle],
      isChief: rung.isChief,
    }),
    estimateMark(document, rung, { x: x(rung.aligned), y: middle, r: rung.isChief ? 6.5 : 5 }),
  ];
}
