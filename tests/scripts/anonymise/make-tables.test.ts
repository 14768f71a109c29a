import { describe, expect, it } from 'vitest';
import { makeTables } from '../../../scripts/anonymise/make-tables.ts';
import type { Holdings } from '../../../scripts/anonymise/read-sources.ts';
import { recipes } from '../../../scripts/anonymise/recipes.ts';
import { identities } from '../../../scripts/anonymise/identity.ts';
import type { DictionaryEntry } from '../../../src/lib/tables/dictionary.ts';
import { madeUpSecret } from '../../fixtures/official/made-up-secret.ts';
import { smallRegister } from '../sources/small-register.ts';
import { madeSeries } from './made-series.ts';

const names = Object.keys(recipes);

/** Entries that only have the names of the recipes. */
const dictionary = (indicators: readonly string[]) =>
  indicators.map((indicator) => ({ indicator }) as DictionaryEntry);

/** Every series the recipes name, empty. */
function holdings(): Holdings {
  const series = Object.values(recipes).flatMap((recipe) =>
    'printed' in recipe
      ? [recipe.printed, recipe.twin ?? recipe.printed, ...(recipe.outOf ?? [])]
      : recipe.from,
  );
  return {
    register: smallRegister,
    series: new Map(series.map((name) => [name, madeSeries({})])),
    neighbours: [],
    joint: new Map(),
    sources: [],
    absent: new Set(),
    edition: 'the edition',
  };
}

const make = (indicators: readonly string[], held = holdings()) =>
  makeTables(held, dictionary(indicators), identities(madeUpSecret));

describe('makeTables', () => {
  it('makes the tables when dictionary and recipes name the same indicators', () => {
    const { tables, problems } = make(names);
    expect(problems).toEqual([]);
    expect(tables?.indicators).toHaveLength(54);
    expect(tables?.authorities).toHaveLength(4);
  });

  it('refuses an indicator of the dictionary that no recipe reads', () => {
    const { tables, problems } = make([...names, 'happiness']);
    expect(tables).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'unmatched_indicator', row: 'happiness', message: 'no recipe says how to read it' },
    ]);
  });

  it('refuses a recipe the dictionary does not describe', () => {
    const { tables, problems } = make(names.filter((name) => name !== 'sdq_score'));
    expect(tables).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'unmatched_indicator', row: 'sdq_score' }]);
  });

  it('refuses cells that cannot be read, in a series that is only compared too', () => {
    const held = holdings();
    const series = new Map(held.series).set('referrals/re_referral_share', madeSeries({ '101|2025': 'n/a' }));
    const { tables, problems } = make(names, { ...held, series });
    expect(tables).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'not_a_number', actual: 'n/a' }]);
  });

  it('makes the tables though two tables of a figure disagree, and warns', () => {
    const held = holdings();
    const series = new Map(held.series)
      .set('lait/re_referrals', madeSeries({ '101|2025': '10' }))
      .set('referrals/re_referral_share', madeSeries({ '101|2025': '11' }));
    const { tables, problems } = make(names, { ...held, series });
    expect(tables).toBeDefined();
    expect(problems).toMatchObject([{ level: 'warning', code: 'tables_disagree' }]);
  });
});

describe('recipes', () => {
  it('leave England out where it is a count or a sum of money beside rates', () => {
    const apart = Object.entries(recipes).filter(([, recipe]) => recipe.englandApart);
    expect(apart.map(([indicator]) => indicator)).toEqual([
      'first_time_youth_justice',
      'population_0_17',
      'spend_per_child',
    ]);
  });

  it('let one figure only differ from its twin, by the rounding of two decimals', () => {
    const within = Object.entries(recipes).flatMap(([indicator, recipe]) =>
      'printed' in recipe && recipe.twinWithin !== undefined ? [[indicator, recipe.twinWithin]] : [],
    );
    expect(within).toEqual([['injury_admissions', 0.005]]);
  });

  it.each<{ indicator: string; parts: number[]; value: number }>([
    { indicator: 'empty_post_rate', parts: [30, 10, 70], value: 20 },
    { indicator: 'net_workforce_growth', parts: [15, 10, 50], value: 10 },
    { indicator: 'children_in_need_per_worker', parts: [1500, 100, 20], value: 12.5 },
    { indicator: 'manager_share', parts: [45, 20, 12], value: 23 },
    { indicator: 'spend_per_child', parts: [3_000_000, 1_000_000, 10_000], value: 400 },
  ])('derive $indicator', ({ indicator, parts, value }) => {
    const recipe = recipes[indicator];
    expect(recipe && 'derive' in recipe ? recipe.derive(...parts) : undefined).toBe(value);
  });
});
