import { dersimonianLaird } from './dersimonian-laird.ts';
import { quantile } from './quantile.ts';

/** A share of cases in one place: from 0 to 1, and out of how many. */
export interface Proportion {
  share: number;
  denominator: number;
}

/** How far places differ beyond what counting alone would give. */
export interface Overdispersion {
  n: number;
  /** Cases of all places over denominators of all places: the centre of the funnel. */
  centre: number;
  /** Multiplicative factor on the variance: mean squared z, winsorised at a tenth at each end. */
  phi: number;
  /** Additive standard deviation, in shares. */
  tau: number;
}

/** The standard error of a share of `denominator` cases around the centre. */
export function binomialError(centre: number, denominator: number): number {
  return Math.sqrt((centre * (1 - centre)) / denominator);
}

/**
 * How far the shares of places scatter beyond binomial chance: Spiegelhalter's multiplicative φ and the additive τ of
 * DerSimonian and Laird. All standard errors are those of the common centre, so the inverse-variance mean is the
 * centre. Without places, or with a centre of 0 or 1, nothing can be said: undefined. Source: doi 10.1002/sim.1970
 *
 * @example overdispersion([{ share: 0.1, denominator: 100 }, { share: 0.3, denominator: 100 }])
 */
export function overdispersion(places: readonly Proportion[]): Overdispersion | undefined {
  const total = places.reduce((sum, place) => sum + place.denominator, 0);
  const centre = places.reduce((sum, place) => sum + place.share * place.denominator, 0) / total;
  if (!(centre > 0 && centre < 1)) return undefined;
  const errors = places.map(({ denominator }) => binomialError(centre, denominator));
  const z = places.map(({ share }, i) => (share - centre) / (errors[i] as number));
  const [low, high] = [quantile(z, 0.1) ?? 0, quantile(z, 0.9) ?? 0];
  const phi = z.reduce((sum, value) => sum + Math.min(high, Math.max(low, value)) ** 2, 0) / z.length;
  const { tau } = dersimonianLaird(
    places.map(({ share }) => share),
    errors,
  );
  return { n: places.length, centre, phi, tau };
}
