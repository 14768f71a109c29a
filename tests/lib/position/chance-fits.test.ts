import { describe, expect, it } from 'vitest';
import { chanceFits, digitsPublished } from '../../../src/lib/position/chance-fits.ts';
import type { PublishedFigure } from '../../../src/lib/position/find-code-by-figures.ts';

/** A hundred authorities with rates from 10.0 to 19.9, and half as many of them judged 3 as 4. */
const published: PublishedFigure[] = Array.from(
  { length: 100 },
  (_, i) => `A${String(i).padStart(3, '0')}`,
).flatMap((authority, i) => [
  { authority, indicator: 'rate', year: 2024, value: 10 + i / 10 },
  { authority, indicator: 'rate', year: 2025, value: 10 + ((i * 37) % 100) / 10 },
  { authority, indicator: 'judgement', year: 2025, value: i % 3 === 0 ? 3 : 4 },
]);

describe('chanceFits', () => {
  it('counts the authorities that fit where values lie close', () => {
    const whole = chanceFits(published, [{ indicator: 'rate', year: 2025, value: 15, digits: 0 }]);
    expect(whole).toBeGreaterThan(8);
    expect(whole).toBeLessThan(13);
    const exact = chanceFits(published, [{ indicator: 'rate', year: 2025, value: 15.2, digits: 1 }]);
    expect(exact).toBeGreaterThan(0.7);
    expect(exact).toBeLessThan(1.5);
  });

  it('adds up the years that a figure may be of', () => {
    const figure = { indicator: 'rate', value: 15, digits: 0 };
    const [one = 0, any = 0] = [2025, null].map((year) => chanceFits(published, [{ ...figure, year }]));
    expect(any / one).toBeCloseTo(2, 0);
  });

  it('takes what many share for telling little, and no more decimals than are published', () => {
    const judged = { indicator: 'judgement', year: 2025, value: 4 };
    expect(chanceFits(published, [{ ...judged, digits: 0 }])).toBeCloseTo(66, 0);
    expect(chanceFits(published, [{ ...judged, digits: 3 }])).toBeCloseTo(66, 0);
  });

  it('multiplies the shares of several indicators, and counts but the rarest of one', () => {
    const rate = { indicator: 'rate', year: 2025, value: 15, digits: 0 };
    const one = chanceFits(published, [rate]);
    expect(chanceFits(published, [rate, { ...rate, year: 2024 }])).toBeCloseTo(one, 5);
    const both = chanceFits(published, [rate, { indicator: 'judgement', year: 2025, value: 4, digits: 0 }]);
    expect(both).toBeCloseTo(0.66 * one, 5);
  });

  it('is none where nothing is published, and without bound where nothing was typed', () => {
    expect(chanceFits(published, [{ indicator: 'rate', year: 2019, value: 15, digits: 0 }])).toBe(0);
    expect(chanceFits(published, [])).toBe(Infinity);
  });
});

describe('digitsPublished', () => {
  it('is what nearly all values can do with', () => {
    expect(digitsPublished([12, 13, 14])).toBe(0);
    expect(digitsPublished([12.5, 13, 14.1])).toBe(1);
    expect(digitsPublished([...Array.from({ length: 30 }, () => 12.5), 1 / 3])).toBe(1);
    expect(digitsPublished([1 / 3, 2 / 3])).toBe(6);
  });
});
