import { describe, expect, it } from 'vitest';
import { fitOfLine, fitOfPoints, fitOfSlope } from '../../../src/charts/link/scatter-fit.ts';
import { isNoResult } from '../../../src/lib/stats/no-result.ts';
import { estimatePlaces } from '../../../src/lib/links/explored/estimate-places.ts';
import { anscombe } from '../../lib/stats/anscombe.ts';

const points = anscombe.x.map((x, i) => ({ x, y: anscombe.y[i] as number }));

describe('fitOfPoints', () => {
  it('is what the explorer draws through the same points', () => {
    const result = estimatePlaces(
      points.map(({ x, y }, i) => ({
        authority: `A${i}`,
        support_year: 2024,
        support_value: x,
        outcome_year: 2025,
        outcome_value: y,
      })),
    );
    if (isNoResult(result)) throw new Error(result.reason);
    const [own, explored] = [fitOfPoints(points, true), fitOfLine(result, true)];
    const [low, middle] = own.at([4, 9]);
    expect(middle?.fitted).toBeCloseTo(7.501, 3);
    expect(low?.lower).toBeLessThan(low?.fitted ?? NaN);
    own.at([4, 9, 14]).forEach((point, i) => {
      const other = explored.at([4, 9, 14])[i];
      expect(point.fitted).toBeCloseTo(other?.fitted ?? NaN, 9);
      expect(point.upper).toBeCloseTo(other?.upper ?? NaN, 9);
    });
  });

  it('refuses points that do not vary', () => {
    expect(() =>
      fitOfPoints(
        [
          { x: 1, y: 1 },
          { x: 1, y: 2 },
          { x: 1, y: 3 },
        ],
        true,
      ),
    ).toThrow('requires points that vary');
  });
});

describe('fitOfSlope', () => {
  it('opens to both sides of the middle', () => {
    const fit = fitOfSlope({ change: 2, lower: 1, upper: 3 }, true);
    expect(fit.at([-1, 0, 2])).toEqual([
      { x: -1, fitted: -2, lower: -3, upper: -1 },
      { x: 0, fitted: 0, lower: 0, upper: 0 },
      { x: 2, fitted: 4, lower: 2, upper: 6 },
    ]);
  });
});
