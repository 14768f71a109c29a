import { describe, expect, it } from 'vitest';
import {
  describeLife,
  describePlace,
  describePlaceBriefly,
} from '../../../../src/lib/words/authority/describe-authority.ts';

const place = { area_type: 'unitary', region: 'South West', deprivation_quintile: 3, size_band: 4 } as const;

describe('describePlace', () => {
  it('tells kind, region, poverty and size', () => {
    expect(describePlace(place)).toBe(
      'A unitary authority in the South West, in the middle fifth by child poverty and the largest quarter by number of children.',
    );
  });

  it('names London once and leaves out what is not known', () => {
    expect(
      describePlace({ area_type: 'london', region: 'London', deprivation_quintile: null, size_band: null }),
    ).toBe('A London borough.');
  });
});

describe('describePlaceBriefly', () => {
  const all = { ...place, first_year: 2013, last_year: 2025, joint_return: false };

  it.each([
    { more: {}, text: 'unitary authority, middle fifth, largest quarter' },
    {
      more: { last_year: 2019 },
      text: 'unitary authority, middle fifth, largest quarter, ended, figures to 2019',
    },
    {
      more: { first_year: 2023 },
      text: 'unitary authority, middle fifth, largest quarter, figures from 2023',
    },
    {
      more: { joint_return: true },
      text: 'unitary authority, middle fifth, largest quarter, one workforce return with another',
    },
  ])('$text', ({ more, text }) => {
    expect(describePlaceBriefly({ ...all, ...more }, 2025)).toBe(text);
  });
});

describe('describeLife', () => {
  const life = {
    authority: 'A019',
    first_year: 2013,
    last_year: 2025,
    successors: [],
    predecessors: [],
    stands: true,
  };

  it('says nothing of an authority that was never reorganised', () => {
    expect(describeLife(life)).toEqual([]);
  });

  it('says what an ended authority became and that it has no place today', () => {
    const text = describeLife({ ...life, last_year: 2019, successors: ['A071', 'A966'], stands: false }).join(
      ' ',
    );
    expect(text).toContain(
      '2019 is the last year with figures of its own. Its area is now part of A071 and A966.',
    );
    expect(text).toContain('no place among the authorities of today');
    expect(text).toContain('never joined');
  });

  it.each([
    { predecessors: ['A698'], text: 'in the place of A698 or of a part of it.' },
    { predecessors: ['A181', 'A466'], text: 'in the place of A181 and A466 or of a part of them.' },
  ])('says where a new one came from', ({ predecessors, text }) => {
    expect(describeLife({ ...life, first_year: 2023, predecessors }).join(' ')).toContain(text);
  });
});
