import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorityNumbers } from '../src/lib/screen/lookups/authority-numbers.ts';
import { measureProgram } from './measure-program.ts';
import type { Measurement } from './measurement.ts';

const header =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,age_group,plan_count,short_count,long_count,short_percent';

/** The screening of a data file of about 10 MB without its meta file, in a process of its own. */
export async function benchScreening(folder: string): Promise<Measurement> {
  const file = join(folder, 'made_up_plans.csv');
  writeFileSync(file, `${[header, ...rows()].join('\n')}\n`);
  return {
    ...(await measureProgram('screening of a file of 10 MB', ['scripts/screen.ts', file])),
    bytes: statSync(file).size,
  };
}

/** Authorities, years and items with figures that add up. */
function rows(): string[] {
  const years = Array.from({ length: 14 }, (_, i) => String(2012 + i));
  const ages = Array.from({ length: 12 }, (_, i) => `Age ${i}`);
  return years.flatMap((year) =>
    authorityNumbers.flatMap((number) =>
      ['Boys', 'Girls', 'Not stated'].flatMap((sex, s) =>
        ages.map((age, a) => row(year, number, [sex, age], s + 3 * a)),
      ),
    ),
  );
}

function row(year: string, number: number, items: readonly string[], item: number): string {
  const short = 11 + ((number * 7 + Number(year) * 3 + item * 5) % 97);
  const long = 14 + ((number * 5 + Number(year) * 11 + item) % 89);
  const place = ['Local authority', 'E92000001', 'England', 'E12000008', 'South East', number];
  const named = [`E0${6}000${number}`, `Place ${number}`, ...items];
  const percent = ((100 * short) / (short + long)).toFixed(1);
  return [year, 'Reporting year', ...place, ...named, short + long, short, long, percent].join(',');
}
