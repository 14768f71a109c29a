import { describe, expect, it } from 'vitest';
import type { LinkPair } from '../../../../src/lib/links/link-row.ts';
import { estimateSpecifications } from '../../../../src/lib/links/specifications/specifications.ts';
import { summariseSpecifications } from '../../../../src/lib/links/specifications/summarise-specifications.ts';
import { differences } from '../../../reference/differences.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { committedInputs } from '../committed-inputs.ts';
import { readings } from '../readings.ts';
import { levelsAndChance, panelOf } from '../made-up-panel.ts';

describe('estimateSpecifications on the committed cells', async () => {
  const { panel, places, panelPairs } = await committedInputs();
  // NumPy read every support at one shift
  const usual = new Set(
    readings().flatMap((each) => (each.isUsual ? [`${each.support} ${each.outcome}`] : [])),
  );
  const some = referenceRows('specification-summary')
    .filter(({ support, outcome }) => usual.has(`${support} ${outcome}`))
    .filter((_, place) => place % 5 === 0);

  it.each(some)('agrees with NumPy on $support and $outcome', (row) => {
    const pair = panelPairs.find(
      ({ support, outcome }) => support === row['support'] && outcome === row['outcome'],
    );
    const found = estimateSpecifications(panel, places, pair as LinkPair);
    expect(differences(summariseSpecifications(pair as LinkPair, found), row, 1e-9)).toEqual([]);
  });
});

describe('estimateSpecifications', () => {
  const columns = {
    support: levelsAndChance(40, 1),
    outcome: levelsAndChance(40, 2),
    free_school_meals: levelsAndChance(40, 3),
    in_need_rate: levelsAndChance(40, 4),
    english_additional_language: levelsAndChance(40, 5),
    population_0_17: levelsAndChance(40, 6),
  };
  const pair: LinkPair = { support: 'support', outcome: 'outcome', shift: 0, after: -1, sign: 1 };
  const places = columns.support.map((_, at) => ({
    region: at < 8 ? ('London' as const) : ('North East' as const),
    poverty: 10,
  }));
  const results = estimateSpecifications(panelOf(columns), places, pair);
  const find = (changes: object) =>
    results.find((result) =>
      Object.entries({ ...plain, ...changes }).every(([k, v]) => Reflect.get(result, k) === v),
    );
  const plain = {
    estimator: 'pooled',
    timing: 'in_year',
    sample: 'all',
    controls: 'none',
    weights: 'equal',
    transform: 'raw',
  };

  it('estimates every specification', () => {
    expect(results).toHaveLength(432);
    expect(results.every(({ p, se }) => p >= 0 && p <= 1 && se > 0)).toBe(true);
  });

  it.each([
    ['all rows', {}, 360],
    ['a lost year where the support is a year earlier', { timing: 'a_year_earlier' }, 320],
    ['no London', { sample: 'without_london' }, 288],
    ['no pandemic', { sample: 'without_2020_to_2022' }, 240],
    ['differences', { estimator: 'first_differences' }, 320],
    [
      'no differences into, within or out of the pandemic',
      { estimator: 'first_differences', sample: 'without_2020_to_2022' },
      160,
    ],
    ['authorities', { estimator: 'between' }, 40],
  ])('counts %s', (_name, changes, n) => {
    expect(find(changes)?.n).toBe(n);
  });

  it('turns every estimate by the pair', () => {
    const turned = estimateSpecifications(panelOf(columns), places, { ...pair, sign: -1 });
    expect(turned.map(({ aligned }) => -aligned)).toEqual(results.map(({ aligned }) => aligned));
  });

  it('does not depend on the order of the authorities', () => {
    const reversed = Object.fromEntries(
      Object.entries(columns).map(([name, rows]) => [name, rows.toReversed()]),
    );
    const other = estimateSpecifications(panelOf(reversed), places.toReversed(), pair);
    const apart = other.map(({ aligned }, i) => Math.abs(aligned - (results[i]?.aligned ?? NaN)));
    expect(Math.max(...apart)).toBeLessThan(1e-10);
  });

  it('leaves out what has too few rows or nothing to compare', () => {
    const few = estimateSpecifications(
      panelOf({ ...columns, outcome: columns.outcome.slice(0, 6) }),
      places,
      pair,
    );
    expect(few).toEqual([]);
    const flat = columns.support.map(() => Array.from({ length: 9 }, () => 2));
    expect(estimateSpecifications(panelOf({ ...columns, support: flat }), places, pair)).toEqual([]);
  });
});
