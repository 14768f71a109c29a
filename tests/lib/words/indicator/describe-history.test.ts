import { describe, expect, it } from 'vitest';
import { describeChange, describeYear } from '../../../../src/lib/words/indicator/describe-history.ts';
import { distributionLabel } from '../../../../src/lib/words/indicator/distribution-label.ts';
import { history, indicatorWith } from '../../../fixtures/indicators/indicator.ts';

const format = { unit: '% of posts', digits: 1 };
const [first, second, empty, last] = history as [
  (typeof history)[0],
  (typeof history)[0],
  (typeof history)[0],
  (typeof history)[0],
];

describe('describeYear', () => {
  it('gives the middle half, the median and England', () => {
    const { before, numbers, after } = describeYear(indicatorWith(), second, format);
    expect(before + numbers + after).toBe(
      'On 30 September 2020 the middle half of 5 authorities lay between 9.0% and 16.0% of posts. ' +
        'The median was 11.5%; England as a whole stood at 13.0%.',
    );
  });

  it('leaves England out where there is none', () => {
    expect(describeYear(indicatorWith(), last, format).after).toBe(' of posts. The median was 12.0%.');
  });

  it('refuses a year without a median', () => {
    expect(() => describeYear(indicatorWith(), empty, format)).toThrow(
      'describeYear requires a median and quartiles: vacancy_rate 2021',
    );
  });
});

describe('describeChange', () => {
  it('says how the median moved and how far places lie apart', () => {
    expect(describeChange(first, last, format)).toBe(
      'The median rose from 10.0% in 2019 to 12.0% in 2022; places range from 1.0% to 25.0%',
    );
  });

  it('says when it fell', () => {
    expect(describeChange(last, first, format)).toContain('fell from 12.0%');
  });

  it('says when it stayed', () => {
    expect(describeChange(first, { ...last, median: 10.01 }, format)).toContain(
      'was 10.0% in 2019 and again in 2022',
    );
  });

  it('speaks of one year when there is one', () => {
    expect(describeChange(first, first, format)).toBe(
      'The median is 10.0% in 2019; places range from 2.0% to 31.0%',
    );
  });
});

describe('distributionLabel', () => {
  it('reads out every year, and that one has none', () => {
    expect(distributionLabel(indicatorWith(), history, format)).toBe(
      'Social worker vacancy rate, % of posts, for every authority by year. ' +
        '2019, median 10.0%, middle half 8.0% to 14.0%, 5 authorities; ' +
        '2020, median 11.5%, middle half 9.0% to 16.0%, 5 authorities; ' +
        '2021, none published; ' +
        '2022, median 12.0%, middle half 10.0% to 19.0%, 5 authorities.',
    );
  });
});
