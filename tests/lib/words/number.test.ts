import { describe, expect, it } from 'vitest';
import { digitsOf, formatNumber, formatSigned } from '../../../src/lib/words/number.ts';

describe('formatNumber', () => {
  it.each([
    { value: 0, digits: 0, text: '0' },
    { value: 1234567, digits: 0, text: '1,234,567' },
    { value: 999, digits: 0, text: '999' },
    { value: -1234.5, digits: 1, text: '−1,234.5' },
    { value: 14.5, digits: 1, text: '14.5' },
    { value: 15, digits: 1, text: '15.0' },
    { value: 1.005, digits: 2, text: '1.01' },
    { value: 7.85, digits: 1, text: '7.9' },
    { value: -0.5, digits: 0, text: '−1' },
    { value: 1e-7, digits: 2, text: '0.00' },
  ])('writes $value with $digits decimals as $text', ({ value, digits, text }) => {
    expect(formatNumber(value, { digits })).toBe(text);
  });

  it('never writes a minus before a rounded zero', () => {
    expect(formatNumber(-0.04, { digits: 1 })).toBe('0.0');
  });

  it('keeps the decimals a number has when none are asked for', () => {
    expect(formatNumber(1234.25)).toBe('1,234.25');
  });

  it('does not group the decimals', () => {
    expect(formatNumber(0.123456, { digits: 6 })).toBe('0.123456');
  });

  it('refuses what is not a number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow('formatNumber requires a finite number: NaN');
  });
});

describe('formatSigned', () => {
  it.each([
    { value: 0.2, text: '+0.2' },
    { value: -0.2, text: '−0.2' },
    { value: 0, text: '0.0' },
    { value: 0.04, text: '0.0' },
  ])('writes $value as $text', ({ value, text }) => {
    expect(formatSigned(value, { digits: 1 })).toBe(text);
  });
});

describe('digitsOf', () => {
  it.each([
    { values: [], most: 1, digits: 0 },
    { values: [12, 3], most: 1, digits: 0 },
    { values: [12, 3.5], most: 1, digits: 1 },
    { values: [0.1 + 0.2], most: 3, digits: 1 },
    { values: [1.25], most: 1, digits: 1 },
    { values: [1.25], most: 2, digits: 2 },
  ])('finds $digits decimals in $values, at most $most', ({ values, most, digits }) => {
    expect(digitsOf(values, most)).toBe(digits);
  });
});
