import { describe, expect, it } from 'vitest';
import { sumForecasts } from '../../../../src/lib/links/forecast/sum-forecasts.ts';
import type { Average, ForecastRow } from '../../../../src/lib/tables/result-rows.ts';
import {
  copiedQuotation,
  quotations,
  type FairTest,
  type QuotedResults,
} from '../../../../src/lib/words/finding/quotations.ts';

interface Ends {
  mean: number;
  lower: number;
  upper: number;
}

function average(year: Ends, region: Ends | null, q = 0.19): Average {
  return {
    level: 'tier',
    group: '1 CP plan',
    pairs: 98,
    se: 0.009,
    df: 155,
    p: 0.1,
    q,
    ...year,
    region_mean: region?.mean ?? null,
    region_lower: region?.lower ?? null,
    region_upper: region?.upper ?? null,
    region_p: null,
    region_q: region && q,
  };
}

const nothing = { mean: 0.014499, lower: -0.0026, upper: 0.0316 };
const nothingInRegion = { mean: 0.0119, lower: -0.0054, upper: 0.0291 };
const without = average({ mean: 0.0038, lower: -0.0116, upper: 0.019 }, null);
const hoped = { mean: 0.03, lower: 0.01, upper: 0.05 };
const contrary = { mean: -0.03, lower: -0.05, upper: -0.01 };
const test = (clear: number, chance: number): FairTest => ({ clear, chance, chanceRange: [15, 31] });

function forecast(gain: number, p = 0.5, years_earlier = 0): ForecastRow {
  const rest = { n: 450, authorities: 152, own_past: 0.4, se: 0.01, lower: -1, upper: 1, penalties: '' };
  return { outcome: 're_referrals', years_earlier, gain, p, ...rest };
}

/** The forecasts of the main test summed up, as the page does. */
function summed(rows: readonly ForecastRow[]): QuotedResults['forecast'] {
  return sumForecasts(rows.filter(({ years_earlier }) => years_earlier === 0));
}

const allNull: QuotedResults = {
  plans: average(nothing, nothingInRegion),
  withoutResults: without,
  holding: { tests: 420, holding: 0, holdingSupportive: 0 },
  fairTests: [test(35, 22.7), test(46, 22.9)],
  supports: 14,
  forecast: summed([forecast(0.0002), forecast(-0.01), forecast(0.02, 0.01), forecast(0.9, 0.01, 1)]),
};

function texts(changes: Partial<QuotedResults> = {}): string[] {
  return quotations({ ...allNull, ...changes }).map(({ text }) => text);
}

function besides(changes: Partial<QuotedResults> = {}): string[] {
  return quotations({ ...allNull, ...changes }).map(({ beside }) => beside);
}

describe('quotations', () => {
  it('say what is null as null', () => {
    expect(texts()).toEqual([
      'In English authorities, years with better counted support were not clearly better years for children on protection plans: +0.014 standard deviations, between −0.003 and +0.032.',
      'Of 420 links none survived both fair tests; chance would make 23 look clear, 35 and 46 did.',
      'Knowing fourteen measures of support improved the forecast of the typical outcome by nothing.',
    ]);
  });

  it('give beside each what must be read with it', () => {
    expect(besides()).toEqual([
      'against their own region’s year +0.012 standard deviations, between −0.005 and +0.029; without age-11 results, known for few authorities a year, +0.004 standard deviations, between −0.012 and +0.019.',
      'more look clear than nine in ten shuffled worlds give, by both tests, so something is there; no single link can be named.',
      'the median, over 3 outcomes, of the share of squared error that goes beyond forecasting each from its own past; clear for one of 3, where chance gives about 0.2.',
    ]);
  });
});

