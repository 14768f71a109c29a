import { describe, expect, it } from 'vitest';
import {
  aboutChance,
  describeLook,
  describeStanding,
} from '../../../../src/lib/words/authority/describe-standing.ts';

const counts = { looked: 45, outside: 3, chance: 2.25, median: 2 };
const rows = (apart: number, close: number) => [
  ...Array.from({ length: apart }, () => ({ word: 'higher' as const })),
  ...Array.from({ length: close }, () => ({ word: 'too_close' as const })),
  { word: null },
];
const whole = ({ before, numbers, after }: ReturnType<typeof describeStanding>) =>
  `${before}${numbers}${after}`;

describe('describeStanding', () => {
  it('answers where an authority stands, beside what chance would give', () => {
    expect(whole(describeStanding('A019', rows(5, 40), counts))).toBe(
      'On most indicators A019 cannot be told apart from the middle of authorities. Three of 45 lie outside the expected range; by chance alone about two would.',
    );
  });

  it.each([
    { outside: 0, text: 'None of 45 lies outside' },
    { outside: 1, text: 'One of 45 lies outside' },
    { outside: 12, text: '12 of 45 lie outside' },
  ])('counts $outside', ({ outside, text }) => {
    expect(whole(describeStanding('A019', rows(5, 40), { ...counts, outside }))).toContain(text);
  });

  it.each([
    { apart: 0, close: 45, text: /^On no indicator can A019 be told apart/ },
    { apart: 30, close: 15, text: /^On 30 of 45 indicators A019 lies clear of the middle half/ },
    { apart: 0, close: 0, text: /^No indicator gives A019 a place/ },
  ])('says how many are clear of the middle: $apart of $close', ({ apart, close, text }) => {
    expect(describeStanding('A019', rows(apart, close), counts).before).toMatch(text);
  });
});

describe('aboutChance', () => {
  it.each([
    { chance: 2.25, text: 'about two would' },
    { chance: 1, text: 'about one would' },
    { chance: 0.3, text: 'hardly any would' },
  ])('$chance', ({ chance, text }) => {
    expect(aboutChance(chance)).toBe(text);
  });
});

describe('describeLook', () => {
  it('says plainly when nothing is unusual', () => {
    expect(describeLook('A019', { ...counts, outside: 0 })).toBe(
      '45 figures of A019 were looked at. None lies outside the range in which 95 of 100 authorities are expected. By chance alone about two would; the middle authority has two.',
    );
  });

  it('takes the singular and a half', () => {
    expect(describeLook('A019', { looked: 1, outside: 1, chance: 0.05, median: 2.5 })).toBe(
      '1 figure of A019 was looked at. One lies outside the range in which 95 of 100 authorities are expected. By chance alone hardly any would; the middle authority has 2.5.',
    );
  });
});
