import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tables = ['authorities', 'neighbours', 'observations'] as const;

/**
 * Writes a data folder with every authority `times` over, each copy under a code of its own (A001, B001 …), so that
 * the statistics of links can be timed on a larger country. Only what links are computed from is written.
 */
export function multiplyData(from: string, to: string, times: number): void {
  mkdirSync(to, { recursive: true });
  for (const table of ['indicators.csv', 'finding-pairs.csv'])
    copyFileSync(join(from, table), join(to, table));
  for (const table of tables) {
    const [header = '', ...rows] = readFileSync(join(from, `${table}.csv`), 'utf8')
      .trimEnd()
      .split('\n');
    const copies = Array.from({ length: times }, (_, copy) => rows.map((row) => recode(row, copy))).flat();
    writeFileSync(join(to, `${table}.csv`), `${[header, ...sorted(table, copies)].join('\n')}\n`);
  }
}

/** A row with the letter of each code moved on. */
function recode(row: string, copy: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + copy);
  return row.replaceAll(/(^|,)A(?=\d{3}(,|$))/g, `$1${letter}`);
}

/** Rows in the order of their table's key, which begins with the code except for observations. */
function sorted(table: (typeof tables)[number], rows: string[]): string[] {
  if (table !== 'observations') return rows;
  const key = (row: string) => {
    const [authority = '', indicator = '', year = ''] = row.split(',');
    return `${indicator} ${year} ${authority}`;
  };
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
