import { describe, expect, it } from 'vitest';
import { predecessorsOf, successorsOf } from '../../../src/lib/position/reorganised.ts';

const authorities = [
  { authority: 'A001', successors: 'A003 A004' },
  { authority: 'A002', successors: 'A004' },
  { authority: 'A003', successors: null },
  { authority: 'A004', successors: null },
] as const;

describe('a reorganised authority', () => {
  it('has the successors that took over its area', () => {
    expect(authorities.map(successorsOf)).toEqual([['A003', 'A004'], ['A004'], [], []]);
  });

  it('has the predecessors whose area it took over', () => {
    expect(predecessorsOf('A004', authorities)).toEqual(['A001', 'A002']);
    expect(predecessorsOf('A003', authorities)).toEqual(['A001']);
    expect(predecessorsOf('A001', authorities)).toEqual([]);
  });
});
