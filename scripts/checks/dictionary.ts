import type { Problem } from '../../src/lib/intake/problem.ts';
import { dictionaryTable } from '../../src/lib/tables/dictionary.ts';
import { cellOf } from '../../src/lib/tables/row-order.ts';
import { notInEditionFile } from './not-in-edition.ts';
import { type Check, faultOf } from './check.ts';

export const dictionary: Check = {
  name: 'dictionary',
  description:
    'The indicators are those of the hand-kept dictionary, word for word, but for those that are said not to be in the edition.',
  scope: ['indicators', 'dictionary', 'leftOut'],
  check: (data) => {
    const entries = new Map(data.dictionary.map((entry) => [entry.indicator, entry]));
    const published = new Set(data.indicators.map((row) => row.indicator));
    const lost = data.dictionary.filter(
      ({ indicator }) => !published.has(indicator) && !data.leftOut.includes(indicator),
    );
    const told = data.leftOut.filter((indicator) => published.has(indicator));
    return [
      ...lost.map((entry) => unpublished(entry.indicator)),
      ...told.map(notLeftOut),
      ...data.indicators.flatMap((row) => differences(row, entries.get(row.indicator) ?? {})),
    ];
  },
};

const tip = 'Change data/dictionary.csv, then run npm run data:anonymise; indicators.csv is made from it.';

/** The columns in which an indicator differs from its entry. */
function differences(row: object, entry: object): Problem[] {
  return dictionaryTable.columns
    .filter(({ name }) => cellOf(row, name) !== cellOf(entry, name))
    .map(({ name: column }) =>
      faultOf('indicators', row, {
        column,
        code: 'differs_from_dictionary',
        message: 'the dictionary says something else',
        expected: String(cellOf(entry, column) ?? 'nothing'),
        actual: String(cellOf(row, column) ?? 'nothing'),
        tip,
      }),
    );
}

/** An indicator that is published though the list of what was left out names it. */
function notLeftOut(indicator: string): Problem {
  return {
    level: 'error',
    source: `data/${notInEditionFile}`,
    row: indicator,
    code: 'not_left_out',
    message: 'the indicator is said not to be in the edition, and is published',
    tip: 'Run npm run data:anonymise again; it writes the list.',
  };
}

/** An entry of the dictionary that is no indicator. */
function unpublished(indicator: string): Problem {
  return {
    level: 'error',
    source: 'data/dictionary.csv',
    row: indicator,
    column: 'indicator',
    code: 'unpublished_indicator',
    message: 'the dictionary describes an indicator that is not published',
    tip,
  };
}
