/**
 * Where the dots and rings of a drawing stand, in px: read back from its paths of class `dots` (strokes of no length)
 * and its circles, so that words added later can keep clear of them.
 * A ring, which stands for an authority that is looked at, counts three times.
 */
export function pointsOfDrawing(svg: Element): [x: number, y: number][] {
  const dots = [...svg.querySelectorAll('path.dots')].flatMap((path) =>
    pointsOfPath(path.getAttribute('d') ?? ''),
  );
  const rings = [...svg.querySelectorAll('circle')].map((circle): [number, number] => [
    Number(circle.getAttribute('cx')),
    Number(circle.getAttribute('cy')),
  ]);
  return [...dots, ...rings, ...rings, ...rings];
}

/** The starts of all strokes of no length, given from the origin or from the one before. */
function pointsOfPath(d: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([Mm])(-?[\d.]+) (-?[\d.]+)h0/g)].map(([, from, dx, dy]) => {
    const start = from === 'm' ? [x, y] : [0, 0];
    [x, y] = [(start[0] ?? 0) + Number(dx), (start[1] ?? 0) + Number(dy)];
    return [x, y];
  });
}
