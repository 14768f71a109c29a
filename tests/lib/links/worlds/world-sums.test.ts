import { describe, expect, it } from 'vitest';
import { countWorld } from '../../../../src/lib/links/worlds/count-world.ts';
import type { WorldVerdicts } from '../../../../src/lib/links/worlds/whole-world.ts';
import { sumWorlds } from '../../../../src/lib/links/worlds/world-sums.ts';

/** A world of so many leads and with this smallest p. */
function world(number: number, leads: number, p: number): WorldVerdicts {
  const test = { aligned: 0.1, p, q: 1 };
  const lead = { year: test, region: test, verdict: 'suggestive' } as const;
  const other = { year: { aligned: 0, p: 1, q: 1 }, region: test, verdict: 'fragile' } as const;
  const links = [...Array.from({ length: leads }, () => lead), other];
  return {
    shuffle: 'national',
    world: number,
    ...countWorld(
      links,
      links.map(() => false),
    ),
  };
}

const rows = [world(0, 2, 0.01), world(1, 0, 1), world(2, 1, 0.001), world(3, 2, 0.02), world(4, 3, 0.01)];

describe('sumWorlds', () => {
  it('by hand: mean and error of four worlds, and the chance of as many', () => {
    const sum = sumWorlds(rows, 'national', 'suggestive');
    expect(sum).toMatchObject({ real: 2, mean: 1.5, p: 3 / 5, any: 0.75 });
    expect(sum.mean_error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
    expect(sum.p_error).toBeCloseTo(Math.sqrt((0.6 * 0.4) / 5), 12);
  });

  it('takes the smallest p the other way round: as small counts, not as large', () => {
    expect(sumWorlds(rows, 'national', 'smallest_p').p).toBe(3 / 5);
  });

  it('throws where a way to shuffle has no worlds', () => {
    expect(() => sumWorlds(rows, 'inside regions', 'suggestive')).toThrow('requires the real world');
  });
});
