import { describe, expect, it } from 'vitest';
import { formatMiddle, formatValue, unitInSentence, valueFormat } from '../../../src/lib/words/value.ts';

describe('valueFormat', () => {
  it.each([
    { unit: '% of posts', values: [12, 13.5], digits: 1 },
    { unit: '% of pupils', values: [12, 13], digits: 0 },
    { unit: '% of posts', values: [12.3456789], digits: 1 },
    { unit: '£ per child', values: [463.386], digits: 0 },
    { unit: 'children', values: [8012, 355390], digits: 0 },
    { unit: 'children', values: [], digits: 0 },
  ])('writes $values of "$unit" with $digits decimals', ({ unit, values, digits }) => {
    expect(valueFormat(unit, values)).toEqual({ unit, digits });
  });
});

describe('formatValue', () => {
  it.each([
    { value: 14.5, unit: '% of posts', digits: 1, text: '14.5%' },
    { value: -2, unit: '% of posts', digits: 0, text: '−2%' },
    { value: 463.4, unit: '£ per child', digits: 0, text: '£463' },
    { value: -463.4, unit: '£ per child', digits: 0, text: '−£463' },
    { value: 345.5, unit: 'per 10,000 children', digits: 1, text: '345.5' },
  ])('writes $value in "$unit" as $text', ({ value, unit, digits, text }) => {
    expect(formatValue(value, { unit, digits })).toBe(text);
  });
});

describe('formatMiddle', () => {
  it('shows the half that falls between two whole numbers', () => {
    expect(formatMiddle(26.5, { unit: '% of children', digits: 0 })).toBe('26.5%');
  });

  it('keeps a whole one whole', () => {
    expect(formatMiddle(26, { unit: '% of children', digits: 0 })).toBe('26%');
  });

  it('leaves money and thousands whole', () => {
    expect(formatMiddle(463.5, { unit: '£ per child', digits: 0 })).toBe('£464');
    expect(formatMiddle(44625.5, { unit: 'children', digits: 0 })).toBe('44,626');
  });
});

describe('unitInSentence', () => {
  it.each([
    { unit: '% of posts', text: ' of posts' },
    { unit: '£ per child', text: ' per child' },
    { unit: 'points', text: ' points' },
    { unit: 'score from 1, inadequate, to 4, outstanding', text: '' },
    { unit: 'average score, 0 to 40', text: '' },
  ])('follows a value in "$unit" with "$text"', ({ unit, text }) => {
    expect(unitInSentence(unit)).toBe(text);
  });
});
