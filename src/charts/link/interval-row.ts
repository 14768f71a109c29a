import { estimateMark, intervalLine, type Estimate } from '../drawing/estimate-mark.ts';
import { shape } from '../drawing/shape.ts';
import { path, tenth } from '../drawing/sheet.ts';
import type { Drawing } from '../drawing/widths.ts';

const width = 200;
const middle = 10;

/**
 * One estimate with its interval on a scale from minus to plus `reach`, for a row of a table that says the same in
 * figures: the marks of a forest plot without its words. Ends beyond the scale are cut.
 */
export function intervalRow(
  estimate: Estimate,
  { document, reach }: Pick<Drawing, 'document'> & { reach: number },
): SVGSVGElement {
  const at = (x: number): number => Math.min(width - 3, Math.max(3, tenth((width / 2) * (1 + x / reach))));
  const ends = [at(estimate.lower), at(estimate.upper)] as const;
  const svg = shape(document, 'svg', {
    class: 'interval-row',
    viewBox: `0 0 ${width} ${2 * middle}`,
    width,
    height: 2 * middle,
    'aria-hidden': 'true',
  });
  svg.append(
    path(document, 'zero', `M${width / 2} 0V${2 * middle}`),
    intervalLine(document, estimate, { from: [ends[0], middle], to: [ends[1], middle], isChief: false }),
    estimateMark(document, estimate, { x: at(estimate.aligned), y: middle, r: 4.4 }),
  );
  return svg as SVGSVGElement;
}
