import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { screenPair } from '../../scripts/screen/screen-pair.ts';
import type { Screening } from '../../src/lib/screen/screen.ts';

/** Where the official files lie beside the repository; `OFFICIAL` names another place. */
const folder = process.env['OFFICIAL'] ?? join(import.meta.dirname, '../../../shared/data/official');

/** Files of the folder in other formats: the long table’s dictionary, neighbours, hospital admissions. */
const otherFormats = new Set([
  'lait_data_dictionary.csv',
  'la_hospital_admissions_2324.csv',
  'sn_model_2025_wide.csv',
]);

/**
 * What the Department’s own files are known to say that the standard warns of. Nothing in them fails: their names of
 * columns have capitals and begin with digits, they cast figures back to authorities of another time, and one total of
 * England is off by more than rounding allows.
 */
const knownWarnings = new Set([
  'snake_case',
  'starts_small',
  'characteristic',
  'filter_default',
  'authority_life',
  'sum_of_areas',
]);

async function screenings(): Promise<Screening[]> {
  if (!existsSync(folder)) {
    console.log(`The official files are left out: there is no folder ${folder}.`);
    return [];
  }
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv') && !otherFormats.has(name));
  return Promise.all(names.map((name) => screenPair({ data: join(folder, name) }, {})));
}

const found = await screenings();
const ofChecks = (level: string) =>
  found.flatMap(({ data, findings }) =>
    findings.filter((finding) => finding.level === level).map(({ check }) => ({ data, check })),
  );

describe('the official files in the Department’s format', () => {
  it('fail nowhere, their values, hidden counts and sums included', () => {
    expect(ofChecks('fail')).toEqual([]);
  });

  it('warn only of what is known', () => {
    expect(ofChecks('warn').filter(({ check }) => !knownWarnings.has(check))).toEqual([]);
  });

  it('are read whole', () => {
    const rows = Object.fromEntries(found.map(({ data, rows: count }) => [data, count]));
    const isThere = found.length > 0;
    expect(rows['absence_la.csv']).toBe(isThere ? 17_220 : undefined);
    expect(rows['d5_cpps_at31march_by_duration_2013_to_2025.csv']).toBe(isThere ? 2132 : undefined);
  });
});
