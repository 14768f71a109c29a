import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDecimals } from '../../../src/client/engine/plain-decimals.ts';
import { readerOf, selection, valueKindOf } from '../../../src/client/engine/result-values.ts';
import { bindParameters, type ParameterValue } from '../../../src/lib/query/bind-parameters.ts';
import { defaultsOf, exampleQueries } from '../../../src/lib/query/examples.ts';
import { statements } from '../../fixtures/query/statements.ts';
import { withPublishedTables, type Ask } from '../../lib/query/published-tables.ts';
import { openConsole } from './query-page.ts';
import { closeBrowser, type OpenedPage } from '../site.ts';

interface Asked {
  name: string;
  sql: string;
  parameters: Readonly<Record<string, ParameterValue>>;
}

interface AskingConsole extends HTMLElement {
  query(sql: string, parameters: Asked['parameters']): Promise<{ rows: unknown[][]; isCut: boolean }>;
}

const all: Asked[] = [
  ...exampleQueries.map((example) => ({
    name: example.id,
    sql: example.sql,
    parameters: defaultsOf(example),
  })),
  ...statements.map(({ about, sql }) => ({ name: about, sql, parameters: {} })),
];

let opened: OpenedPage;

beforeAll(async () => {
  opened = await openConsole();
});

afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

/** The answer in the reader's browser. */
function inBrowser({ sql, parameters }: Asked): Promise<unknown[][]> {
  return opened.page.evaluate(
    async ([text, values]) => {
      const element = document.querySelector<AskingConsole>('sql-console');
      return (await element?.query(text, values))?.rows ?? [];
    },
    [sql, parameters] as const,
  );
}

/** The answer of native DuckDB on the published files, each value given as the engine in the browser gives it. */
async function native(ask: Ask, { sql, parameters }: Asked): Promise<unknown[][]> {
  const bound = bindParameters(sql, parameters).sql.trim().replace(/;$/, '');
  const columns = (await ask(`DESCRIBE SELECT * FROM (\n${bound}\n)`)).map((row) => ({
    name: String(row['column_name']),
    type: String(row['column_type']),
  }));
  const rows = await ask(`SELECT ${selection(columns)} FROM (\n${bound}\n) LIMIT 5000`);
  const readers = columns.map(({ type }) => readerOf(type));
  const read = rows.map((row) => Object.values(row).map((value, i) => readers[i]?.(value ?? null) ?? null));
  const kinds = columns.map((column) => ({ ...column, kind: valueKindOf(column.type) }));
  return plainDecimals({ columns: kinds, rows: read }).rows;
}

/** Whether two values are the same: numbers to one part in a thousand million, all else exactly. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one ?? null, other ?? null)) return true;
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  if (Number.isInteger(one) && Number.isInteger(other)) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1e-300);
}

describe('the browser and native DuckDB on the published files', () => {
  it('give the same rows for every example and forty statements more', async () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    await withPublishedTables(async (ask) => {
      for (const asked of all) {
        const [here, there] = [await inBrowser(asked), await native(ask, asked)];
        const differing = there.flatMap((row, i) =>
          row.flatMap((value, j) =>
            isSame(value, here[i]?.[j]) ? [] : [{ row: i, column: j, value, here: here[i]?.[j] }],
          ),
        );
        expect({ name: asked.name, rows: here.length, differing: differing.slice(0, 3) }).toEqual({
          name: asked.name,
          rows: there.length,
          differing: [],
        });
        expect(there.length).toBeGreaterThan(0);
      }
    });
  }, 240_000);
});
