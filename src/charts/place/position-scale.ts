/** From which value to which a strip runs, in the unit of the indicator; fit to be embedded in a page as JSON. */
export interface PositionScale {
  from: number;
  to: number;
}

/** Room at either end of a strip, in per cent of its width, so that marks at the ends are not cut. */
const inset = 1.5;

/** The scale of a strip: from the lowest to the highest published value, so that no authority is left out. */
export function positionScale(values: readonly number[]): PositionScale {
  if (values.length === 0) throw new Error('positionScale requires at least one value: got 0');
  return { from: Math.min(...values), to: Math.max(...values) };
}

/** A place on the strip. */
export interface PositionPlace {
  /** In per cent of the width, to a tenth. */
  at: number;
  /** Where the value lies outside the scale, the end at which it is drawn. */
  beyond: 'low' | 'high' | null;
}

/** Where a value stands on a strip; one outside the scale stands at its end and says so. */
export function placeOn(value: number, { from, to }: PositionScale): PositionPlace {
  const share = to > from ? (value - from) / (to - from) : value === from ? 0.5 : value < from ? -1 : 2;
  const at = inset + (100 - 2 * inset) * Math.min(1, Math.max(0, share));
  return { at: Math.round(at * 10) / 10, beyond: share < 0 ? 'low' : share > 1 ? 'high' : null };
}
