import { describe, expect, it } from 'vitest';
import { atClock, explainClock } from '../../../../src/lib/words/indicator/clock.ts';
import { clocks } from '../../../../src/lib/tables/table.ts';

describe('atClock', () => {
  it.each([
    { clock: 'september', text: 'On 30 September 2025' },
    { clock: 'year_to_march', text: 'In the year to 31 March 2025' },
    { clock: 'academic', text: 'In the school year 2024/25' },
    { clock: 'financial', text: 'In the financial year 2024/25' },
    { clock: 'calendar', text: 'In 2025' },
    { clock: 'mid_year', text: 'In mid-2024' },
  ] as const)('tells when $clock 2025 is', ({ clock, text }) => {
    expect(atClock(clock, 2025)).toBe(text);
  });

  it('writes the turn of a century in full', () => {
    expect(atClock('academic', 2000)).toBe('In the school year 1999/00');
  });
});

describe('explainClock', () => {
  it.each(clocks)('explains %s with the year itself', (clock) => {
    expect(explainClock(clock, 2025)).toContain('2025');
  });

  it('says that a population is that of the middle of the year before', () => {
    expect(explainClock('mid_year', 2025)).toContain('2025 is mid-2024');
  });

  it('ends with the note of an indicator', () => {
    expect(explainClock('financial', 2025, 'Counted twice.')).toBe(
      `${explainClock('financial', 2025)} Counted twice.`,
    );
  });
});
