import { expect, it } from 'vitest';
import { describeDay } from '../../../src/client/console/describe-day.ts';

it('tells the time of today and the day of any other', () => {
  const now = new Date(2025, 10, 4, 15, 0);
  expect(describeDay(new Date(2025, 10, 4, 9, 5), now)).toBe('today, 09:05');
  expect(describeDay(new Date(2025, 10, 3, 23, 59), now)).toBe('3 November 2025');
});
