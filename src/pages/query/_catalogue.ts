import { getCollection } from 'astro:content';
import { capitalise } from '../../lib/words/phrases.ts';

/** A column as the page tells it. */
export interface CatalogueColumn {
  name: string;
  /** In plain words. */
  type: string;
  unit: string | undefined;
  description: string;
  caveat: string | undefined;
  values: readonly string[] | undefined;
}

/** A published table as the page tells it. */
export interface CatalogueTable {
  name: string;
  description: string;
  rows: number;
  /** Size of its Parquet file, in bytes. */
  bytes: number;
  columns: readonly CatalogueColumn[];
}

/** The tables most questions need, first. */
const first = ['links', 'observations', 'panel', 'indicators', 'verdicts', 'neighbours', 'library'];

const types: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
};

/** Every published table with its columns, the most used first; a column of the panel bears its indicator's caveat. */
export async function catalogue(): Promise<CatalogueTable[]> {
  const tables = (await getCollection('tables')).map((entry) => entry.data);
  const indicators = new Map((await getCollection('indicators')).map(({ id, data }) => [id, data]));
  const place = ({ name, place }: { name: string; place: number }): number =>
    first.includes(name) ? first.indexOf(name) - first.length : place;
  return tables
    .toSorted((a, b) => place(a) - place(b))
    .map(({ name, description, rows, parquet, schema }) => ({
      name,
      description,
      rows,
      bytes: parquet.bytes,
      columns: schema.fields.map((field) => ({
        name: field.name,
        type: types[field.type] ?? field.type,
        unit: field.unit,
        description: capitalise(field.description),
        caveat: name === 'panel' ? indicators.get(field.name)?.caveat : undefined,
        values: field.constraints.enum,
      })),
    }));
}
