import { describe, expect, it } from 'vitest';
import { href } from '../../../src/lib/site/address.ts';
import { longDate } from '../../../src/lib/words/date.ts';
import { formatYears } from '../../../src/lib/words/period.ts';
import { formatSize } from '../../../src/lib/words/size.ts';

describe('href', () => {
  it.each([
    { path: '/', base: '/', address: '/' },
    { path: '/data/', base: '/', address: '/data/' },
    { path: '/data/', base: '/atlas/', address: '/atlas/data/' },
    { path: '/data/', base: '/atlas', address: '/atlas/data/' },
  ])('finds $path under $base', ({ path, base, address }) => {
    expect(href(path, base)).toBe(address);
  });

  it('refuses a relative address', () => {
    expect(() => href('data/', '/')).toThrow('href requires an address from the root: data/');
  });
});

describe('longDate', () => {
  it('writes a date in words', () => {
    expect(longDate('2025-11-02')).toBe('2 November 2025');
  });

  it.each(['2025-13-01', '02/11/2025', ''])('refuses "%s"', (date) => {
    expect(() => longDate(date)).toThrow('longDate requires a date like 2025-11-20');
  });
});

describe('formatYears', () => {
  it.each([
    { years: [], text: '' },
    { years: [2024], text: '2024' },
    { years: [2019, 2017, 2018], text: '2017 to 2019' },
    { years: [2017, 2018, 2019, 2021], text: '2017 to 2019 and 2021' },
    { years: [2016, 2018, 2020, 2021], text: '2016, 2018 and 2020 to 2021' },
  ])('writes $years', ({ years, text }) => {
    expect(formatYears(years)).toBe(text);
  });
});

describe('formatSize', () => {
  it.each([
    { bytes: 0, text: '0 bytes' },
    { bytes: 999, text: '999 bytes' },
    { bytes: 1500, text: '1.5 KB' },
    { bytes: 412_345, text: '412 KB' },
    { bytes: 999_499, text: '999 KB' },
    { bytes: 999_500, text: '1.0 MB' },
    { bytes: 4_100_000, text: '4.1 MB' },
  ])('writes $bytes bytes', ({ bytes, text }) => {
    expect(formatSize(bytes)).toBe(text);
  });
});
