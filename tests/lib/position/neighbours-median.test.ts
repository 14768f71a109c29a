import { describe, expect, it } from 'vitest';
import { neighboursMedian } from '../../../src/lib/position/neighbours-median.ts';

describe('neighboursMedian', () => {
  const values = new Map([
    ['A001', 4],
    ['A002', 10],
    ['A004', 7],
    ['A005', 100],
  ]);

  it('is the middle of the neighbours that have a value', () => {
    expect(neighboursMedian(['A001', 'A002', 'A003', 'A004'], values)).toEqual({
      neighbours_median: 7,
      neighbours: 3,
    });
  });

  it('lies half way between the two in the middle', () => {
    expect(neighboursMedian(['A001', 'A002'], values).neighbours_median).toBe(7);
  });

  it.each([{ codes: [] }, { codes: ['A003'] }])(
    'is unknown where no neighbour has a value: $codes',
    ({ codes }) => {
      expect(neighboursMedian(codes, values)).toEqual({ neighbours_median: null, neighbours: 0 });
    },
  );
});
