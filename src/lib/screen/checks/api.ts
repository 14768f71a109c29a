import { badValues } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { geographicLevels } from '../lookups/geographic-levels.ts';
import { apiLengths } from '../lookups/limits.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnsNamed, type TextColumn } from '../text-table.ts';
import { metaFault } from './meta-basics.ts';

const needs = { data: [] };
const remedy = 'Shorten it before the data are published through the API.';

/** Cells of some columns that are longer than the API takes. */
function longCells({ data }: ScreenedFiles, columns: readonly TextColumn[], most: number): Fault[] {
  const message = `longer than the ${most} characters the API takes`;
  return columns.flatMap((column) =>
    badValues(data, column, (value) => value.length > most, { message, remedy }),
  );
}

const codeColumns = geographicLevels.flatMap(({ code, secondCode }) => [code, secondCode]);
const nameColumns = geographicLevels.map(({ name }) => name);

/** Labels longer than a number of characters. */
function longLabels({ meta }: ScreenedFiles, most: number): Fault[] {
  const message = `longer than ${most} characters`;
  return meta
    .filter(({ label }) => label.length > most)
    .map((row) => metaFault(row, 'label', { message, remedy }));
}

const unknown = {
  message: 'the API’s data dictionary has no such word',
  remedy: 'Use the word it has, or ask for a new one.',
};

/** Columns the dictionary does not have; without the dictionary nothing can be said. */
function outsideDictionary({ meta, lookUps }: ScreenedFiles): Fault[] {
  const { dictionary } = lookUps;
  if (!dictionary) return [];
  return meta
    .filter(({ col_name: name }) => !dictionary.has(name))
    .map((row) => metaFault(row, 'col_name', unknown));
}

/** Items the dictionary does not have, of filters it has. */
function outsideItems({ data, roles, lookUps }: ScreenedFiles): Fault[] {
  return [...roles.filters, ...roles.groups].flatMap((column) => {
    const items = lookUps.dictionary?.get(column.name);
    return items ? badValues(data, column, (value) => !items.has(value), unknown) : [];
  });
}

/** A check that only warns. */
function apiCheck(
  name: string,
  check: (files: ScreenedFiles) => Fault[],
  asks: ScreenCheck['needs'],
): ScreenCheck {
  return { name, stage: 'api', level: 'warn', needs: asks, check };
}

/** What the publishing service’s API asks beside the standard. */
export const apiChecks: readonly ScreenCheck[] = [
  apiCheck(
    'code_length',
    (files) =>
      longCells(
        files,
        columnsNamed(
          files.data,
          codeColumns.filter((name) => name !== undefined),
        ),
        apiLengths.locationCode,
      ),
    needs,
  ),
  apiCheck(
    'name_length',
    ({ data }) =>
      data.columns
        .filter(({ name }) => name.length > apiLengths.columnName)
        .map(({ name }) => ({
          row: 1,
          column: name,
          message: `longer than the ${apiLengths.columnName} characters the API takes`,
          remedy,
        })),
    needs,
  ),
  apiCheck('label_length', (files) => longLabels(files, apiLengths.labelAdvised), { meta: ['label'] }),
  {
    name: 'label_refused',
    stage: 'api',
    level: 'fail',
    ours: true,
    needs: { meta: ['label'] },
    check: (files) => longLabels(files, apiLengths.label),
  },
  apiCheck(
    'item_length',
    (files) =>
      longCells(
        files,
        [...files.roles.filters, ...files.roles.groups, ...columnsNamed(files.data, nameColumns)],
        apiLengths.item,
      ),
    needs,
  ),
  apiCheck('dictionary_columns', outsideDictionary, { meta: ['col_name'], dictionary: true }),
  apiCheck('dictionary_items', outsideItems, { data: [], dictionary: true }),
];
