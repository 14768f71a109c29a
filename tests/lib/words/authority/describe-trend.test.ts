import { describe, expect, it } from 'vitest';
import { describeTrend } from '../../../../src/lib/words/authority/describe-trend.ts';

const percent = { unit: '% of posts', digits: 1 };
const middles = [2017, 2018, 2019, 2020].map((year, i) => ({ year, median: 14 + i }));
const ok = (year: number, value: number) => ({ year, value, status: 'ok' as const });
const gone = (year: number, status: 'suppressed' | 'not_available') => ({ year, value: null, status });

describe('describeTrend', () => {
  it.each([
    {
      name: 'first and last beside the median',
      cells: [ok(2017, 12.3), ok(2018, 11), ok(2020, 9)],
      text: '2017 to 2020: from 12.3% to 9.0%; the median of authorities from 14.0% to 17.0%.',
    },
    {
      name: 'the years that are missing and why',
      cells: [ok(2017, 12.3), gone(2018, 'suppressed'), gone(2019, 'not_available'), ok(2020, 9)],
      text: '2017 to 2020: from 12.3% to 9.0%; the median of authorities from 14.0% to 17.0%. 2018 suppressed and 2019 no figure.',
    },
    {
      name: 'one year only',
      cells: [ok(2018, 12.3)],
      text: '2018 only: 12.3%; the median of authorities 15.0%.',
    },
    {
      name: 'no figure at all',
      cells: [gone(2017, 'suppressed'), gone(2018, 'suppressed')],
      text: '2017 to 2018 suppressed.',
    },
    { name: 'nothing', cells: [], text: '' },
  ])('tells $name', ({ cells, text }) => {
    expect(describeTrend(cells, middles, percent)).toBe(text);
  });

  it('leaves the median out where there is none', () => {
    expect(describeTrend([ok(2017, 1), ok(2018, 2)], [], percent)).toBe('2017 to 2018: from 1.0% to 2.0%.');
  });
});
