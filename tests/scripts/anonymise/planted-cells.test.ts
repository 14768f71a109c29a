import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTable } from '../../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import type { Observation } from '../../../src/lib/tables/rows.ts';
import { codeOf, madeUpIdentities } from '../../fixtures/official/made-up-secret.ts';
import { anonymise, openWorkshop, type Workshop } from './miniature.ts';

let workshop: Workshop;
let observations: Observation[];

beforeAll(async () => {
  workshop = await openWorkshop();
  const data = join(workshop.folder, 'data');
  await anonymise(workshop.from, data);
  const text = await readFile(join(data, 'observations.csv'), 'utf8');
  observations = parseTable<Observation>(tableNamed('observations'), text, 'observations.csv').rows;
});
afterAll(() => workshop.remove());

/** A planted cell and what must become of it. */
interface Planted {
  name: string;
  number: number;
  indicator: string;
  year: number;
  expected: Partial<Observation>;
}

const absent = { value: null, in_links: false };

describe('a cell planted in the official files', () => {
  it.each<Planted>([
    {
      name: 'that carries the noise of a binary fraction is kept as printed and read without it',
      number: 101,
      indicator: 're_referrals',
      year: 2025,
      expected: { value: 14.8, published: '14.799999999999997', status: 'ok', in_links: true },
    },
    {
      name: 'that rounds to zero is 0 and says so',
      number: 501,
      indicator: 'agency_rate',
      year: 2023,
      expected: { value: 0, published: 'low', status: 'low', in_links: true },
    },
    {
      name: 'that rounds to zero where zero is implausible is set aside: plausibility wins over low',
      number: 101,
      indicator: 'sickness_absence_rate',
      year: 2017,
      expected: { ...absent, published: 'low', status: 'set_aside' },
    },
    {
      name: 'that prints a turnover of zero is set aside',
      number: 801,
      indicator: 'turnover_rate',
      year: 2022,
      expected: { ...absent, published: '0', status: 'set_aside' },
    },
    {
      name: 'that prints an SDQ average below 8 is set aside, out of the column of counts',
      number: 801,
      indicator: 'sdq_score',
      year: 2024,
      expected: { ...absent, published: '7.0999999999999996', status: 'set_aside' },
    },
    {
      name: 'that leaves a negative share of empty posts is set aside',
      number: 701,
      indicator: 'empty_post_rate',
      year: 2020,
      expected: { ...absent, published: null, status: 'set_aside' },
    },
    {
      name: 'whose agency cover does not apply for want of vacancies does not count as no cover',
      number: 501,
      indicator: 'empty_post_rate',
      year: 2019,
      expected: { ...absent, status: 'not_applicable' },
    },
    {
      name: 'that would divide by nobody does not apply',
      number: 501,
      indicator: 'net_workforce_growth',
      year: 2018,
      expected: { ...absent, status: 'not_applicable' },
    },
    {
      name: 'one part of which is suppressed is suppressed',
      number: 101,
      indicator: 'net_workforce_growth',
      year: 2025,
      expected: { ...absent, status: 'suppressed' },
    },
    {
      name: 'of low reliability has no value',
      number: 801,
      indicator: 'average_caseload',
      year: 2021,
      expected: { ...absent, published: 'u', status: 'low_reliability' },
    },
    {
      name: 'that is a dash takes the reason of the table it was copied from',
      number: 801,
      indicator: 'open_plans_over_2_years',
      year: 2024,
      expected: { ...absent, published: '-', status: 'suppressed' },
    },
    {
      name: 'that is a dash where the other table has a number stays without a reason',
      number: 101,
      indicator: 'repeat_plans',
      year: 2024,
      expected: { ...absent, published: '-', status: 'not_published' },
    },
    {
      name: 'that is 0 where small counts are hidden stays a number',
      number: 701,
      indicator: 'open_plans_over_2_years',
      year: 2024,
      expected: { value: 0, published: '0', status: 'ok', in_links: true },
    },
    {
      name: 'of a joint return divides the children of both by the staff of both: 1,500 over 120',
      number: 318,
      indicator: 'children_in_need_per_worker',
      year: 2025,
      expected: { value: 12.5, status: 'ok' },
    },
    {
      name: 'of a joint return is missing for both when one count is suppressed',
      number: 314,
      indicator: 'children_in_need_per_worker',
      year: 2024,
      expected: { ...absent, status: 'suppressed' },
    },
    {
      name: 'of the population of mid-2024 bears the label 2025',
      number: 101,
      indicator: 'population_0_17',
      year: 2025,
      expected: { value: 45678, published: '45678' },
    },
    {
      name: 'carried back to an authority before it began is kept and flagged',
      number: 940,
      indicator: 'mental_health_admissions',
      year: 2020,
      expected: { value: 82.63, recast: true, in_links: true },
    },
    {
      name: 'printed for an authority after it ended is kept and flagged',
      number: 928,
      indicator: 'first_time_youth_justice',
      year: 2022,
      expected: { value: 43, recast: true, in_links: true },
    },
    {
      name: 'before the years of links has a value and stays out of them',
      number: 101,
      indicator: 'plan_rate',
      year: 2016,
      expected: { status: 'ok', in_links: false },
    },
    {
      name: 'in the looked-after files for an authority that is gone does not apply',
      number: 928,
      indicator: 'development_checks_under_5',
      year: 2025,
      expected: { ...absent, published: 'z', status: 'not_applicable', recast: true },
    },
    {
      name: 'whose number of cases is blank has no denominator',
      number: 101,
      indicator: 'injury_admissions',
      year: 2024,
      expected: { ...absent, status: 'not_available', denominator: null },
    },
  ])('$name', ({ number, indicator, year, expected }) => {
    const found = observations.filter(
      (row) => row.authority === codeOf(number) && row.indicator === indicator && row.year === year,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it('gives both authorities of a joint return the same workforce figures', () => {
    const figures = (number: number) =>
      observations
        .filter((row) => row.authority === codeOf(number) && row.indicator === 'vacancy_rate')
        .map(({ year, value }) => ({ year, value }));
    expect(figures(314)).toHaveLength(9);
    expect(figures(318)).toEqual(figures(314));
    expect(figures(941).map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
  });

  it('keeps one authority whole though its statistical code changes', () => {
    const years = observations
      .filter((row) => row.authority === codeOf(701) && row.indicator === 'population_0_17')
      .map(({ year }) => year);
    expect(years).toEqual(Array.from({ length: 13 }, (_, index) => 2013 + index));
  });

  it('drops the label 0, which names no year', () => {
    const rows = observations.filter(({ indicator }) => indicator === 'in_need_suspensions');
    expect([...new Set(rows.map(({ year }) => year))]).toEqual([2016, 2024]);
  });

  it('reads an indicator under its own series though another differs by a space only', () => {
    const value = (indicator: string) =>
      observations.find(
        (row) => row.authority === codeOf(101) && row.indicator === indicator && row.year === 2025,
      )?.value;
    expect(value('in_need_good_development')).not.toBe(value('free_school_meals'));
    expect(value('free_school_meals')).toBeTypeOf('number');
  });

  it('leaves out the two authorities too small for any rate, wherever they are printed', () => {
    const shown = new Set(observations.map(({ authority }) => authority));
    const known = madeUpIdentities.filter(({ number }) => number !== 1 && number !== 999);
    expect([...shown].toSorted()).toEqual(known.map(({ code }) => code).toSorted());
  });
});
