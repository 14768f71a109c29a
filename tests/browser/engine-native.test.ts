import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOf, selection } from '../../src/client/engine/result-values.ts';
import { bindParameters } from '../../src/lib/query/bind-parameters.ts';
import { defaultsOf, exampleQueries } from '../../src/lib/query/examples.ts';
import { statements } from '../fixtures/query/statements.ts';
import { withPublishedTables } from '../lib/query/published-tables.ts';
import { type EngineSite, serveEngine } from './engine-site.ts';

let site: EngineSite;
beforeAll(async () => {
  site = await serveEngine();
});
afterAll(() => site.close());

const asked = [
  ...exampleQueries.map((example) => ({
    name: example.id,
    sql: bindParameters(example.sql, defaultsOf(example)).sql.trim().replace(/;$/, ''),
  })),
  ...statements.map(({ about, sql }) => ({ name: about, sql })),
];

/** Numbers as numbers, whole ones with all their digits, everything else as text. */
type Cell = string | number | null;

/** What native DuckDB answers, column by column in the same form as in the browser. */
async function nativeAnswers(): Promise<{ types: string[]; rows: Cell[][] }[]> {
  return await withPublishedTables(async (ask) => {
    const answers: { types: string[]; rows: Cell[][] }[] = [];
    for (const { sql } of asked) {
      const shape = await ask(`DESCRIBE SELECT * FROM (\n${sql}\n)`);
      const types = shape.map((row) => String(row['column_type']));
      const columns = types.map((type, i) => ({ name: `c${i}`, type }));
      const named = selection(columns)
        .split(/, (?=#|CAST)/)
        .map((each, i) => `${each} AS c${i}`);
      const rows = await ask(`SELECT ${named.join(', ')} FROM (\n${sql}\n)`);
      answers.push({ types, rows: rows.map((row) => types.map((type, i) => cell(type, row[`c${i}`]))) });
    }
    return answers;
  });
}

function cell(type: string, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return kindOf(type) === 'number' ? Number(value) : String(value);
}

describe('every example and forty statements more', () => {
  it('answer in the browser as in native DuckDB: text and whole numbers exactly, others to 1e-9', async () => {
    const { page, close } = await site.open();
    const inBrowser = await page.evaluate(
      async (list) => {
        const session = new engine.Session({ siteUrl: engine.siteUrl });
        const answers: { types: string[]; rows: (string | number | null)[][] }[] = [];
        for (const sql of list) {
          const { columns, rows } = await session.collect(sql);
          const cells = rows.map((row) =>
            row.map((value, i) =>
              columns[i]?.kind === 'number' || value === null ? (value as number | null) : String(value),
            ),
          );
          answers.push({ types: columns.map(({ type }) => type), rows: cells });
        }
        return answers;
      },
      asked.map(({ sql }) => sql),
    );
    const native = await nativeAnswers();
    expect(asked.length).toBe(60);
    asked.forEach(({ name }, i) => {
      const [here, there] = [inBrowser[i], native[i]];
      expect({ name, types: here?.types, rows: here?.rows.length }).toEqual({
        name,
        types: there?.types,
        rows: there?.rows.length,
      });
      const differing = (here?.rows ?? []).flatMap((row, r) =>
        row.flatMap((value, c) =>
          isSame(value, there?.rows[r]?.[c] ?? null) ? [] : [[r, c, value, there?.rows[r]?.[c]]],
        ),
      );
      expect({ name, differing: differing.slice(0, 3) }).toEqual({ name, differing: [] });
    });
    await close();
  });
});

function isSame(a: Cell, b: Cell): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}
