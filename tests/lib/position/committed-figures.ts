import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import type { PublishedFigure } from '../../../src/lib/position/find-code-by-figures.ts';

/** Every committed figure. */
export function committedFigures(): PublishedFigure[] {
  const file = join(import.meta.dirname, '../../../data/observations.csv');
  return readCsv(readFileSync(file, 'utf8'), file).rows.flatMap((row) => {
    const { authority = '', indicator = '', year, value } = row;
    return value === '' ? [] : [{ authority, indicator, year: Number(year), value: Number(value) }];
  });
}
