import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile } from './normal.ts';

// pure-rand is the one package of this folder: a maintained generator with known properties beats ours.

/** A source of chance that gives the same draws for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to below `count`, each as likely. */
  below(count: number): number;
  /** A draw from the standard normal distribution. */
  normal(): number;
}

/** The first draws of neighbouring seeds run in step, because small seeds differ in few bits; so many are dropped. */
const dropped = 64;

/**
 * A source of chance for one seed, by xoroshiro128+.
 *
 * @example randomFrom(1).below(6) // the same number whenever it is asked first
 */
export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  for (let draw = 0; draw < dropped; draw++) generator.next();
  return {
    below: (count) => uniformInt(generator, 0, count - 1),
    normal: () => normalQuantile(Math.max(uniformFloat64(generator), Number.EPSILON / 2)),
  };
}

/**
 * The numbers 0 to `count` − 1 in an order in which every order is as likely (Fisher and Yates). As R's `sample(n)`.
 *
 * @example shuffledOrder(3, randomFrom(1)) // some order of [0, 1, 2]
 */
export function shuffledOrder(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

/**
 * `count` draws from the numbers 0 to `count` − 1, each drawn as often as chance has it: one bootstrap sample.
 * As R's `sample(n, replace = TRUE)`.
 *
 * @example resample(3, randomFrom(1)) // three numbers from 0 to 2, with repeats
 */
export function resample(count: number, random: Random): number[] {
  return Array.from({ length: count }, () => random.below(count));
}
