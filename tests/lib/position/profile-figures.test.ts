import { describe, expect, it } from 'vitest';
import { placeFigure } from '../../../src/lib/position/place-figure.ts';
import {
  inValueOrder,
  peerFigures,
  placeFactsFrom,
  type ProfileFigures,
} from '../../../src/lib/position/profile-figures.ts';

const figures: ProfileFigures = {
  authorities: ['A001', 'A002', 'A003', 'A004'],
  indicators: {
    repeat_plans: {
      label: 'Repeat plans',
      unit: '% of plans',
      better: 'lower',
      better_is_assumed: false,
      digits: 1,
      year: 2025,
      allowance: { range: 'usual_movement', sd: 1 },
      expectation: { centre: 20, tau: 5, counted: false },
      middle: { q1: 10, q3: 20 },
      median: 20,
      england: null,
      value: [20, null, 10, 20],
      lower: [18, null, 8, null],
      upper: [22, null, 12, null],
    },
  },
};

describe('peerFigures', () => {
  it('gives values and ranges, each without what is missing', () => {
    expect(peerFigures(figures, 'repeat_plans', ['A002', 'A003', 'A004', 'A999'])).toEqual({
      values: [10, 20],
      ranges: [{ lower: 8, upper: 12 }],
    });
  });

  it('refuses an indicator the file does not hold', () => {
    expect(() => peerFigures(figures, 'child_poverty', [])).toThrow(/unknown indicator: child_poverty/);
  });
});

describe('inValueOrder', () => {
  it('walks from the lowest to the highest, equal values by code, never a missing one', () => {
    expect(inValueOrder(figures, 'repeat_plans')).toEqual([
      { authority: 'A003', value: 10 },
      { authority: 'A001', value: 20 },
      { authority: 'A004', value: 20 },
    ]);
  });
});

describe('placeFactsFrom', () => {
  it('gives the facts that place a new figure', () => {
    const facts = placeFactsFrom(figures, 'repeat_plans');
    expect(facts).toMatchObject({ indicator: 'repeat_plans', lowers: [8, 18], uppers: [12, 22] });
    expect(placeFigure({ value: 30, denominator: null }, facts)).toMatchObject({
      word: 'higher',
      higher_than: 2,
    });
  });
});
