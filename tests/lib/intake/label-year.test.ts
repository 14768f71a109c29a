import { describe, expect, it } from 'vitest';
import { academicYear, labelYear } from '../../../src/lib/intake/label-year.ts';

describe('labelYear', () => {
  it.each([
    { label: '2025', year: 2025 },
    { label: '2016/17', year: 2017 },
    { label: '2016-17', year: 2017 },
    { label: '2010/11', year: 2011 },
    { label: '2024-25 (OT)', year: 2025 },
    { label: '2025 (prov)', year: 2025 },
    { label: '2018 (Rev)', year: 2018 },
    { label: '2021 (Final)', year: 2021 },
    { label: '2014-16', year: 2016 },
    { label: '2014/15-16/17', year: 2017 },
    { label: '2021/22-23/24', year: 2024 },
    { label: '2016-2017', year: 2017 },
    { label: ' 2025 ', year: 2025 },
    { label: '1999/00', year: 2000 },
  ])('reads $label as $year', ({ label, year }) => {
    expect(labelYear(label)).toBe(year);
  });

  it.each([
    '0',
    '',
    '202425',
    '25',
    '2025 Q4',
    'latest',
    '(2025)',
    '2025/',
    '2016-015',
    '2025-24',
    '2025-1999',
  ])('reads no year in “%s”', (label) => {
    expect(labelYear(label)).toBeUndefined();
  });
});

describe('academicYear', () => {
  it.each([
    { label: '202425', year: 2025 },
    { label: '201819', year: 2019 },
    { label: '199900', year: 2000 },
  ])('reads $label as $year', ({ label, year }) => {
    expect(academicYear(label)).toBe(year);
  });

  it.each(['202423', '202424', '202426', '2025', '2024/25', '20242025', ''])(
    'reads no year in “%s”',
    (label) => {
      expect(academicYear(label)).toBeUndefined();
    },
  );
});
