import { describe, expect, it } from 'vitest';
import { isAlive, lifeOf } from '../../../scripts/sources/lives.ts';

describe('lifeOf', () => {
  it.each([
    { number: 101, first: 2013, last: 2025, abolished: false, successors: [] },
    { number: 835, first: 2013, last: 2019, abolished: true, successors: [838, 839] },
    { number: 836, first: 2013, last: 2019, abolished: true, successors: [839] },
    { number: 837, first: 2013, last: 2019, abolished: true, successors: [839] },
    { number: 838, first: 2019, last: 2025, abolished: false, successors: [] },
    { number: 839, first: 2019, last: 2025, abolished: false, successors: [] },
    { number: 909, first: 2013, last: 2023, abolished: true, successors: [942, 943] },
    { number: 928, first: 2013, last: 2021, abolished: true, successors: [940, 941] },
    { number: 940, first: 2021, last: 2025, abolished: false, successors: [] },
    { number: 941, first: 2021, last: 2025, abolished: false, successors: [] },
    { number: 942, first: 2023, last: 2025, abolished: false, successors: [] },
    { number: 943, first: 2023, last: 2025, abolished: false, successors: [] },
  ])('of $number is $first to $last', ({ number, ...life }) => {
    expect(lifeOf(number)).toEqual(life);
  });
});

describe('isAlive', () => {
  it('gives the year of a change to the old authority and to the new one', () => {
    expect([isAlive(lifeOf(928), 2021), isAlive(lifeOf(940), 2021)]).toEqual([true, true]);
  });

  it.each([
    { name: 'before it began', number: 940, year: 2020 },
    { name: 'after it ended', number: 928, year: 2022 },
  ])('says no of an authority $name', ({ number, year }) => {
    expect(isAlive(lifeOf(number), year)).toBe(false);
  });
});
