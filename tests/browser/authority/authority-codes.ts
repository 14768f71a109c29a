import { readFileSync } from 'node:fs';
import { parseTable } from '../../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import type { Authority } from '../../../src/lib/tables/rows.ts';

const path = 'data/authorities.csv';

/** Every authority as it is committed. */
export const authorities = parseTable<Authority>(
  tableNamed('authorities'),
  readFileSync(path, 'utf8'),
  path,
).rows;

const lastYear = Math.max(...authorities.map(({ last_year }) => last_year));

/** The codes of those that stand, and of those that ended. */
export const standing = codesOf(({ last_year }) => last_year === lastYear);
export const ended = codesOf(({ last_year }) => last_year < lastYear);

/** The authority that journeys are made with. */
export const code = standing[0] ?? '';

function codesOf(fits: (row: Authority) => boolean): string[] {
  return authorities.filter(fits).map(({ authority }) => authority);
}
