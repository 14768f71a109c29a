import { describe, expect, it } from 'vitest';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import { describePackage, editionOf, type PublishedTable } from '../../../src/lib/tables/data-package.ts';
import type { Source } from '../../../src/lib/tables/rows.ts';
import { statuses } from '../../../src/lib/tables/status.ts';

const source = (retrieved: string): Source => ({
  source: 'lait',
  title: 'Long table',
  publisher: 'Department for Education',
  edition: '2025',
  url: 'https://example.org/long',
  licence: 'Open Government Licence v3.0',
  file: 'long.parquet',
  retrieved,
  sha256: 'ab',
});

const published: PublishedTable = {
  table: tableNamed('observations'),
  rows: 3,
  csv: { path: 'observations.csv', bytes: 120, sha256: 'c0ffee' },
  parquet: { path: 'observations.parquet', bytes: 80, sha256: 'decade' },
};

interface Field {
  name: string;
  type: string;
  description: string;
  constraints: { required: boolean; enum?: string[] };
  categories?: { value: string; label: string }[];
}

interface Resource {
  schema: { fields: Field[]; primaryKey: string[]; foreignKeys: unknown[]; missingValues: string[] };
}

const described = () =>
  describePackage([published], [source('2026-11-22')]) as { resources: [Resource & Record<string, unknown>] };
const field = (name: string) => described().resources[0].schema.fields.find((each) => each.name === name);

describe('describePackage', () => {
  it('names package, licence, version and every source', () => {
    expect(described()).toMatchObject({
      name: 'support-atlas',
      version: '2026-11-22',
      licenses: [{ name: 'OGL-UK-3.0' }],
      sources: [{ title: 'Department for Education: Long table', path: 'https://example.org/long' }],
    });
  });

  it('gives path, size and hash of both files of a table', () => {
    expect(described().resources[0]).toMatchObject({
      name: 'observations',
      path: 'observations.csv',
      bytes: 120,
      hash: 'sha256:c0ffee',
      rows: 3,
      parquet: { path: 'observations.parquet', bytes: 80, hash: 'sha256:decade' },
    });
  });

  it('describes a table without CSV by its Parquet file, with its first rows', () => {
    const { csv: _csv, ...rest } = published;
    const only = { ...rest, sample: [['A001', 'x']] };
    const made = describePackage([only], [source('2026-11-22')]) as { resources: Record<string, unknown>[] };
    expect(made.resources[0]).toMatchObject({
      path: 'observations.parquet',
      format: 'parquet',
      bytes: 80,
      hash: 'sha256:decade',
      sample: [['A001', 'x']],
    });
    expect(made.resources[0]).not.toHaveProperty('encoding');
  });

  it('describes every column of the table, in order', () => {
    const columns = tableNamed('observations').columns;
    const fields = described().resources[0].schema.fields;
    expect(fields.map(({ name, description }) => ({ name, description }))).toEqual(
      columns.map(({ name, description }) => ({ name, description })),
    );
  });

  it('maps our types to those of the standard', () => {
    expect(['authority', 'year', 'value', 'recast'].map((name) => field(name)?.type)).toEqual([
      'string',
      'integer',
      'number',
      'boolean',
    ]);
  });

  it('says what each status means', () => {
    expect(field('status')?.categories).toEqual(
      Object.entries(statuses).map(([value, label]) => ({ value, label })),
    );
    expect(field('status')?.constraints.enum).toEqual(Object.keys(statuses));
  });

  it('says which cells may be empty, and how an empty cell looks', () => {
    expect([field('value')?.constraints.required, field('year')?.constraints.required]).toEqual([
      false,
      true,
    ]);
    expect(described().resources[0].schema.missingValues).toEqual(['']);
  });

  it('names the key, and the tables to which columns refer', () => {
    expect(described().resources[0].schema).toMatchObject({
      primaryKey: ['indicator', 'year', 'authority'],
      foreignKeys: [
        { fields: ['authority'], reference: { resource: 'authorities', fields: ['authority'] } },
        { fields: ['indicator'], reference: { resource: 'indicators', fields: ['indicator'] } },
      ],
    });
  });
});

describe('editionOf', () => {
  it('is the newest day on which a file was fetched', () => {
    expect(editionOf([source('2026-02-03'), source('2026-11-22'), source('2025-12-31')])).toBe('2026-11-22');
  });

  it('is empty without sources', () => {
    expect(editionOf([])).toBe('');
  });
});
