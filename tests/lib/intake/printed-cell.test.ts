import { describe, expect, it } from 'vitest';
import { readCell, toTenDecimals } from '../../../src/lib/intake/printed-cell.ts';

describe('readCell', () => {
  it.each([
    { text: '14.8', value: 14.8 },
    { text: '0', value: 0 },
    { text: '-14.2', value: -14.2 },
    { text: '+3', value: 3 },
    { text: '.5', value: 0.5 },
    { text: '.25', value: 0.25 },
    { text: '5.', value: 5 },
    { text: '1E5', value: 100_000 },
    { text: '12183016', value: 12_183_016 },
  ])('reads $text as the number $value', ({ text, value }) => {
    expect(readCell(text)).toEqual({ value, status: 'ok' });
  });

  it.each([
    { text: '14.799999999999997', value: 14.8 },
    { text: '9.6999999999999993', value: 9.7 },
    { text: '96.718257380338201', value: 96.7182573803 },
  ])('removes the noise of binary fractions from $text', ({ text, value }) => {
    expect(readCell(text)).toEqual({ value, status: 'ok' });
  });

  it.each(['low', 'k'])('reads %s as rounding to zero', (text) => {
    expect(readCell(text)).toEqual({ value: 0, status: 'low' });
  });

  it.each([
    { text: 'c', status: 'suppressed' },
    { text: 'x', status: 'not_available' },
    { text: 'z', status: 'not_applicable' },
    { text: 'u', status: 'low_reliability' },
    { text: '-', status: 'not_published' },
  ])('reads $text as $status, with no value', ({ text, status }) => {
    expect(readCell(text)).toEqual({ value: null, status });
  });

  it.each([
    '',
    ' ',
    'C',
    'c ',
    '12,5',
    '1 200',
    '12%',
    '1O.5',
    'NaN',
    'Infinity',
    '0x1F',
    '.',
    'e5',
    '--',
    'toString',
    'constructor',
  ])('does not take “%s” for a number or a symbol', (text) => {
    expect(readCell(text)).toBeUndefined();
  });
});

describe('toTenDecimals', () => {
  it('keeps ten decimals', () => {
    expect(toTenDecimals(1 / 3)).toBe(0.3333333333);
  });

  it('makes two ways to the same figure equal', () => {
    expect(toTenDecimals(0.1 + 0.2)).toBe(0.3);
  });

  it('has no negative zero', () => {
    expect(Object.is(toTenDecimals(-0), 0)).toBe(true);
    expect(Object.is(toTenDecimals(-1e-12), 0)).toBe(true);
  });

  it('leaves large numbers as they are', () => {
    expect(toTenDecimals(3_586_900_940)).toBe(3_586_900_940);
  });
});
