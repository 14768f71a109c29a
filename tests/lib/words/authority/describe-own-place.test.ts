import { describe, expect, it } from 'vitest';
import type { ProfileLine } from '../../../../src/lib/position/profile/profile-line.ts';
import { describeOwnPlace } from '../../../../src/lib/words/authority/describe-own-place.ts';

/** A figure of the reader's own that has no place, on a line of this kind. */
function unplaced(of: { sizedBy?: 'population' | 'denominator'; year?: number; isJudgement?: boolean }) {
  const { sizedBy, year = 2026, isJudgement = false } = of;
  const model = sizedBy && { sized_by: sizedBy, year: 2025 };
  return { newer: { year }, columns: { model }, isJudgement } as unknown as ProfileLine;
}

describe('describeOwnPlace', () => {
  it.each([
    {
      name: 'a figure out of cases',
      line: unplaced({ sizedBy: 'denominator' }),
      says: /^Say how many cases/,
    },
    {
      name: 'a figure out of all children',
      line: unplaced({ sizedBy: 'population' }),
      says: /^Choose an authority whose number of children is published/,
    },
    {
      name: 'a year that is published',
      line: unplaced({ sizedBy: 'population', year: 2025 }),
      says: /^Figures of 2025 are published already/,
    },
    { name: 'a series too short', line: unplaced({}), says: /^With so few published years/ },
    { name: 'a judgement', line: unplaced({ isJudgement: true }), says: /^A judgement is a state/ },
  ])('says what is missing to place $name', ({ line, says }) => {
    const told = describeOwnPlace(line, { isYearSaid: true });
    expect(told?.headline).toBe('Shown, but not placed');
    expect(told?.sentences).toEqual([expect.stringMatching(says)]);
  });

  it('says the year it is taken to be of, where none is said', () => {
    const told = describeOwnPlace(unplaced({ sizedBy: 'denominator' }), { isYearSaid: false });
    expect(told?.sentences[0]).toBe('Its year is not said, so it is taken to be of 2026.');
  });
});
