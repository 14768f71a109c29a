import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import type { Authority, Indicator, Neighbour, Observation } from '../../../src/lib/tables/rows.ts';

const data = join(import.meta.dirname, '../../../data');

interface Committed {
  authorities: Authority;
  indicators: Indicator;
  neighbours: Neighbour;
  observations: Observation;
}

function rowsOf<T extends object>(name: keyof Committed): T[] {
  const path = join(data, `${name}.csv`);
  return parseTable<T>(tableNamed(name), readFileSync(path, 'utf8'), path).rows;
}

/** The committed cells of each indicator. */
export function committedCells(): Map<string, Observation[]> {
  return Map.groupBy(rowsOf<Observation>('observations'), ({ indicator }) => indicator);
}

/** The committed dictionary by identifier. */
export function committedIndicators(): Map<string, Indicator> {
  return new Map(rowsOf<Indicator>('indicators').map((row) => [row.indicator, row]));
}

/** The rows of a committed table. */
export function committedTable<Name extends keyof Committed>(name: Name): Committed[Name][] {
  return rowsOf<Committed[Name]>(name);
}

/** A cell made up for a test. */
export function cell(authority: string, year: number, value: number | null, in_links = value !== null) {
  return { authority, year, value, in_links };
}
