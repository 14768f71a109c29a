import { describe, expect, it } from 'vitest';
import { type NeighbourRows, neighbourGapRow } from '../../../src/lib/links/neighbour-gap.ts';
import { pearson } from '../../../src/lib/stats/pearson.ts';
import { levelsAndChance, madeUpPair, panelOf } from './made-up-panel.ts';

const count = 36;
const [support, outcome] = [levelsAndChance(count, 1), levelsAndChance(count, 2)];
const panel = panelOf({ support, outcome });

/** Neighbours around a ring: the next so many. */
function ring(near: (row: number) => number): NeighbourRows {
  return new Map(
    support.map((_, row) => [row, Array.from({ length: near(row) }, (__, i) => (row + i + 1) % count)]),
  );
}

/** The last value of a row less the mean of the last values of the next so many. */
function gap(cells: readonly (readonly number[])[], row: number, near: number): number {
  const last = (at: number) => cells[at % count]?.[8] ?? NaN;
  let sum = 0;
  for (let i = 1; i <= near; i++) sum += last(row + i);
  return last(row) - sum / near;
}

describe('neighbourGapRow', () => {
  it('correlates how far authorities lie from their neighbours', () => {
    const [row] = neighbourGapRow(
      panel,
      madeUpPair,
      ring(() => 10),
    );
    const gaps = (cells: readonly (readonly number[])[]) => cells.map((_, at) => gap(cells, at, 10));
    expect(row).toMatchObject({ method: 'neighbour_gap', n: 36, df: 34, year: 2025, x_year: 2025 });
    expect(row?.estimate).toBeCloseTo((pearson(gaps(support), gaps(outcome)) as { r: number }).r, 13);
  });

  it('leaves out authorities with fewer than five neighbours among the complete cases', () => {
    const [row] = neighbourGapRow(
      panel,
      madeUpPair,
      ring((at) => (at < 4 ? 4 : 5)),
    );
    expect(row?.n).toBe(32);
  });

  it('does not count neighbours that lack a side', () => {
    const missing = outcome.map((cells, at) => (at === 10 ? cells.slice(0, 8) : cells));
    const [row] = neighbourGapRow(
      panelOf({ support, outcome: missing }),
      madeUpPair,
      ring(() => 5),
    );
    expect(row?.n).toBe(30);
  });

  it('forgets whatever is added to all', () => {
    const moved = panelOf({ support, outcome: outcome.map((cells) => cells.map((value) => value + 50)) });
    const [plain] = neighbourGapRow(
      panel,
      madeUpPair,
      ring(() => 10),
    );
    const [other] = neighbourGapRow(
      moved,
      madeUpPair,
      ring(() => 10),
    );
    expect(other?.estimate).toBeCloseTo(plain?.estimate ?? NaN, 12);
  });

  it.each([
    ['fewer than 30 authorities have five neighbours', ring((at) => (at < 7 ? 4 : 5))],
    ['nobody has neighbours', new Map()],
  ])('has no row where %s', (_name, neighbours) => {
    expect(neighbourGapRow(panel, madeUpPair, neighbours)).toEqual([]);
  });

  it('has no row where no year has enough authorities', () => {
    const small = panelOf({ support: support.slice(0, 29), outcome });
    expect(
      neighbourGapRow(
        small,
        madeUpPair,
        ring(() => 10),
      ),
    ).toEqual([]);
  });
});
