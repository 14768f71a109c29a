import { describe, expect, it } from 'vitest';
import { arrangeAtlas } from '../../../../src/lib/words/link/atlas.ts';
import { atlasMethods } from '../../../../src/lib/words/link/atlas-methods.ts';
import type { LinkRow } from '../../../../src/lib/tables/result-rows.ts';
import type { VerdictRow } from '../../../../src/lib/tables/result-rows.ts';
import { allIndicators, resultRows } from '../../../fixtures/results/read-results.ts';

const [indicators, links, verdicts] = [
  allIndicators(),
  resultRows<LinkRow>('links'),
  resultRows<VerdictRow>('verdicts'),
];
const atlas = arrangeAtlas(indicators, links, verdicts);
const rows = atlas.groups.flatMap((group) => group.rows);
const cells = rows.flatMap((row) => row.cells);

/** The cell of a pair. */
function cellOf(support: string, outcome: string) {
  return cells.find((cell) => cell.support === support && cell.outcome === outcome)!;
}

describe('arrangeAtlas', () => {
  it('holds every support with every outcome once', () => {
    expect(cells).toHaveLength(450);
    expect(new Set(cells.map(({ support, outcome }) => `${support} ${outcome}`)).size).toBe(450);
    expect(rows.every((row) => row.cells.length === atlas.supports.length)).toBe(true);
  });

  it('sets the children nearest to the question first in each domain', () => {
    for (const { rows: own } of atlas.groups) {
      const tiers = own.map(({ outcome }) => outcome.tier);
      expect(tiers).toEqual(tiers.toSorted());
    }
  });

  it('turns estimates so that right is as hoped, the interval with them', () => {
    const all = cells.flatMap(({ estimates }) => estimates);
    expect(all.filter(({ value, lower, upper }) => lower > value || upper < value)).toEqual([]);
    const clear = all.filter(({ tone }) => tone !== 'none');
    expect(clear.filter(({ value, tone }) => tone !== (value > 0 ? 'with' : 'against'))).toEqual([]);
    const within = cellOf('agency_rate', 're_referrals').estimates.find(({ method }) => method === 'within');
    expect(within).toMatchObject({ tone: 'with', words: '+0.18 (0.07 to 0.29)', survives: false });
  });

  it('boxes what the tables say survives', () => {
    const boxed = cells.filter(({ estimates }) =>
      estimates.some(({ method, survives }) => method === 'within' && survives),
    );
    const surviving = verdicts.filter(({ within_q }) => within_q !== null && within_q < 0.05);
    expect(surviving).toHaveLength(1);
    expect(boxed.map(({ support, outcome }) => `${support} ${outcome}`)).toEqual(
      surviving.map(({ support, outcome }) => `${support} ${outcome}`),
    );
  });

  it('names the methods a pair has no test for', () => {
    const cell = cellOf('three_or_more_workers', 'repeat_plans');
    expect(cell.untested).toContain('within');
    expect(cell.estimates.length + cell.untested.length).toBe(atlasMethods.length);
  });

  it('refuses a pair without links', () => {
    expect(() => arrangeAtlas(indicators, [], verdicts)).toThrow('arrangeAtlas missing link or verdict: ');
  });
});
