/** How values of one axis become px: written on a drawing, so that marks can be added to it later. */
export interface AxisScale {
  kind: 'linear' | 'log';
  /** Values at both ends of the axis, and where these stand in the drawing, in px. */
  values: readonly [number, number];
  places: readonly [number, number];
}

/**
 * A scale as the text of an attribute, for instance `data-x`.
 *
 * @example writeScale({ kind: 'linear', values: [0, 40], places: [320, 29] }) // 'linear 0 40 320 29'
 */
export function writeScale({ kind, values, places }: AxisScale): string {
  return [kind, ...values, ...places.map((place) => Math.round(place * 10) / 10)].join(' ');
}

/** The scale that an attribute holds, or undefined where it holds none. */
export function readScale(text: string | null | undefined): AxisScale | undefined {
  const [kind, ...numbers] = (text ?? '').split(' ');
  const [from, to, start, end] = numbers.map(Number);
  if (kind !== 'linear' && kind !== 'log') return undefined;
  if (from === undefined || to === undefined || start === undefined || end === undefined) return undefined;
  return { kind, values: [from, to], places: [start, end] };
}

/** Where a value stands, in px; a value beyond the axis stands beyond its end. */
export function placeOnAxis({ kind, values, places }: AxisScale): (value: number) => number {
  const turn = kind === 'log' ? Math.log : (value: number) => value;
  const [from, to] = [turn(values[0]), turn(values[1])];
  return (value) => places[0] + ((turn(value) - from) / (to - from)) * (places[1] - places[0]);
}

/** Whether an axis reaches so far. */
export function isOnAxis(value: number, { values: [from, to] }: AxisScale): boolean {
  return value >= Math.min(from, to) && value <= Math.max(from, to);
}
