import { describe, expect, it } from 'vitest';
import { hasValue, type Status, statuses } from '../../../src/lib/tables/status.ts';

describe('statuses', () => {
  it('each say something of their own', () => {
    const said = Object.values(statuses);
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((text) => !/^[a-z].{10,}$/.test(text))).toEqual([]);
  });

  it('come with a value where the source prints a number or what rounds to zero, and nowhere else', () => {
    const withValue = (Object.keys(statuses) as Status[]).filter(hasValue);
    expect(withValue).toEqual(['ok', 'low']);
  });
});
