import fc from 'fast-check';
import { understandSheets } from '../../../src/lib/intake/own-figures-sheets.ts';
import type { OwnAnswers, OwnReading } from '../../../src/lib/intake/own-figures-shape.ts';
import { readOwnText } from '../../../src/lib/intake/own-figures-text.ts';
import { readSeenOdsSheets } from '../../../src/lib/intake/read-ods.ts';
import { readSeenXlsxSheets } from '../../../src/lib/intake/read-xlsx.ts';
import { type MadeSheet, odsSheets, xlsxSheets } from '../../client/authority/spreadsheets.ts';
import { siteIndicators } from './site-indicators.ts';

/** How often a property is tried. */
export const runs = { numRuns: 60 };
/** The indicators of the site. */
export const all = siteIndicators();
const percentages = all.filter(({ unit, isPlaced }) => isPlaced && unit.startsWith('% '));

/** A few indicators in per cent, each with a figure of one decimal above 1. */
export const figures = fc
  .uniqueArray(fc.constantFrom(...percentages), {
    minLength: 1,
    maxLength: 4,
    selector: (each) => each.indicator,
  })
  .chain((indicators) =>
    fc.tuple(
      ...indicators.map(({ indicator, label }) =>
        fc.integer({ min: 11, max: 999 }).map((tenths) => ({ indicator, label, tenths, value: tenths / 10 })),
      ),
    ),
  );

/** Years of figures. */
export const years = fc.uniqueArray(fc.integer({ min: 2024, max: 2028 }), { minLength: 2, maxLength: 4 });
/** Authorities that do not exist. */
export const places = fc.uniqueArray(fc.constantFrom('Northwold', 'Eastmere', 'Westbeck', 'Southfell'), {
  minLength: 2,
  maxLength: 4,
});

/** What is made of a table saved as text. */
export function understandCsv(
  rows: readonly (readonly (string | number)[])[],
  answers: OwnAnswers = {},
  sign = ',',
): OwnReading {
  const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(sign)).join('\n');
  const sheet = { name: '', rows: readOwnText(text).rows, hiddenRows: 0, hiddenColumns: 0 };
  return understandSheets([sheet], all, answers, { isText: true });
}

/** What is made of the same sheets in either kind of spreadsheet. */
export function understandBoth(sheets: readonly MadeSheet[], answers: OwnAnswers = {}): OwnReading[] {
  return [readSeenXlsxSheets(xlsxSheets(sheets)), readSeenOdsSheets(odsSheets(sheets), 1e8)].map((read) =>
    understandSheets(read, all, answers),
  );
}

/** The values taken, by indicator. */
export function valuesOf(reading: OwnReading): Record<string, number> {
  return Object.fromEntries(reading.figures.map(({ indicator, value }) => [indicator, value]));
}

/** The values meant, by indicator. */
export function expected(list: readonly { indicator: string; value: number }[]): Record<string, number> {
  return Object.fromEntries(list.map(({ indicator, value }) => [indicator, value]));
}
