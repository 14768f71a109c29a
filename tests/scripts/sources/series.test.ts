import { describe, expect, it } from 'vitest';
import { cellKey, splitKey } from '../../../scripts/sources/series.ts';

describe('cellKey', () => {
  it('is undone by splitKey', () => {
    expect(splitKey(cellKey(101, 2025))).toEqual({ number: 101, year: 2025 });
  });
});
