import { describe, expect, it } from 'vitest';
import { forecastGain } from '../../../../src/lib/links/forecast/forecast-gain.ts';
import { deviations, scoresOf } from '../../../../src/lib/links/forecast/forecast-rows.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { followedPairs, inputs } from '../followed/follow.ts';
import { levelsAndChance, panelOf } from '../made-up-panel.ts';

const scores = new Map(
  [...new Set(followedPairs.map(({ support }) => support))].map((support) => [
    support,
    scoresOf(deviations(inputs.panel, support)),
  ]),
);

function supportsOf(outcome: string, yearsEarlier: number) {
  return followedPairs
    .filter((pair) => pair.outcome === outcome)
    .map(({ support, timing }) => ({
      scores: scores.get(support) ?? new Float64Array(),
      shift: timing.main.shift + yearsEarlier,
    }));
}

describe('forecastGain on the committed cells', () => {
  const rows = referenceRows('followed/forecasts');

  it.each(rows.map((row) => ({ name: `${row['outcome']}, ${row['years_earlier']} years earlier`, row })))(
    'is that of R for $name',
    ({ row }) => {
      const outcome = String(row['outcome']);
      const found = forecastGain(inputs.panel, outcome, supportsOf(outcome, Number(row['years_earlier'])));
      expect(found).toMatchObject({ n: row['n'], authorities: row['authorities'] });
      for (const column of ['own_past', 'gain', 'se', 'lower', 'upper'] as const)
        expect(Math.abs((found?.[column] ?? NaN) - Number(row[column]))).toBeLessThan(1e-7);
      const chosen = String(row['penalties']).split(' ').map(Number);
      expect(found?.penalties).toEqual(chosen);
    },
  );
});

describe('forecastGain', () => {
  const support = levelsAndChance(60, 1);
  const outcome = levelsAndChance(60, 2);
  const following = outcome.map((cells, row) =>
    cells.map((value, year) => value + 3 * (support[row]?.[year] ?? 0)),
  );
  const gainFrom = (cells: number[][]) => {
    const panel = panelOf({ support, outcome: cells });
    return forecastGain(panel, 'outcome', [{ scores: scoresOf(deviations(panel, 'support')), shift: 0 }]);
  };

  it('sees a support that an outcome follows, and none where it does not', () => {
    expect(gainFrom(following)?.gain).toBeGreaterThan(0.2);
    expect(Math.abs(gainFrom(outcome)?.gain ?? NaN)).toBeLessThan(0.05);
  });

  it('is undefined where no year can be forecast', () => {
    expect(gainFrom(outcome.map((cells) => cells.slice(0, 3)))).toBeUndefined();
  });
});
