import { describe, expect, it } from 'vitest';
import { figuresOf, notesOf, understand } from './understood.ts';

describe('percentages of 1 or less', () => {
  const text = 'indicator,value\nvacancy_rate,0.154\nre_referrals,0.2\nlooked_after_rate,0.9';

  it('are asked about, all at once, whatever has been published so low', () => {
    const reading = understand(text);
    expect(figuresOf(reading)).toEqual([['looked_after_rate', null, 0.9, null]]);
    expect(reading.questions.map(({ sentence }) => sentence)).toEqual([
      'Are percentages written as fractions of 1 here? All of them are 1 or less, so 0.154 may stand for 15.4%.',
    ]);
    expect(understand('indicator,value\nsickness_absence_rate,0.9').questions).toHaveLength(1);
  });

  it('are then multiplied by 100, and nothing else is, and this is said', () => {
    const reading = understand(text, { hasFractions: true });
    expect(figuresOf(reading)).toEqual([
      ['vacancy_rate', null, 15.4, null],
      ['re_referrals', null, 20, null],
      ['looked_after_rate', null, 0.9, null],
    ]);
    expect(reading.questions).toEqual([]);
    expect(notesOf(reading)).toEqual(['Percentages of 1 or less are read as fractions.']);
    expect(reading.figures[0]?.remarks).toEqual(['Read as a fraction: 0.154 stands for 15.4%.']);
  });

  it('or stay as they are written', () => {
    expect(figuresOf(understand(text, { hasFractions: false }))[0]).toEqual([
      'vacancy_rate',
      null,
      0.154,
      null,
    ]);
  });
});
