import { describe, expect, it } from 'vitest';
import { latestRows, latestSample } from '../../../src/lib/links/latest.ts';
import { partialCorrelation } from '../../../src/lib/stats/partial-correlation.ts';
import { levelsAndChance, madeUpPair, type MadeUpCell, panelOf } from './made-up-panel.ts';

const count = 40;
const support = levelsAndChance(count, 1);
const child_poverty: MadeUpCell[][] = levelsAndChance(count, 3).map((cells, at) =>
  cells.map((value, year) => (year < 5 || at === 3 ? undefined : value)),
);

/** Outcomes that stop in a year, except for so many authorities. */
function outcomeUntil(last: number, further: number): MadeUpCell[][] {
  return levelsAndChance(count, 2).map((cells, at) =>
    cells.map((value, year) => (2017 + year <= last || at < further ? value : undefined)),
  );
}

const panelUntil = (last: number, further: number) =>
  panelOf({ support, outcome: outcomeUntil(last, further), child_poverty });

describe('latestSample', () => {
  it.each([
    [30, 2025],
    [29, 2023],
  ])('takes the newest year with 30 authorities: with %i it is %i', (further, year) => {
    const sample = latestSample(panelUntil(2023, further), madeUpPair);
    expect(sample).toMatchObject({ year });
    expect(sample?.rows).toHaveLength(further === 30 ? 30 : count);
  });

  it('takes the support of the label year that lies the shift back', () => {
    const sample = latestSample(panelUntil(2025, 0), { ...madeUpPair, shift: 1 });
    expect(sample?.x[0]).toBe(support[0]?.[7]);
  });

  it('hands supports to other authorities in a shuffled world', () => {
    const rows = Array.from({ length: count }, (_, at) => count - 1 - at);
    expect(latestSample(panelUntil(2025, 0), madeUpPair, rows)?.x[0]).toBe(support[count - 1]?.[8]);
  });

  it('is undefined where no year has as many', () => {
    expect(latestSample(panelUntil(2016, 29), madeUpPair)).toBeUndefined();
  });
});

describe('latestRows', () => {
  it('gives the straight, the ranked and the adjusted link, with its years', () => {
    const rows = latestRows(panelUntil(2025, 0), { ...madeUpPair, shift: 1 });
    expect(rows.map(({ method, n, year, x_year }) => ({ method, n, year, x_year }))).toEqual([
      { method: 'latest_pearson', n: 40, year: 2025, x_year: 2024 },
      { method: 'latest_spearman', n: 40, year: 2025, x_year: 2024 },
      { method: 'latest_partial', n: 39, year: 2025, x_year: 2024 },
    ]);
    expect(rows.map(({ estimate_raw }) => estimate_raw === null)).toEqual([false, true, false]);
  });

  it.each([
    [2019, 5],
    [2024, 7],
  ])('holds poverty of the nearest year it is known for equal: outcomes to %i', (last, povertyYear) => {
    const panel = panelUntil(last, 0);
    const sample = latestSample(panel, madeUpPair);
    const kept = (values: readonly number[]) => values.filter((_, at) => at !== 3);
    const held = child_poverty.map((cells) => cells[povertyYear] ?? NaN);
    const expected = partialCorrelation(kept(sample?.x ?? []), kept(sample?.y ?? []), [kept(held)]);
    const found = latestRows(panel, madeUpPair).find(({ method }) => method === 'latest_partial');
    expect(found?.estimate).toBe((expected as { r: number }).r);
  });

  it('has no rows where no year has enough authorities', () => {
    expect(latestRows(panelUntil(2016, 29), madeUpPair)).toEqual([]);
  });

  it('has no rows where a side never varies', () => {
    const flat = panelOf({ support: support.map(() => [1]), outcome: outcomeUntil(2017, 0), child_poverty });
    expect(latestRows(flat, madeUpPair)).toEqual([]);
  });
});
