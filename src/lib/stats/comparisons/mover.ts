/** An estimate with its range, which need not lie evenly around it. */
export interface Ranged {
  estimate: number;
  lower: number;
  upper: number;
}

/**
 * The difference of two independent estimates with a range recovered from theirs (MOVER), so that it is as uneven as
 * they are. Source: Zou and Donner 2008
 *
 * @example moverDifference({ estimate: 3, lower: 0, upper: 4 }, { estimate: 1, lower: 1, upper: 5 })
 * // { estimate: 2, lower: -3, upper: 3 }
 */
export function moverDifference(one: Ranged, other: Ranged): Ranged {
  const estimate = one.estimate - other.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(one.estimate - one.lower, other.upper - other.estimate),
    upper: estimate + Math.hypot(one.upper - one.estimate, other.estimate - other.lower),
  };
}
