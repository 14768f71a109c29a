/** How near a click must be to a dot to mean it, in the units of the drawing. */
const reach = 14;

/**
 * Which dot of a drawing a click means, counted in the order of the points; undefined when none is near.
 * All dots are one path, so their places are read from its geometry.
 */
export function nearestDot(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): number | undefined {
  const place = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse());
  const geometry = svg.querySelector('path.dots')?.getAttribute('d') ?? '';
  const distances = [...geometry.matchAll(/M(\S+) (\S+)h0/g)].map(([, x, y]) =>
    Math.hypot(Number(x) - place.x, Number(y) - place.y),
  );
  const nearest = Math.min(...distances);
  return nearest <= reach ? distances.indexOf(nearest) : undefined;
}
