import { expect, it } from 'vitest';
import { readJudgement } from '../../../src/lib/tables/judgements.ts';

it.each([
  ['Inadequate', 1],
  ['requires improvement', 2],
  ['Requires  improvement to be good ', 2],
  ['GOOD', 3],
  ['outstanding', 4],
])('reads %s', (text, score) => {
  expect(readJudgement(text)).toBe(score);
});

it.each(['', 'goodish', 'requires', '3', 'inadequate to be good'])('takes no other word: %s', (text) => {
  expect(readJudgement(text)).toBeUndefined();
});
