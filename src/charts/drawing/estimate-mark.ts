import { shape } from './shape.ts';
import { path, tenth } from './sheet.ts';

/** An estimate on a scale of hope: positive is as hoped. */
export interface Estimate {
  aligned: number;
  lower: number;
  upper: number;
}

/** As hoped and clear of zero, the other way and clear, or crossing zero. */
export function hopeOf({ aligned, lower, upper }: Estimate): 'as-hoped' | 'other-way' | 'unclear' {
  if (lower <= 0 && upper >= 0) return 'unclear';
  return aligned > 0 ? 'as-hoped' : 'other-way';
}

/**
 * The mark of an estimate: a filled disc where it is as hoped and clear of zero, a filled square the other way,
 * an open ring where its interval crosses zero.
 */
export function estimateMark(
  document: Document,
  estimate: Estimate,
  { x, y, r }: { x: number; y: number; r: number },
): SVGElement {
  const hope = hopeOf(estimate);
  if (hope !== 'other-way')
    return shape(document, 'circle', { class: `mark ${hope}`, cx: tenth(x), cy: tenth(y), r });
  const side = 2 * r;
  return shape(document, 'rect', {
    class: `mark ${hope}`,
    x: tenth(x - r),
    y: tenth(y - r),
    width: side,
    height: side,
  });
}

/** The interval of an estimate as a line from one place to another. */
export function intervalLine(
  document: Document,
  estimate: Estimate,
  { from, to, isChief }: { from: readonly [number, number]; to: readonly [number, number]; isChief: boolean },
): SVGElement {
  const className = `interval ${hopeOf(estimate)}${isChief ? ' chief' : ''}`;
  return path(document, className, `M${from.map(tenth).join(' ')}L${to.map(tenth).join(' ')}`);
}
