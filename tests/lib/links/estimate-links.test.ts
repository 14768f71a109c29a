import { describe, expect, it } from 'vitest';
import {
  compareFamilies,
  estimateLinks,
  estimatePair,
  everyPair,
  linkInputs,
} from '../../../src/lib/links/estimate-links.ts';
import { linkMethods } from '../../../src/lib/tables/result-rows.ts';
import { indicatorWith } from '../../fixtures/indicators/indicator.ts';
import { differences } from '../../reference/differences.ts';
import { expectedLinks, linkName } from '../../reference/expected-links.ts';
import { committedInputs } from './committed-inputs.ts';
import { readings } from './readings.ts';
import { levelsAndChance, panelOf } from './made-up-panel.ts';
import { linkRow } from './made-up-rows.ts';

const inputs = await committedInputs();
const links = estimateLinks(inputs, inputs.pairs);
const byName = new Map(links.map((row) => [linkName({ ...row }), row]));

/** Links estimated by the methods that do not have 420: one year suffices, neighbours are few, no later count is clean. */
const rowsOf: Readonly<Record<string, number>> = {
  latest_pearson: 450,
  latest_spearman: 450,
  latest_partial: 450,
  neighbour_gap: 435,
  within_after: 417,
};

describe('estimateLinks on the committed cells', () => {
  const named = expectedLinks(readings()).map((row) => ({ name: linkName(row), row }));

  it.each(named)('agrees with R and NumPy on $name', ({ name, row }) => {
    expect(differences(byName.get(name), row, 1e-9)).toEqual([]);
  });

  it.each(
    linkMethods.map((method) => ({
      method,
      rows: rowsOf[method] ?? 420,
    })),
  )('has $rows estimates by $method', ({ method, rows }) => {
    expect(links.filter((row) => row.method === method)).toHaveLength(rows);
  });

  it('does not depend on the order of the pairs', () => {
    const some = inputs.pairs.filter((_, place) => place % 90 === 5);
    expect(estimateLinks(inputs, some.toReversed())).toEqual(estimateLinks(inputs, some));
  });

  it('turns every aligned estimate by the direction of its two sides', () => {
    const sign = new Map(inputs.pairs.map((pair) => [`${pair.support} ${pair.outcome}`, pair.sign]));
    const wrong = links.filter(
      (row) => row.aligned !== (sign.get(`${row.support} ${row.outcome}`) ?? NaN) * row.estimate,
    );
    expect(wrong).toEqual([]);
  });
});

const yearToMarch = { window_kind: 'period', window_start: '1 Apr Y-1', window_end: '31 Mar Y' } as const;
const calendarYear = { window_kind: 'period', window_start: '1 Jan Y', window_end: '31 Dec Y' } as const;

describe('everyPair', () => {
  it('pairs every support with every outcome and turns what is hoped to go apart', () => {
    const pairs = everyPair([
      indicatorWith({ indicator: 'agency_rate', better: 'lower', shift: 1 }),
      indicatorWith({ indicator: 'child_poverty', role: 'context', better: null }),
      indicatorWith({ indicator: 'dental_checks', role: 'outcome', better: 'higher', ...yearToMarch }),
      indicatorWith({ indicator: 're_referrals', role: 'outcome', better: 'lower', ...calendarYear }),
    ]);
    expect(pairs).toEqual([
      { support: 'agency_rate', outcome: 'dental_checks', shift: 1, after: 0, sign: -1 },
      { support: 'agency_rate', outcome: 're_referrals', shift: 0, after: -1, sign: 1 },
    ]);
  });

  it('has none without outcomes', () => {
    expect(everyPair([indicatorWith()])).toEqual([]);
  });
});

describe('estimatePair', () => {
  it('leaves out the methods that the data do not allow', () => {
    const one = panelOf({
      support: levelsAndChance(40, 1).map((cells) => cells.slice(0, 1)),
      outcome: levelsAndChance(40, 2),
      child_poverty: levelsAndChance(40, 3),
    });
    const known = one.authorities.map(() => ({ region: 'London' as const, poverty: 10 }));
    const rows = estimatePair(
      { panel: one, places: known, neighbours: new Map() },
      { support: 'support', outcome: 'outcome', shift: 0, after: -1, sign: 1 },
    );
    expect(rows.map(({ method }) => method)).toEqual(['latest_pearson', 'latest_spearman', 'latest_partial']);
  });
});

describe('linkInputs', () => {
  const panel = panelOf({ support: [[1], [2], [3]], child_poverty: [[10], [], [30]] });
  const authority = (code: string) => ({
    authority: code,
    region: 'North East' as const,
    area_type: 'county' as const,
    deprivation_quintile: null,
    size_band: null,
    first_year: 2017,
    last_year: 2025,
    joint_return: false,
    successors: null,
    token_sha256: '',
  });
  const near = (code: string, rank: number, neighbour: string) => ({
    authority: code,
    rank,
    neighbour,
    closeness: 'Close',
  });

  it('turns neighbours into rows of the panel and passes over those without cells', () => {
    const neighbours = [near('A001', 1, 'A003'), near('A001', 2, 'A009'), near('A003', 1, 'A002')];
    const found = linkInputs(panel, ['A001', 'A002', 'A003'].map(authority), neighbours);
    expect([...found.neighbours]).toEqual([
      [0, [2]],
      [2, [1]],
    ]);
    expect(found.places.map(({ poverty }) => poverty)).toEqual([10, NaN, 30]);
  });

  it('says which authority it does not know', () => {
    expect(() => linkInputs(panel, [authority('A001')], [])).toThrow('linkInputs unknown authority: A002');
  });
});

describe('compareFamilies', () => {
  it('takes q over all rows of a method, and orders by pair and method', () => {
    const rows = [
      linkRow({ method: 'within', outcome: 'b', p: 0.04 }),
      linkRow({ method: 'between', outcome: 'a', p: 0.5 }),
      linkRow({ method: 'within', outcome: 'a', p: 0.02 }),
    ];
    expect(compareFamilies(rows).map(({ outcome, method, q }) => [outcome, method, q])).toEqual([
      ['a', 'between', 0.5],
      ['a', 'within', 0.04],
      ['b', 'within', 0.04],
    ]);
  });

  it('has nothing to say of nothing', () => {
    expect(compareFamilies([])).toEqual([]);
  });
});
