import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnNumber } from '../../../src/lib/intake/own-figures-number.ts';

describe('readOwnNumber', () => {
  it.each([
    { text: '15.4', value: 15.4, digits: 1 },
    { text: '15', value: 15, digits: 0 },
    { text: '15.40', value: 15.4, digits: 2 },
    { text: '.5', value: 0.5, digits: 1 },
    { text: ' 15.4\u00A0% ', value: 15.4, digits: 1, sign: '%' },
    { text: '15.4 per cent', value: 15.4, digits: 1, sign: '%' },
    { text: '£1,234', value: 1234, digits: 0, sign: '£', hasThousands: true },
    { text: '1,234,567.8', value: 1_234_567.8, digits: 1, hasThousands: true },
    { text: '1\u2009234', value: 1234, digits: 0 },
    { text: '1\u202F234,5', value: 1234.5, digits: 1 },
    { text: '15,4', value: 15.4, digits: 1 },
    { text: '0,154', value: 0.154, digits: 3 },
    { text: '1.234,5', value: 1234.5, digits: 1 },
    { text: '−3.2', value: -3.2, digits: 1 },
    { text: '–3.2', value: -3.2, digits: 1 },
    { text: '+4', value: 4, digits: 0 },
    { text: '-0', value: 0, digits: 0 },
    { text: "'15.4", value: 15.4, digits: 1 },
  ])('reads “$text” as $value', ({ text, value, digits, sign = null, hasThousands = false }) => {
    expect(readOwnNumber(text)).toEqual({ kind: 'number', value, digits, sign, hasThousands });
  });

  it.each(['', ' ', '-', '–', '..', 'c', 'C', 'x', 'low', 'n/a', 'N/A', '#DIV/0!', 'Suppressed', '*'])(
    'takes “%s” for a mark that there is none, and never for zero',
    (text) => {
      expect(readOwnNumber(text).kind).toBe('none');
    },
  );

  it.each([
    '15.4p',
    '15.4*',
    '(3)',
    '1.234.567',
    '12 34',
    '15..4',
    '1e3',
    'about 15',
    '15-16',
    '£5%',
    '1,23,456',
    '<5',
  ])('does not guess at “%s”', (text) => {
    expect(readOwnNumber(text)).toEqual({ kind: 'unclear', text });
  });

  it('reads every number as it is printed, with or without thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.nat({ max: 3 }), (whole, digits) => {
        const value = whole / 10 ** digits;
        const [plain, grouped] = [false, true].map((useGrouping) =>
          value.toLocaleString('en-GB', {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
            useGrouping,
          }),
        );
        expect(readOwnNumber(plain ?? '')).toMatchObject({ kind: 'number', value: value + 0, digits });
        expect(readOwnNumber(grouped ?? '')).toMatchObject({ kind: 'number', value: value + 0, digits });
      }),
      { seed: 5 },
    );
  });

  it('never throws and never gives a number that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const reading = readOwnNumber(text);
        expect(reading.kind !== 'number' || Number.isFinite(reading.value)).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
