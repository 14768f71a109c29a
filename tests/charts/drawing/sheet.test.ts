import { expect, it } from 'vitest';
import { pointsPath } from '../../../src/charts/drawing/sheet.ts';

it('moves from point to point without adding up roundings', () => {
  const path = pointsPath(Array.from({ length: 500 }, (_, i) => [i * 0.337, 10] as const));
  const end = [...path.matchAll(/[Mm](-?[\d.]+) /g)].reduce((sum, match) => sum + Number(match[1]), 0);
  expect(end).toBeCloseTo(499 * 0.337, 1);
});
