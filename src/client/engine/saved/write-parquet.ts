import { ByteWriter, parquetWrite, type SchemaElement } from 'hyparquet-writer';
import { readNested, type NestedMap, type NestedValue } from '../../../lib/sql/nested-text.ts';
import { typeShape, type TypeShape } from '../../../lib/sql/type-shape.ts';
import { parquetLeaf, textLeaf, type ParquetLeaf } from './parquet-leaf.ts';
import type { Value } from '../result-values.ts';

/** A column of a result with all its values. */
export interface ResultValues {
  name: string;
  /** As DuckDB names it. */
  type: string;
  values: readonly Value[];
}

/** A Parquet file of a result, and what it holds otherwise than the result does. */
export interface WrittenParquet {
  bytes: Uint8Array<ArrayBuffer>;
  /** Columns that are text in the file because Parquet has no type that holds their values. */
  asText: string[];
  /** Whole numbers of 128 bits that are decimals without a decimal place in the file. */
  asDecimals: string[];
}

const rowsInGroup = 100_000;

/**
 * A result as a Parquet file. Every column keeps its type where Parquet has one that holds all its values, and is text
 * otherwise; no digit is lost either way. The same result gives the same bytes.
 */
export function writeParquet(columns: readonly ResultValues[]): WrittenParquet {
  const encoded = columns.map(encodedColumn);
  const writer = new ByteWriter();
  const root = { name: 'root', num_children: columns.length };
  void parquetWrite({
    writer,
    columnData: columns.map(({ name }, i) => ({ name, data: encoded[i]?.data ?? [] })),
    schema: [root, ...encoded.flatMap(({ schema }) => schema)],
    rowGroupSize: rowsInGroup,
    createdBy: 'support-atlas',
  });
  const named = (test: (type: string, isText: boolean) => boolean): string[] =>
    columns.filter(({ type }, i) => test(type, encoded[i]?.isText ?? false)).map(({ name }) => name);
  return {
    bytes: new Uint8Array(writer.getBuffer()),
    asText: named((type, isText) => isText && type !== 'VARCHAR' && !type.startsWith('ENUM(')),
    asDecimals: named((type, isText) => !isText && /HUGEINT/.test(type)),
  };
}

interface EncodedColumn {
  schema: SchemaElement[];
  data: unknown[];
  isText: boolean;
}

function encodedColumn({ name, type, values }: ResultValues): EncodedColumn {
  const shape = typeShape(type);
  const schema = shape && schemaOf(name, shape);
  try {
    if (shape && schema) {
      const encode = encoderOf(shape);
      return { schema, data: values.map((value) => (value === null ? null : encode(value))), isText: false };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const data = values.map((value) => (value === null ? null : String(value)));
  return { schema: [{ name, ...textLeaf.element, repetition_type: 'OPTIONAL' }], data, isText: true };
}

/** The elements of the file's schema for a column; undefined where Parquet has no type for a part of it. */
function schemaOf(name: string, shape: TypeShape, isKey = false): SchemaElement[] | undefined {
  const repetition_type = isKey ? 'REQUIRED' : 'OPTIONAL';
  if (shape.form === 'plain') {
    const leaf = parquetLeaf(shape.type);
    return leaf && [{ name, ...leaf.element, repetition_type }];
  }
  if (shape.form === 'list') {
    const element = schemaOf('element', shape.of);
    return (
      element && [
        { name, repetition_type, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...element,
      ]
    );
  }
  if (shape.form === 'map') {
    const [key, value] = [schemaOf('key', shape.key, true), schemaOf('value', shape.value)];
    if (!key || !value) return undefined;
    return [
      { name, repetition_type, converted_type: 'MAP', num_children: 1 },
      { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
      ...key,
      ...value,
    ];
  }
  const fields = shape.fields.map(([field, inner]) => schemaOf(field, inner));
  if (fields.includes(undefined)) return undefined;
  return [{ name, repetition_type, num_children: fields.length }, ...fields.flatMap((field) => field ?? [])];
}

function encoderOf(shape: TypeShape): (value: Exclude<Value, null>) => unknown {
  if (shape.form === 'plain') return leafOf(shape.type).encode;
  const encode = nestedEncoder(shape);
  return (text) => encode(readNested(String(text), shape));
}

function nestedEncoder(shape: TypeShape): (value: NestedValue) => unknown {
  if (shape.form === 'plain') {
    const { encode } = leafOf(shape.type);
    return (value) => (value === null ? null : encode(value as string));
  }
  if (shape.form === 'list') {
    const each = nestedEncoder(shape.of);
    return (value) => value && (value as NestedValue[]).map(each);
  }
  if (shape.form === 'map') {
    const [key, value] = [nestedEncoder(shape.key), nestedEncoder(shape.value)];
    return (map) =>
      map && (map as NestedMap).pairs.map((pair) => ({ key: key(pair.key), value: value(pair.value) }));
  }
  const fields = shape.fields.map(([name, inner]) => [name, nestedEncoder(inner)] as const);
  return (struct) => {
    if (!struct) return null;
    const given = struct as Readonly<Record<string, NestedValue>>;
    const made = Object.create(null) as Record<string, unknown>;
    for (const [name, encode] of fields) made[name] = encode(given[name] ?? null);
    return made;
  };
}

function leafOf(type: string): ParquetLeaf {
  return parquetLeaf(type) ?? textLeaf;
}
