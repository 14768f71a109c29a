import type { Problem } from '../../src/lib/intake/problem.ts';
import { dictionaryTable } from '../../src/lib/tables/dictionary.ts';
import { cellOf } from '../../src/lib/tables/row-order.ts';
import { type Check, faultOf } from './check.ts';

export const dictionary: Check = {
  name: 'dictionary',
  description: 'The indicators are those of the hand-kept dictionary, word for word.',
  scope: ['indicators', 'dictionary'],
  check: (data) => {
    const entries = new Map(data.dictionary.map((entry) => [entry.indicator, entry]));
    const published = new Set(data.indicators.map((row) => row.indicator));
    const lost = data.dictionary.filter((entry) => !published.has(entry.indicator));
    return [
      ...lost.map((entry) => unpublished(entry.indicator)),
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
