import { describe, expect, it } from 'vitest';
import {
  publishAuthorities,
  publishBenchmarks,
  publishIndicator,
  publishNeighbours,
  publishObservations,
} from '../../../scripts/anonymise/assemble.ts';
import { bandsOf } from '../../../scripts/anonymise/bands.ts';
import { identities } from '../../../scripts/anonymise/identity.ts';
import type { NumberedObservation } from '../../../scripts/anonymise/observe.ts';
import type { Register } from '../../../scripts/sources/register.ts';
import { codeOf, madeUpSecret } from '../../fixtures/official/made-up-secret.ts';
import { smallRegister } from '../sources/small-register.ts';
import { dictionaryEntry } from './dictionary-entry.ts';

const identityOf = identities(madeUpSecret);

const cell = (number: number, year: number, value: number | null): NumberedObservation => ({
  number,
  year,
  value,
  published: value === null ? 'c' : String(value),
  status: value === null ? 'suppressed' : 'ok',
  denominator: null,
});
const reading = (...observations: NumberedObservation[]) => ({
  observations,
  england: new Map<number, number>(),
});
const publish = (...observations: NumberedObservation[]) =>
  publishObservations(dictionaryEntry, reading(...observations), identityOf);

describe('publishObservations', () => {
  it.each([
    { value: 8, status: 'ok' },
    { value: 25, status: 'ok' },
    { value: 7.9, status: 'set_aside' },
    { value: 25.1, status: 'set_aside' },
  ])('of a value of $value, plausible from 8 to 25, says $status', ({ value, status }) => {
    expect(publish(cell(101, 2025, value))).toMatchObject([
      { status, value: status === 'ok' ? value : null, published: String(value), in_links: status === 'ok' },
    ]);
  });

  it('sets nothing aside where the dictionary says of no value that it is implausible', () => {
    const anything = { ...dictionaryEntry, plausible_min: null, plausible_max: null };
    const rows = publishObservations(
      anything,
      reading(cell(101, 2024, -1e9), cell(101, 2025, 1e9)),
      identityOf,
    );
    expect(rows.map(({ status }) => status)).toEqual(['ok', 'ok']);
  });

  it('sets aside a value that rounds to an implausible zero', () => {
    expect(publish({ ...cell(101, 2025, 0), published: 'low', status: 'low' })).toMatchObject([
      { value: null, published: 'low', status: 'set_aside', in_links: false },
    ]);
  });

  it('lets links use values of 2017 to 2025 and nothing else', () => {
    const rows = publish(
      ...[2016, 2017, 2025, 2026].map((year) => cell(101, year, 12)),
      cell(101, 2020, null),
    );
    expect(rows.filter(({ in_links }) => in_links).map(({ year }) => year)).toEqual([2017, 2025]);
  });

  it('flags what is printed for an authority outside its life', () => {
    const rows = publish(...[2020, 2021].map((year) => cell(940, year, 12)), cell(928, 2022, 12));
    expect(rows.map(({ year, recast }) => [year, recast])).toEqual([
      [2020, true],
      [2021, false],
      [2022, true],
    ]);
  });

  it('leaves out the two authorities too small for any rate', () => {
    expect(publish(cell(201, 2025, 12), cell(420, 2025, 12), cell(101, 2025, 12))).toHaveLength(1);
  });

  it('sorts by year, then by code', () => {
    const cells = [cell(101, 2025, 12), cell(314, 2024, 12), cell(318, 2024, 12)];
    for (const own of [cells, cells.toReversed()])
      expect(publish(...own).map(({ year, authority }) => `${year} ${authority}`)).toEqual([
        `2024 ${codeOf(318)}`,
        `2024 ${codeOf(314)}`,
        `2025 ${codeOf(101)}`,
      ]);
  });
});

describe('publishIndicator', () => {
  it('takes first and last year from the cells with a value', () => {
    const rows = publish(cell(101, 2019, null), cell(101, 2020, 12), cell(101, 2024, 12), cell(101, 2025, 3));
    expect(publishIndicator(dictionaryEntry, rows)).toEqual({
      ...dictionaryEntry,
      first_year: 2020,
      last_year: 2024,
    });
  });
});

describe('publishBenchmarks', () => {
  const rows = publish(cell(101, 2025, 10), cell(314, 2025, 11), cell(318, 2025, 14), cell(701, 2025, null));

  it('gives the middle of the authorities as R’s type 7, over those with a value', () => {
    expect(publishBenchmarks('sdq_score', rows, new Map([[2025, 13.5]]))).toEqual([
      { indicator: 'sdq_score', year: 2025, england: 13.5, median: 11, q1: 10.5, q3: 12.5, n: 3 },
    ]);
  });

  it('leaves England empty where it is not on the authorities’ scale', () => {
    expect(publishBenchmarks('sdq_score', rows, new Map())).toMatchObject([{ england: null }]);
  });

  it('has no year in which no authority has a value', () => {
    expect(publishBenchmarks('sdq_score', publish(cell(101, 2024, null)), new Map([[2024, 1]]))).toEqual([]);
  });
});