describe('the average on plans', () => {
  it('is better where both fair tests leave zero out, with what limits it', () => {
    const [text] = texts({ plans: average(hoped, hoped) });
    expect(text).toBe(
      'In English authorities, years with better counted support were better years for children on protection plans: +0.030 standard deviations, between +0.010 and +0.050. Taken alone it is clear, among the averages tried it is not. Without age-11 results it is not clear.',
    );
    const [sure] = texts({ plans: average(hoped, hoped, 0.01), withoutResults: average(hoped, null) });
    expect(sure).toMatch(/were better years .* \+0\.050\.$/);
  });

  it('is worse where both say so, and never half of either', () => {
    expect(texts({ plans: average(contrary, contrary) })[0]).toMatch(
      /were worse years .* −0\.010\. Taken alone/,
    );
    expect(texts({ plans: average(hoped, nothingInRegion) })[0]).toMatch(
      /were not clearly better years for children on protection plans by both fair tests/,
    );
    expect(texts({ plans: average(hoped, contrary) })[0]).toMatch(/not clearly better/);
    expect(texts({ plans: average(nothing, hoped) })[0]).toMatch(/not clearly better .* by both/);
  });

  it('says that it turns without age-11 results where it does', () => {
    const turned = { plans: average(hoped, hoped), withoutResults: average(contrary, null) };
    expect(texts(turned)[0]).toMatch(/Without age-11 results it is clear the other way\.$/);
  });

  it('rests on one test where there are no regions', () => {
    const found = quotations({ ...allNull, plans: average(hoped, null, 0.01) })[0];
    expect(found?.text).toMatch(/were better years/);
    expect(found?.beside).toMatch(/^without age-11 results/);
  });
});

describe('what survives', () => {
  it.each([
    [1, 1, 'one survived both fair tests, as hoped'],
    [3, 2, 'three survived both fair tests, two as hoped and one the other way'],
    [2, 0, 'two survived both fair tests, the other way from what was hoped'],
  ])('tells %i that hold, %i of them as hoped', (holding, holdingSupportive, words) => {
    const found = { holding: { tests: 420, holding, holdingSupportive } };
    expect(texts(found)[1]).toContain(`Of 420 links ${words};`);
    expect(besides(found)[1]).not.toMatch(/no single link can be named/);
  });

  it('gives both chances where they differ, and claims no more than chance where there is none', () => {
    const fairTests = [test(20, 22.2), test(46, 24)] as const;
    expect(texts({ fairTests })[1]).toMatch(/chance would make 22 and 24 look clear, 20 and 46 did/);
    expect(besides({ fairTests })[1]).toMatch(/^not by both tests do more look clear/);
  });
});

describe('the forecast', () => {
  it.each([
    [0.024, 'improved the forecast of the typical outcome by 2.4%.'],
    [-0.011, 'made the forecast of the typical outcome worse, by 1.1%.'],
    [0.00049, 'improved the forecast of the typical outcome by nothing.'],
    [-0.00049, 'improved the forecast of the typical outcome by nothing.'],
  ])('of a median gain of %f', (gain, words) => {
    expect(texts({ forecast: summed([forecast(gain)]) })[2]).toBe(
      `Knowing fourteen measures of support ${words}`,
    );
  });

  it('takes the mean of the two in the middle', () => {
    const forecast4 = summed([forecast(0), forecast(0.01), forecast(0.03), forecast(0.2)]);
    expect(texts({ forecast: forecast4 })[2]).toMatch(/by 2\.0%/);
  });

  it('refuses to speak of a year it does not know', () => {
    expect(() => texts({ forecast: summed([forecast(0.1, 0.1, 1)]) })).toThrow(
      'sumForecasts requires a forecast',
    );
  });
});

describe('copiedQuotation', () => {
  it('holds source, date and address', () => {
    expect(
      copiedQuotation(
        { text: 'None survived.', beside: 'more than chance.' },
        { edition: '2026-11-22', address: 'https://a.example/findings/#quote-survivors' },
      ),
    ).toBe(
      '“None survived.” The Support Atlas, data of 22 November 2026, https://a.example/findings/#quote-survivors (read with it: more than chance.)',
    );
  });
});
