import { describe, expect, it } from 'vitest';
import { fewestOf, findGaps } from '../../../scripts/sources/completeness.ts';

const authorities = (count: number) => new Set(Array.from({ length: count }, (_, index) => String(index)));

describe('findGaps', () => {
  it('is content with nine in ten of the fullest year', () => {
    const held = new Map([
      [2024, authorities(100)],
      [2025, authorities(90)],
    ]);
    expect(findGaps(held, [2024, 2025], 'small.csv')).toEqual([]);
  });

  it('says which year holds too few, and how many there should be', () => {
    const held = new Map([
      [2024, authorities(100)],
      [2025, authorities(89)],
    ]);
    expect(findGaps(held, [2024, 2025], 'small.csv')).toMatchObject([
      {
        code: 'incomplete_file',
        message: 'the year 2025 holds 89 authorities',
        expected: 'at least 90 in every year from 2024 to 2025',
      },
    ]);
  });

  it('says which years are not there at all', () => {
    const gaps = findGaps(new Map([[2024, authorities(3)]]), [2023, 2025], 'small.csv');
    expect(gaps.map(({ message }) => message)).toEqual([
      'the year 2023 holds 0 authorities',
      'the year 2025 holds 0 authorities',
    ]);
  });

  it('lets a newer edition hold more years', () => {
    const held = new Map([
      [2025, authorities(3)],
      [2026, authorities(3)],
    ]);
    expect(findGaps(held, [2025, 2025], 'small.csv')).toEqual([]);
  });

  it('finds every year missing in a file without authorities', () => {
    expect(findGaps(new Map(), [2024, 2025], 'small.csv')).toHaveLength(2);
  });
});

describe('fewestOf', () => {
  it('is nine in ten, rounded up', () => {
    expect(fewestOf(158)).toBe(143);
  });
});