describe('publishAuthorities', () => {
  const at2025 = (values: Readonly<Record<number, number>>) =>
    reading(...Object.entries(values).map(([number, value]) => cell(Number(number), 2025, value)));
  const publishAll = (register: Register, joint: ReadonlySet<number> = new Set()) =>
    publishAuthorities(
      register,
      joint,
      at2025({ 101: 30, 201: 1, 314: 10, 318: 20, 701: 15 }),
      at2025({ 101: 4, 201: 100, 314: 1, 318: 2, 701: 3 }),
      identityOf,
    );
  const of = (number: number) =>
    publishAll(smallRegister, new Set([314, 318])).find(({ authority }) => authority === codeOf(number));

  it('prints the two halves of London as one region', () => {
    expect([of(101)?.region, of(314)?.region, of(701)?.region]).toEqual([
      'London',
      'London',
      'Yorkshire and The Humber',
    ]);
  });

  it('leaves out the two too small for any rate, and comes in the order of codes', () => {
    const { authorities } = smallRegister;
    const codes = [101, 314, 318, 701].map(codeOf).toSorted();
    for (const known of [[...authorities], [...authorities].toReversed()]) {
      const rows = publishAll({ ...smallRegister, authorities: new Map(known) });
      expect(rows.map(({ authority }) => authority)).toEqual(codes);
    }
  });

  it.each([
    ['E09', 'london'],
    ['E08', 'metropolitan'],
    ['E06', 'unitary'],
    ['E10', 'county'],
  ])('takes %s for the code of an authority that is %s', (prefix, type) => {
    const known = { number: 101, name: 'Larkfield', region: 'London', area: `${prefix}000901` };
    expect(publishAll({ ...smallRegister, authorities: new Map([[101, known]]) })).toMatchObject([
      { area_type: type },
    ]);
  });

  it('bands by the figures of one year, of those that have one then and stand', () => {
    const poverty = reading(
      cell(101, 2025, 30),
      cell(314, 2025, 10),
      cell(318, 2025, null),
      cell(318, 2024, 99),
      cell(201, 2025, 1),
      cell(928, 2025, 50),
      cell(928, 2021, 50),
    );
    const rows = publishAuthorities(smallRegister, new Set(), poverty, at2025({}), identityOf);
    const bandOf = (number: number) =>
      rows.find(({ authority }) => authority === codeOf(number))?.deprivation_quintile;
    expect([101, 314, 318, 701].map(bandOf)).toEqual([...bandsOf([30, 10], 5), null, null]);
    expect(rows.every(({ size_band }) => size_band === null)).toBe(true);
  });

  it('takes the type from the newest statistical code', () => {
    expect([of(101)?.area_type, of(701)?.area_type]).toEqual(['london', 'unitary']);
  });

  it('gives the poorest quintile and the largest band to the highest values, without those left out', () => {
    expect(of(101)).toMatchObject({ deprivation_quintile: 5, size_band: 4 });
    expect(of(314)).toMatchObject({ deprivation_quintile: 2, size_band: 1 });
  });

  it('says who shares a return', () => {
    expect([of(314)?.joint_return, of(101)?.joint_return]).toEqual([true, false]);
  });

  it('gives an authority that is gone no band, and its years', () => {
    const gone = { number: 928, name: 'Old Shoeshire', region: 'East Midlands', area: 'E10000902' };
    const register = { ...smallRegister, authorities: new Map([[928, gone]]) };
    expect(publishAll(register)).toMatchObject([
      { deprivation_quintile: null, size_band: null, first_year: 2013, last_year: 2021, area_type: 'county' },
    ]);
  });

  it('says by code who took over from an authority that is gone, and nobody for one that stands', () => {
    const gone = { number: 928, name: 'Old Shoeshire', region: 'East Midlands', area: 'E10000902' };
    const [row] = publishAll({ ...smallRegister, authorities: new Map([[928, gone]]) });
    expect(row?.successors).toBe([codeOf(940), codeOf(941)].toSorted().join(' '));
    expect(of(101)?.successors).toBeNull();
  });

  it('publishes the hash of the token and not the token', () => {
    const { token, tokenHash } = identityOf(101);
    expect(of(101)?.token_sha256).toBe(tokenHash);
    expect(JSON.stringify(of(101))).not.toContain(token);
  });

  it.each([
    { name: 'region', change: { region: 'Wales' }, says: 'regionOf unknown region of 101: Wales' },
    {
      name: 'kind of code',
      change: { area: 'W06000001' },
      says: 'unknown statistical code of 101: W06000001, not one of london, metropolitan, unitary, county',
    },
  ])('refuses an unknown $name', ({ change, says }) => {
    const known = { number: 101, name: 'Larkfield', region: 'London', area: 'E09000901', ...change };
    const register = { ...smallRegister, authorities: new Map([[101, known]]) };
    expect(() => publishAll(register)).toThrow(says);
  });
});

describe('publishNeighbours', () => {
  it('codes both sides and sorts by code and rank', () => {
    const given = [
      { number: 101, rank: 2, neighbour: 314, closeness: 'Close' },
      { number: 101, rank: 1, neighbour: 318, closeness: 'Very close' },
      { number: 318, rank: 1, neighbour: 101, closeness: 'Close' },
    ];
    for (const order of [given, given.toReversed()])
      expect(
        publishNeighbours(order, identityOf).map(({ authority, rank, neighbour }) => [
          authority,
          rank,
          neighbour,
        ]),
      ).toEqual([
        [codeOf(318), 1, codeOf(101)],
        [codeOf(101), 1, codeOf(318)],
        [codeOf(101), 2, codeOf(314)],
      ]);
  });
});
