import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/lib/tables/contract.ts';
import { describePackage, type PublishedTable } from '../../src/lib/tables/data-package.ts';
import type { Source } from '../../src/lib/tables/rows.ts';

const folder = join(import.meta.dirname, '../reference/frictionless');

interface Schema {
  $schema?: string;
}

/**
 * A check by one of the Frictionless profiles. They are written in draft 4 of JSON Schema and use nothing that later
 * drafts read in another way; formats are left to the patterns beside them.
 */
function profile(name: string): (value: unknown) => string[] {
  const { $schema, ...schema } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Schema;
  if (!$schema?.includes('draft-04')) throw new Error(`profile expected: draft-04, found ${$schema}`);
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

const byPackage = profile('data-package');
const bySchema = profile('table-schema');

interface Described {
  resources: { name: string; schema: { fields: { type: string }[] } }[];
}

const file = (path: string) => ({ path, bytes: 10, sha256: 'c0ffee' });

/** The description of every table of the contract, as the build makes it. */
function described(): Described {
  const published = tables.map((table): PublishedTable => ({
    table,
    rows: 1,
    csv: file(`${table.name}.csv`),
    parquet: file(`${table.name}.parquet`),
  }));
  const sources = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../data/sources.json'), 'utf8'),
  ) as Source[];
  return describePackage(published, sources) as Described;
}

describe('datapackage.json', () => {
  it('is valid by the Frictionless profile of a data package', () => {
    expect(byPackage(described())).toEqual([]);
  });

  it('describes every table by a valid table schema', () => {
    const { resources } = described();
    expect(resources.length).toBe(tables.length);
    expect(
      resources.flatMap(({ name, schema }) => bySchema(schema).map((error) => `${name}${error}`)),
    ).toEqual([]);
  });

  it('is held to profiles that find faults', () => {
    const good = described();
    expect(byPackage({ ...good, resources: [] })).not.toEqual([]);
    expect(byPackage({ ...good, resources: [{ name: 'A table', path: '/etc/passwd' }] })).not.toEqual([]);
    expect(bySchema({ fields: [{ name: 'a', type: 'decimal' }] })).not.toEqual([]);
  });
});
