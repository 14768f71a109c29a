import { binomialAtLeast, binomialAtMost } from '../stats/exact-binomial.ts';
import { binomialError, overdispersion, type Proportion } from '../stats/overdispersion.ts';
import { quantile } from '../stats/quantile.ts';
import { shrink } from '../stats/shrinkage.ts';

/** The normal quantiles of the two limits of a funnel. */
const limits = { ordinary: 1.96, far: 3.09 } as const;

/** How the authorities lie around their common centre in one year. Shares of authorities unless said otherwise. */
export interface Funnel {
  n: number;
  /** Cases of all over denominators of all, in per cent. */
  centre: number;
  outside_95: number;
  outside_998: number;
  phi: number;
  /** In percentage points. */
  tau: number;
  outside_95_phi: number;
  outside_998_phi: number;
  outside_998_tau: number;
  /** Median over authorities of how much of its own figure counts once it is drawn towards the centre. */
  own_weight: number;
}

/**
 * The funnel of one indicator in one year: exact binomial limits around the common centre, and how many lie outside
 * once the ordinary differences between authorities are allowed for, by a factor φ or by an added τ.
 */
export function funnel(cells: readonly { value: number; denominator: number }[]): Funnel | undefined {
  const places = cells.map(({ value, denominator }) => ({ share: value / 100, denominator }));
  const found = overdispersion(places);
  if (!found) return undefined;
  const { n, centre, phi, tau } = found;
  const errors = places.map(({ denominator }) => binomialError(centre, denominator));
  const beyond = (limit: number, spread: (se: number) => number) =>
    places.filter(({ share }, i) => Math.abs(share - centre) / spread(errors[i] as number) > limit).length /
    n;
  const byPhi = (se: number) => se * Math.sqrt(Math.max(phi, 1));
  const weights = places.map(
    ({ share }, i) => shrink({ estimate: share, se: errors[i] as number }, { centre, tau }).weight,
  );
  return {
    n,
    centre: 100 * centre,
    outside_95: outsideExact(places, centre, 0.025),
    outside_998: outsideExact(places, centre, 0.001),
    phi,
    tau: 100 * tau,
    outside_95_phi: beyond(limits.ordinary, byPhi),
    outside_998_phi: beyond(limits.far, byPhi),
    outside_998_tau: beyond(limits.far, (se) => Math.hypot(se, tau)),
    own_weight: quantile(weights, 0.5) as number,
  };
}

/** The share of places whose count would be rarer than `tail` at either end, were the centre true for all. */
function outsideExact(places: readonly Proportion[], centre: number, tail: number): number {
  const outside = places.filter(({ share, denominator }) => {
    const count = roundHalfEven(share * denominator);
    return (
      binomialAtMost(count, denominator, centre) < tail || binomialAtLeast(count, denominator, centre) < tail
    );
  });
  return outside.length / places.length;
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
