import { shape } from './shape.ts';
import { tenth } from './sheet.ts';

/** Units across a stretched drawing: ten to a per cent. */
export const fluidAcross = 1000;

/**
 * A drawing as wide as the place it stands in: x in per cent, y, sizes and text in px, so that one drawing serves every
 * width and no letter is scaled. With a label it is an image that is heard; without one it is hidden from those who hear.
 */
export function fluidSvg(
  document: Document,
  { className, height, label }: { className: string; height: number; label?: string },
): SVGSVGElement {
  const svg = shape(document, 'svg', { class: `fluid ${className}`, width: '100%', height }) as SVGSVGElement;
  if (label === undefined) svg.setAttribute('aria-hidden', 'true');
  else {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
  }
  return svg;
}

/** A part of a drawing that is stretched across it: lines and areas, whose strokes keep their width by `chart.css`. */
export function stretched(document: Document, height: number, children: readonly SVGElement[]): SVGElement {
  const box = shape(document, 'svg', {
    class: 'stretched',
    viewBox: `0 0 ${fluidAcross} ${height}`,
    preserveAspectRatio: 'none',
    width: '100%',
    height,
  });
  box.append(...children);
  return box;
}

/** A path of its own size at a place in per cent. */
export function glyphAt(
  document: Document,
  { x, y }: { x: number; y: number },
  className: string,
  d: string,
): SVGElement {
  const place = shape(document, 'svg', { x: per(x), y, overflow: 'visible' });
  place.append(shape(document, 'path', { class: className, d }));
  return place;
}

/** A diamond around a point of this half width. */
export function diamondPath(half: number): string {
  return `M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`;
}

/** Text at a place in per cent, moved by so many px. */
export function textAt(
  document: Document,
  words: string,
  at: { x: number; y: number; dx?: number; anchor?: 'start' | 'middle' | 'end'; className?: string },
): SVGElement {
  const text = shape(document, 'text', {
    x: per(at.x),
    y: tenth(at.y),
    'text-anchor': at.anchor ?? 'start',
    ...(at.dx && { dx: at.dx }),
    ...(at.className && { class: at.className }),
  });
  text.textContent = words;
  return text;
}

/** A place as SVG has it, to a hundredth of a per cent. */
export function per(place: number): string {
  return `${Math.round(place * 100) / 100}%`;
}
