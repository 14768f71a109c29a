import { describe, expect, it } from 'vitest';
import { everySpecification } from '../../../../src/lib/links/specifications/specification-choices.ts';

describe('everySpecification', () => {
  it('is every combination of choices, once', () => {
    const combinations = everySpecification().map((choices) =>
      JSON.stringify({ ...choices, specification: 0 }),
    );
    expect(combinations).toHaveLength(4 * 2 * 3 * 3 * 2 * 3);
    expect(new Set(combinations).size).toBe(432);
  });

  it('is numbered from 1 in a fixed order', () => {
    const numbers = everySpecification().map(({ specification }) => specification);
    expect(numbers).toEqual(Array.from({ length: 432 }, (_, place) => place + 1));
    expect(everySpecification()[1]).toMatchObject({
      specification: 2,
      estimator: 'fixed_effects',
      transform: 'raw',
    });
  });
});
