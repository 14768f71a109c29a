import type { Profile } from './profile.ts';

/** No publisher shows more decimals; what has more was calculated. */
const most = 4;

/**
 * How many decimals the publisher shows: the fewest, up to four, at which every value keeps what it is. Slack of
 * 1e-6 and of a hundred-thousandth of the value takes up the noise of files kept as floating point (as
 * `numpy.allclose(v, v.round(d), atol=1e-6)`). No values at all give 0.
 *
 * @example publishedDecimals([24.4, 0.7]) // 1
 */
export function publishedDecimals(values: readonly number[]): number {
  for (let decimals = 0; decimals < most; decimals++)
    if (values.every((value) => isNear(value, roundHalfEven(value, decimals)))) return decimals;
  return most;
}

function isNear(value: number, rounded: number): boolean {
  return Math.abs(value - rounded) <= 1e-6 + 1e-5 * Math.abs(rounded);
}

/**
 * A value rounded to so many decimals, halves to the even side, in the unit of the value. As `numpy.round`, and as R's
 * `round` but for its search of the shorter decimal.
 *
 * @example roundHalfEven(2.5, 0) // 2
 */
export function roundHalfEven(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = value * scale;
  const below = Math.floor(scaled);
  const part = scaled - below;
  if (part !== 0.5) return Math.round(scaled) / scale;
  return (below % 2 === 0 ? below : below + 1) / scale;
}

/** Every profile with each value rounded to so many decimals; gaps stay. */
export function roundProfiles(profiles: readonly Profile[], decimals: number): Profile[] {
  return profiles.map((profile) =>
    profile.map((value) => (value === null ? null : roundHalfEven(value, decimals))),
  );
}
