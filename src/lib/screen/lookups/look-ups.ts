import { columnNamed, cellOf, type TextTable } from '../text-table.ts';

/** Lists a reader may hold that we do not: every allowed pair of code and name, and the dictionary of the API. */
export interface LookUps {
  /** For each kind of place, by the column of its code: the allowed pairs, written with a bar between their cells. */
  pairs?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of columns in the API’s data dictionary, with the items of those that are filters. */
  dictionary?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The columns that together are one place, by the column of its code. */
export const pairColumns: Readonly<Record<string, readonly string[]>> = {
  country_code: ['country_code', 'country_name'],
  region_code: ['region_code', 'region_name'],
  new_la_code: ['old_la_code', 'new_la_code', 'la_name'],
  lad_code: ['lad_code', 'lad_name'],
  pcon_code: ['pcon_code', 'pcon_name'],
  lsip_code: ['lsip_code', 'lsip_name'],
  local_enterprise_partnership_code: [
    'local_enterprise_partnership_code',
    'local_enterprise_partnership_name',
  ],
  english_devolved_area_code: ['english_devolved_area_code', 'english_devolved_area_name'],
  ward_code: ['ward_code', 'ward_name'],
};

/** The look-ups in some tables, each known by its columns; tables that hold none are left out. */
export function lookUpsOf(tables: readonly TextTable[]): LookUps {
  const pairs = new Map<string, Set<string>>();
  const dictionary = new Map<string, Set<string>>();
  for (const table of tables) {
    for (const [code, names] of Object.entries(pairColumns)) addPairs(pairs, table, code, names);
    addWords(dictionary, table);
  }
  return { ...(pairs.size > 0 ? { pairs } : {}), ...(dictionary.size > 0 ? { dictionary } : {}) };
}

function addPairs(
  pairs: Map<string, Set<string>>,
  table: TextTable,
  code: string,
  names: readonly string[],
): void {
  const columns = names.map((name) => columnNamed(table, name));
  if (columns.some((column) => column === undefined)) return;
  const known = pairs.get(code) ?? new Set();
  pairs.set(code, known);
  for (let row = 0; row < table.rows; row += 1)
    known.add(columns.map((column) => (column ? cellOf(column, row) : '')).join('|'));
}

/** The dictionary has a row for each item of each column, and names the column it is grouped by. */
function addWords(dictionary: Map<string, Set<string>>, table: TextTable): void {
  const halves = [
    ['col_name', 'filter_item'],
    ['col_name_parent', 'filter_item_parent'],
  ] as const;
  for (const [nameColumn, itemColumn] of halves) {
    const [name, item] = [columnNamed(table, nameColumn), columnNamed(table, itemColumn)];
    if (!name || !item) continue;
    for (let row = 0; row < table.rows; row += 1) {
      const items = dictionary.get(cellOf(name, row)) ?? new Set();
      dictionary.set(cellOf(name, row), items.add(cellOf(item, row)));
    }
  }
}
