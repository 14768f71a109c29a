import { describe, expect, it } from 'vitest';
import { authorityQuery } from '../../../../src/lib/query/authority-query.ts';
import { describeContext } from '../../../../src/lib/words/indicator/describe-context.ts';
import { besideCaution } from '../../../../src/lib/words/authority/describe-beside.ts';
import { ordinal } from '../../../../src/lib/words/ordinal.ts';

describe('describeContext', () => {
  it.each([
    { difference: 1.42, text: 'children on plans (1.4 SD more)' },
    { difference: -0.61, text: 'children on plans (0.6 SD less)' },
    { difference: -0.04, text: 'children on plans (the same)' },
  ])('tells a difference of $difference', ({ difference, text }) => {
    expect(describeContext('children on plans', difference)).toBe(text);
  });
});

describe('besideCaution', () => {
  it('says what one place cannot prove and what is not measured', () => {
    expect(besideCaution.join(' ')).toMatch(/can prove nothing.*do not measure supervision/);
  });
});

describe('ordinal', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [12, '12th'],
    [21, '21st'],
    [112, '112th'],
    [151, '151st'],
  ])('%i', (place, text) => {
    expect(ordinal(place)).toBe(text);
  });
});

describe('authorityQuery', () => {
  it('asks for one authority and takes nothing but a code', () => {
    expect(authorityQuery('A019')).toContain(`WHERE p.authority = 'A019'`);
    expect(() => authorityQuery(`A019' OR 1=1`)).toThrow(/unsupported code/);
  });
});
