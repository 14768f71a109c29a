import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../src/lib/position/standing/standings-of.ts';
import { cell } from '../made-up-cells.ts';
import {
  cellsOf,
  committedIndicator,
  committedStandings,
  levelledIndicators,
  someIndicators,
} from './committed-standings.ts';
import { referenceIndicators, referenceSizes, unlikeReference } from './reference-standings.ts';

const standings = new Map(
  someIndicators.map((indicator) => [indicator, committedStandings(indicator, { apart: false })]),
);

describe('standingsOf the committed figures', () => {
  it.each(someIndicators)('are those of the reference on %s', (indicator) => {
    expect(referenceIndicators).toContain(indicator);
    expect(referenceSizes(indicator).words).toBeGreaterThan(90);
    expect(referenceSizes(indicator).levels).toBeGreaterThan(20);
    expect(unlikeReference(standings.get(indicator)?.rows ?? [], indicator)).toEqual([]);
  });

  it('would be seen to differ from the reference in a word, a place and a last digit', () => {
    const [first, second, third, ...rest] = standings.get('agency_rate')?.rows ?? [];
    expect(first && second && third).toBeDefined();
    const changed = [
      { ...first, word: null },
      { ...second, rank_upper: 1 },
      { ...third, rank_lower: 0 },
      ...rest.map((row) => ({ ...row, working_level: (row.working_level ?? 0) + 2e-6 })),
    ] as typeof rest;
    const found = unlikeReference(changed, 'agency_rate');
    expect(found.filter((line) => line.includes('level_w')).length).toBeGreaterThan(30);
    expect(found.filter((line) => !line.includes('level_w'))).toHaveLength(3);
  });

  it.each(someIndicators)(
    'has a row for each authority that stood, in the order of codes, on %s',
    (indicator) => {
      const { rows = [], model } = standings.get(indicator) ?? {};
      const stood = cellsOf(indicator).filter(({ year, recast }) => year === model?.year && !recast);
      expect(stood.length).toBeGreaterThan(140);
      expect(rows.map(({ authority }) => authority)).toEqual(
        stood.map(({ authority }) => authority).toSorted(),
      );
    },
  );

  it.each(someIndicators)('says why there is no value, and nothing else, on %s', (indicator) => {
    const { rows = [] } = standings.get(indicator) ?? {};
    for (const row of rows.filter(({ value }) => value === null)) {
      const { authority, indicator: name, year, status, ranked, ...said } = row;
      expect([authority, name, year, status].every((each) => each !== null)).toBe(true);
      expect(status).not.toBe('ok');
      expect(ranked).toBeGreaterThan(0);
      expect(Object.values(said).every((each) => each === null)).toBe(true);
    }
    expect(rows.filter(({ value }) => value !== null).every(({ word }) => word !== null)).toBe(true);
  });

  it('leaves a neighbour of the same return out from the neighbours', () => {
    const { rows } = committedStandings('agency_rate');
    const changed = rows.filter((row, i) => {
      const beside = standings.get('agency_rate')?.rows[i];
      return row.neighbours !== beside?.neighbours || row.neighbours_level !== beside?.neighbours_level;
    });
    expect(changed.map(({ authority, neighbours }) => [authority, neighbours])).toEqual([
      ['A010', 9],
      ['A598', 9],
      ['A684', 9],
      ['A717', 9],
    ]);
  });
});

describe('standingsOf what has no usual level', () => {
  it('is all context, a judgement and one year of figures', () => {
    const levelled = levelledIndicators();
    expect(levelled).toHaveLength(43);
    expect(levelled).not.toContain('leadership_judgement');
    expect(levelled).not.toContain('three_or_more_workers');
    expect(levelled.filter((each) => committedIndicator(each).role === 'context')).toEqual([]);
  });

  it('counts who is judged lower and higher, and calls nobody close', () => {
    const { rows, model } = committedStandings('leadership_judgement');
    expect(model).toBeUndefined();
    expect(rows.find(({ value }) => value === 3)).toMatchObject({
      higher_than: 47,
      lower_than: 44,
      word: null,
      level: null,
      lower: null,
      unusual: null,
      rank_lower: null,
      ranked: 151,
    });
    expect(rows.filter(({ value }) => value !== null)).toHaveLength(151);
  });

  it.each(['child_poverty', 'three_or_more_workers'])('says value and change alone of %s', (indicator) => {
    const { rows, model } = committedStandings(indicator);
    expect(model).toBeUndefined();
    expect(rows.length).toBeGreaterThan(140);
    for (const { authority, indicator: name, year, value, status, change, ranked, ...said } of rows) {
      expect([authority, name, year, status].every((each) => each !== null)).toBe(true);
      expect([value, change, ranked].every((each) => each === null || Number.isFinite(each))).toBe(true);
      expect(Object.values(said).every((each) => each === null)).toBe(true);
    }
  });
});

describe('standingsOf made-up figures', () => {
  const codes = Array.from({ length: 40 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`);
  const years = [2021, 2022, 2023, 2024, 2025];
  const cells = years.flatMap((year) =>
    codes.map((code, i) => cell(code, (i * 5 + year * 7 * (i % 3)) % 101, { year, denominator: 50 + i })),
  );
  const indicator = { indicator: 'checks', unit: '% of children', role: 'outcome' } as const;
  const inputs = { indicator, children: [], neighbours: new Map(), oneReturn: new Map() };

  it('depends on no order of the cells', () => {
    expect(standingsOf({ ...inputs, cells: cells.toReversed() })).toEqual(standingsOf({ ...inputs, cells }));
  });

  it('passes over what is printed for an authority outside its life', () => {
    const recast = codes.map((code) => cell(`${code}X`, 50, { recast: true }));
    expect(standingsOf({ ...inputs, cells: [...cells, ...recast] })).toEqual(
      standingsOf({ ...inputs, cells }),
    );
  });

  it('refuses a figure that a percentage cannot have', () => {
    expect(() => standingsOf({ ...inputs, cells: [...cells, cell('A050', 101)] })).toThrow(
      'from 0 to 100: 101',
    );
  });
});
