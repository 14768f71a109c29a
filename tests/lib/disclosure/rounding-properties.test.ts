import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  publishedDecimals,
  roundHalfEven,
  roundProfiles,
} from '../../../src/lib/disclosure/published-decimals.ts';
import { someProfiles } from './made-up-profiles.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const decimals = fc.integer({ min: 0, max: 4 });

/** A whole number of steps of so many decimals: a figure as a publisher prints it. */
const steps = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe('roundHalfEven, whatever the value', () => {
  it('moves it by no more than half a step', () => {
    fc.assert(
      fc.property(value, decimals, (each, digits) => {
        const moved = Math.abs(roundHalfEven(each, digits) - each);
        expect(moved).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9);
      }),
    );
  });

  it('leaves what is rounded as it is', () => {
    fc.assert(
      fc.property(value, decimals, (each, digits) => {
        const rounded = roundHalfEven(each, digits);
        expect(roundHalfEven(rounded, digits)).toBe(rounded);
      }),
    );
  });

  it('keeps the order of two', () => {
    fc.assert(
      fc.property(value, value, decimals, (one, other, digits) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(roundHalfEven(low, digits)).toBeLessThanOrEqual(roundHalfEven(high, digits));
      }),
    );
  });

  it('takes a half to the even side, above zero and below', () => {
    fc.assert(
      fc.property(steps, (whole) => {
        const rounded = roundHalfEven(whole + 0.5, 0);
        expect(Math.abs(rounded % 2)).toBe(0);
        expect(Math.abs(rounded - whole - 0.5)).toBe(0.5);
      }),
    );
  });

  it('does the same below zero as above', () => {
    fc.assert(
      fc.property(value, decimals, (each, digits) => {
        expect(roundHalfEven(-each, digits) + roundHalfEven(each, digits)).toBe(0);
      }),
    );
  });
});

describe('publishedDecimals, whatever is printed', () => {
  it('are no more than were printed, and no value is lost by them', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), decimals, (whole, digits) => {
        const printed = whole.map((each) => Number((each / 10 ** digits).toFixed(digits)));
        const found = publishedDecimals(printed);
        expect(found).toBeLessThanOrEqual(digits);
        for (const each of printed)
          expect(Math.abs(roundHalfEven(each, found) - each)).toBeLessThan(1e-6 + 1.0001e-5 * Math.abs(each));
      }),
    );
  });

  it('do not depend on order, nor on values that come twice', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 10 }), (values) => {
        expect(publishedDecimals([...values, ...values.toReversed()])).toBe(publishedDecimals(values));
      }),
    );
  });
});

describe('roundProfiles, whatever the profiles', () => {
  it('keeps every gap and fills none', () => {
    fc.assert(
      fc.property(someProfiles(10), decimals, (profiles, digits) => {
        const gaps = (of: readonly (readonly (number | null)[])[]) =>
          of.map((profile) => profile.map((each) => each === null));
        expect(gaps(roundProfiles(profiles, digits))).toEqual(gaps(profiles));
      }),
    );
  });
});
