import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, sayEstimate, writeDistance, writeEstimate } from '../../../src/lib/words/interval.ts';

describe('writeEstimate', () => {
  it.each([
    { found: [0.41, 0.27, 0.53], digits: 2, text: '+0.41 (0.27 to 0.53)' },
    { found: [-0.3, -0.5, -0.1], digits: 2, text: '−0.30 (−0.50 to −0.10)' },
    { found: [0.61, -0.27, 1.49], digits: undefined, text: '+0.6 (−0.3 to 1.5)' },
    { found: [-12.3, -30.2, 5.6], digits: undefined, text: '−12 (−30 to 6)' },
    { found: [0.004, -0.011, 0.019], digits: undefined, text: '+0.004 (−0.011 to 0.019)' },
    { found: [0.00001, -0.3, 0.3], digits: undefined, text: '0.00 (−0.30 to 0.30)' },
  ])('writes $found as $text', ({ found, digits, text }) => {
    const [estimate = 0, lower = 0, upper = 0] = found;
    expect(sayEstimate(estimate, { lower, upper }, digits)).toBe(text);
  });

  it.each([
    { what: 'above zero', found: [0.163, 0.0007, 0.316], text: '+0.163 (0.001 to 0.316)' },
    { what: 'below zero', found: [0.157, -0.0007, 0.316], text: '+0.157 (−0.001 to 0.316)' },
    {
      what: 'below zero from the far side',
      found: [-0.1, -0.2, -0.00003],
      text: '−0.10000 (−0.20000 to −0.00003)',
    },
    { what: 'exactly on zero', found: [0.1, 0, 0.2], text: '+0.10 (0.00 to 0.20)' },
    { what: 'on minus zero', found: [-0.1, -0.2, -0], text: '−0.10 (−0.20 to 0.00)' },
    {
      what: 'on the last figure that two decimals show',
      found: [0.1, 0.005, 0.2],
      text: '+0.10 (0.01 to 0.20)',
    },
    {
      what: 'far below what is usual',
      found: [0.5, 1e-9, 1],
      text: '+0.500000000 (0.000000001 to 1.000000000)',
    },
  ])('shows an end $what', ({ found, text }) => {
    const [estimate = 0, lower = 0, upper = 0] = found;
    expect(sayEstimate(estimate, { lower, upper }, 2)).toBe(text);
  });

  it('leaves the plus out where no sign is asked for, and never the minus', () => {
    expect(writeEstimate(0.11, { lower: -0.05, upper: 0.27 }, 2).estimate).toBe('0.11');
    expect(writeEstimate(-0.11, { lower: -0.27, upper: 0.05 }, 2).estimate).toBe('−0.11');
  });

  it('refuses ends the wrong way round and what is not a number', () => {
    expect(() => writeEstimate(1, { lower: 2, upper: 0 })).toThrow('requires its lower end first: 2, 0');
    expect(() => decimalsOf({ lower: Number.NaN, upper: 0 })).toThrow('requires its lower end first: NaN, 0');
    expect(() => writeEstimate(Number.NaN, { lower: 0, upper: 1 })).toThrow('requires a finite number');
  });
});

describe('writeDistance', () => {
  it('writes a clear estimate as a distance, the nearer end first', () => {
    const written = { estimate: '0.8', signed: '+0.8', interval: '0.3 to 1.3' };
    expect(writeDistance(-0.8, { lower: -1.3, upper: -0.3 })).toEqual(written);
    expect(writeDistance(0.8, { lower: 0.3, upper: 1.3 })).toEqual(written);
  });
});

/** Sizes from far below what is printed as a rule to far above it, and zero itself. */
const number = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, -0) },
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.constantFrom(-1, 1),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: -12, max: 6 }),
      )
      .map(([sign, figures, power]) => sign * figures * 10 ** power),
  },
);

const interval = fc.tuple(number, number, number).map((numbers) => {
  const [lower = 0, estimate = 0, upper = 0] = numbers.toSorted((a, b) => a - b);
  return { lower, estimate, upper };
});

const digits = fc.constantFrom(undefined, 0, 1, 2, 3);

/** A printed number as a number again. */
function read(text: string): number {
  return Number(text.replace('−', '-').replace('+', '').replaceAll(',', ''));
}

describe('a written interval', () => {
  it('ends on the side of zero on which it ends', () => {
    fc.assert(
      fc.property(interval, digits, ({ estimate, lower, upper }, decimals) => {
        const ends = writeEstimate(estimate, { lower, upper }, decimals).interval.split(' to ').map(read);
        expect(ends.map((end) => Math.sign(end) + 0)).toEqual(
          [lower, upper].map((end) => Math.sign(end) + 0),
        );
      }),
    );
  });

  it('holds its estimate, which is never written with the other sign', () => {
    fc.assert(
      fc.property(interval, digits, ({ estimate, lower, upper }, decimals) => {
        const written = writeEstimate(estimate, { lower, upper }, decimals);
        const [from = NaN, to = NaN] = written.interval.split(' to ').map(read);
        for (const text of [written.estimate, written.signed]) {
          expect(read(text)).toBeGreaterThanOrEqual(from);
          expect(read(text)).toBeLessThanOrEqual(to);
          expect([0, Math.sign(estimate) + 0]).toContain(Math.sign(read(text)) + 0);
        }
      }),
    );
  });

  it('has the same decimals in all its numbers, and none fewer than asked for', () => {
    fc.assert(
      fc.property(interval, fc.constantFrom(0, 2, 3), ({ estimate, lower, upper }, decimals) => {
        const written = writeEstimate(estimate, { lower, upper }, decimals);
        const counts = [written.estimate, written.signed, ...written.interval.split(' to ')].map(
          (text) => text.split('.')[1]?.length ?? 0,
        );
        expect(new Set(counts).size).toBe(1);
        expect(counts[0]).toBeGreaterThanOrEqual(decimals);
      }),
    );
  });

  it('is the mirror of its opposite', () => {
    fc.assert(
      fc.property(interval, digits, ({ estimate, lower, upper }, decimals) => {
        const [there, back] = [
          writeEstimate(estimate, { lower, upper }, decimals),
          writeEstimate(-estimate, { lower: -upper, upper: -lower }, decimals),
        ];
        const turned = back.interval
          .split(' to ')
          .map((end) => -read(end) + 0)
          .toReversed();
        expect(turned).toEqual(there.interval.split(' to ').map((end) => read(end) + 0));
      }),
    );
  });
});
