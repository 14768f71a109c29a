import type { Column, ColumnType, Table } from './table.ts';
import type { Source } from './rows.ts';
import { statuses } from './status.ts';

/** A file as it is published. */
export interface PublishedFile {
  path: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A table with the files it is published in. */
export interface PublishedTable {
  table: Table;
  rows: number;
  /** Left out where the table would be too large as text; then `sample` shows its first rows. */
  csv?: PublishedFile;
  parquet: PublishedFile;
  sample?: readonly (readonly string[])[];
}

const types: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
};

const licences = [
  {
    name: 'OGL-UK-3.0',
    title: 'Open Government Licence v3.0',
    path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
];

/**
 * The description of everything published, as a Frictionless Data Package: each resource is the CSV of one table
 * with every column described; the Parquet file with the same rows stands beside it, or alone where there is no CSV.
 * @see https://datapackage.org/standard/data-package/
 */
export function describePackage(tables: readonly PublishedTable[], sources: readonly Source[]): object {
  return {
    name: 'support-atlas',
    title: 'The Support Atlas: support for child-protection social workers and outcomes for children',
    description:
      'Official statistics of English authorities, shown by code. No data about individual children or workers; small numbers remain suppressed as published.',
    version: editionOf(sources),
    licenses: licences,
    sources: sources.map(({ title, publisher, url }) => ({ title: `${publisher}: ${title}`, path: url })),
    resources: tables.map(describeTable),
  };
}

/** The date of the data: the newest day on which one of the official files was fetched. */
export function editionOf(sources: readonly Source[]): string {
  return (
    sources
      .map(({ retrieved }) => retrieved)
      .toSorted()
      .at(-1) ?? ''
  );
}

function describeTable({ table, rows, csv, parquet, sample }: PublishedTable): object {
  const kind = csv
    ? { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' }
    : { format: 'parquet', mediatype: 'application/vnd.apache.parquet' };
  const { path, bytes, sha256 } = csv ?? parquet;
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    path,
    ...kind,
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    ...(sample ? { sample } : {}),
    parquet: { path: parquet.path, bytes: parquet.bytes, hash: `sha256:${parquet.sha256}` },
    licenses: licences,
    schema: {
      fields: table.columns.map(describeColumn),
      primaryKey: table.key,
      ...foreignKeysOf(table),
      missingValues: [''],
    },
  };
}

/** The columns that name rows of other tables; the standard has no empty list of them. */
function foreignKeysOf({ references }: Table): object {
  if (references.length === 0) return {};
  return {
    foreignKeys: references.map(({ column, table: resource, field }) => ({
      fields: [column],
      reference: { resource, fields: [field] },
    })),
  };
}

function describeColumn({ name, type, description, unit, optional, oneOf }: Column): object {
  return {
    name,
    type: types[type],
    description,
    ...(unit ? { unit } : {}),
    constraints: { required: !optional, ...(oneOf && type === 'text' ? { enum: oneOf } : {}) },
    ...(name === 'status'
      ? { categories: Object.entries(statuses).map(([value, label]) => ({ value, label })) }
      : {}),
  };
}
