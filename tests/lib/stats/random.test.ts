import { describe, expect, it } from 'vitest';
import { chiSquaredAbove } from '../../../src/lib/stats/chi-squared.ts';
import { randomFrom, resample, shuffledOrder } from '../../../src/lib/stats/random.ts';
import { relativeError } from './relative-error.ts';

/** The p of a chi-squared test that all cells are as likely. */
function evenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const value = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquaredAbove(value, counts.length - 1);
}

describe('randomFrom', () => {
  // Python 3.11, whole numbers: xoroshiro128+ (24, 16, 37) written again from its definition, seeded as pure-rand says, 64 dropped
  it.each([
    { seed: 1, draws: [237, 284, 568, 190, 333, 126, 261, 819] },
    { seed: 42, draws: [106, 140, 848, 40, 803, 553, 118, 361] },
  ])('gives the fixed sequence of seed $seed', ({ seed, draws }) => {
    const random = randomFrom(seed);
    expect(draws.map(() => random.below(1000))).toEqual(draws);
  });

  it('draws normal values from the same sequence', () => {
    // mpmath 1.3.0: sqrt(2) * erfinv(2 u - 1) of the 53-bit draws u
    const random = randomFrom(7);
    const expected = [-2.886559598588021, -0.21778623105692252, 0.5083584540151659, 1.1471747461296922];
    const errors = expected.map((value) => relativeError(random.normal(), value));
    expect(Math.max(...errors)).toBeLessThan(1e-9);
  });

  it('gives another sequence for another seed', () => {
    const [one, two] = [randomFrom(1), randomFrom(2)];
    const draws = Array.from({ length: 50 }, () => [one.below(1000), two.below(1000)]);
    expect(draws.filter(([a, b]) => a === b).length).toBeLessThan(4);
  });

  it('begins anywhere, whatever the seed', () => {
    const counts = Array.from({ length: 20 }, () => 0);
    for (let seed = 1; seed <= 2000; seed++) {
      const first = randomFrom(seed).below(20);
      counts[first] = (counts[first] ?? NaN) + 1;
    }
    expect(evenness(counts)).toBeGreaterThan(0.001);
  });

  it('draws every number as often', () => {
    const random = randomFrom(11);
    const counts = Array.from({ length: 151 }, () => 0);
    for (let draw = 0; draw < 30_200; draw++) {
      const number = random.below(151);
      counts[number] = (counts[number] ?? NaN) + 1;
    }
    expect(evenness(counts)).toBeGreaterThan(0.001);
  });

  it('draws pairs of neighbours as often', () => {
    const random = randomFrom(12);
    const counts = Array.from({ length: 36 }, () => 0);
    for (let draw = 0; draw < 20_000; draw++) {
      const cell = 6 * random.below(6) + random.below(6);
      counts[cell] = (counts[cell] ?? NaN) + 1;
    }
    expect(evenness(counts)).toBeGreaterThan(0.001);
  });

  it('draws normal values of mean 0, variance 1 and no lean', () => {
    const random = randomFrom(13);
    const n = 20_000;
    const draws = Array.from({ length: n }, () => random.normal());
    const moment = (power: number) => draws.reduce((sum, value) => sum + value ** power, 0) / n;
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(n));
    expect(Math.abs(moment(3))).toBeLessThan((4 * Math.sqrt(15)) / Math.sqrt(n));
  });
});

describe('shuffledOrder', () => {
  it('gives the fixed order of its seed', () => {
    // Python 3.11: Fisher and Yates from the last place down, on the generator above
    expect(shuffledOrder(8, randomFrom(3))).toEqual([7, 1, 6, 3, 5, 0, 2, 4]);
  });

  it('keeps every number once', () => {
    const order = shuffledOrder(151, randomFrom(5));
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 151 }, (_, i) => i));
  });

  it('gives all orders of three as often', () => {
    const random = randomFrom(6);
    const counts = new Map<string, number>();
    for (let round = 0; round < 12_000; round++) {
      const order = shuffledOrder(3, random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    expect(evenness([...counts.values()])).toBeGreaterThan(0.001);
  });

  it('leaves about one number in its place', () => {
    // the number of fixed points has mean 1 and variance 1
    const random = randomFrom(8);
    let fixed = 0;
    for (let round = 0; round < 400; round++)
      fixed += shuffledOrder(151, random).filter((number, at) => number === at).length;
    expect(Math.abs(fixed / 400 - 1)).toBeLessThan(4 / Math.sqrt(400));
  });

  it.each([
    [0, []],
    [1, [0]],
  ])('of %i', (count, order) => {
    expect(shuffledOrder(count, randomFrom(1))).toEqual(order);
  });
});

describe('resample', () => {
  it('gives the fixed draws of its seed', () => {
    expect(resample(8, randomFrom(3))).toEqual([4, 3, 2, 2, 7, 7, 1, 6]);
  });

  it('leaves out about 1 / e of the numbers', () => {
    const random = randomFrom(9);
    let left = 0;
    for (let round = 0; round < 200; round++) left += 1 - new Set(resample(156, random)).size / 156;
    expect(left / 200).toBeCloseTo((1 - 1 / 156) ** 156, 2);
  });

  it('draws nothing from nothing', () => {
    expect(resample(0, randomFrom(1))).toEqual([]);
  });
});
