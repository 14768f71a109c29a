import { describe, expect, it } from 'vitest';
import { findAll, projectFiles } from './project-files.ts';

/** A quotation mark doubled by hand: what a name or a text in SQL and a cell of CSV need. */
const doubling = /replaceAll\((['"`])(['"])\1, ?(['"`])\2\2\3\)/g;

const doors = ['src/lib/sql/quote.ts', 'src/lib/tables/csv-cell.ts'];

describe('quoting', () => {
  it('is done in one place for SQL and in one for CSV', () => {
    const files = projectFiles(['.ts', '.mjs', '.astro'], ['src', 'scripts', 'bench']);
    const places = new Set(findAll(files, doubling).map((found) => found.split(':')[0]));
    expect([...places].toSorted()).toEqual(doors);
  });

  it.each([`text.replaceAll("'", "''")`, `text.replaceAll('"', '""')`])('sees %s', (text) => {
    expect(findAll([{ path: 'a.ts', text }], doubling)).toHaveLength(1);
  });
});
