import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { authorityFile, valueIn } from '../../../src/lib/tables/authority-file.ts';
import { indicatorWith } from '../../fixtures/indicators/indicator.ts';
import { committedInputs } from '../links/committed-inputs.ts';

const { indicators, observations } = await committedInputs();
const cells = Map.groupBy(observations, ({ indicator }) => indicator);
const codes = [...new Set(observations.map(({ authority }) => authority))];
const fileOf = (authority: string) => authorityFile({ authority }, indicators, (id) => cells.get(id) ?? []);

describe('authorityFile', () => {
  it('holds every published value of an authority, and no other', () => {
    const authority = codes[40] ?? '';
    const file = fileOf(authority);
    const own = observations.filter((cell) => cell.authority === authority);
    const rounded = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);
    expect(own.map(({ indicator, year }) => valueIn(file, indicator, year))).toEqual(
      own.map(({ value }) => rounded(value)),
    );
  });

  it('keeps a gap a gap, and the denominator of the latest year alone', () => {
    const cell = (year: number, value: number | null, denominator: number | null) => ({
      authority: 'A019',
      indicator: 'vacancy_rate',
      year,
      value,
      denominator,
      published: null,
      status: value === null ? ('suppressed' as const) : ('ok' as const),
      recast: false,
      in_links: true,
    });
    const rows = [cell(2020, 3, 90), cell(2021, null, null), cell(2022, 0, 80)];
    expect(authorityFile({ authority: 'A019' }, [indicatorWith()], () => rows).indicators).toEqual({
      vacancy_rate: { from: 2020, values: [3, null, 0], denominator: 80 },
    });
    expect(authorityFile({ authority: 'A020' }, [indicatorWith()], () => rows).indicators).toEqual({});
  });

  it('is small: at most 4 KB gzipped for any authority', () => {
    const sizes = codes
      .filter((_, i) => i % 20 === 0)
      .map((code) => gzipSync(JSON.stringify(fileOf(code))).byteLength);
    expect(Math.max(...sizes)).toBeLessThan(4_096);
  });

  it('answers null for a year or an indicator it does not have', () => {
    const file = fileOf(codes[0] ?? '');
    expect(valueIn(file, 'agency_rate', 1990)).toBeNull();
    expect(valueIn(file, 'constructor', 2020)).toBeNull();
  });
});
