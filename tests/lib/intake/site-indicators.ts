import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnIndicator } from '../../../src/lib/intake/own-figures-shape.ts';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import type { IndicatorWordsRow } from '../../../src/lib/tables/indicator-words.ts';
import { unitRangeOf } from '../../../src/lib/tables/unit-range.ts';
import { wordsOfIndicators } from '../../../src/lib/words/indicator/indicator-words.ts';

/** The rows of a committed table. */
function rowsOf(name: string): Record<string, string>[] {
  const file = join(import.meta.dirname, '../../../data', name);
  return readCsv(readFileSync(file, 'utf8'), file).rows;
}

/** The indicators of the site as its page knows them, from the committed tables. */
export function siteIndicators(): OwnIndicator[] {
  const words = wordsOfIndicators(rowsOf('indicator-words.csv') as unknown as IndicatorWordsRow[]);
  const observations = Map.groupBy(rowsOf('observations.csv'), (row) => `${row['indicator']} ${row['year']}`);
  return rowsOf('indicators.csv').map((row) => {
    const { indicator = '', label = '', unit = '', role, last_year = '', first_year } = row;
    const { lowest, highest } = unitRangeOf(indicator, unit);
    const cases = (observations.get(`${indicator} ${last_year}`) ?? []).flatMap(({ denominator }) =>
      denominator ? [Number(denominator)] : [],
    );
    const values = (observations.get(`${indicator} ${last_year}`) ?? []).flatMap(({ value }) =>
      value ? [Number(value)] : [],
    );
    return {
      indicator,
      label,
      aliases: words.everydayNames(indicator),
      unit,
      isPlaced: role !== 'context',
      firstYear: Number(first_year),
      lastYear: Number(last_year),
      lowest,
      highest: Number.isFinite(highest) ? highest : null,
      seenLowest: Math.min(...values),
      seenHighest: Math.max(...values),
      ...(cases.length > 0 && { seenCases: [Math.min(...cases), Math.max(...cases)] as const }),
    };
  });
}
