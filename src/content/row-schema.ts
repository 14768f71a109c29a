import { z } from 'astro/zod';
import type { Column, TableName } from '../lib/tables/table.ts';
import { contractOf } from './contract-of.ts';

/** What a row of this table must be, made from the contract so that the two cannot part. */
export function rowSchema<T extends object>(name: TableName): z.ZodType<T> {
  const columns = contractOf(name).columns.map((column) => [column.name, cellSchema(column)] as const);
  return z.object(Object.fromEntries(columns)) as unknown as z.ZodType<T>;
}

/** What one cell of this column must be. */
function cellSchema(column: Column): z.ZodType {
  const value = column.oneOf ? z.enum([...column.oneOf]) : typeSchema(column.type);
  return column.optional ? value.nullable() : value;
}

function typeSchema(type: Column['type']): z.ZodType {
  switch (type) {
    case 'text':
      return z.string().min(1);
    case 'integer':
      return z.int();
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
  }
}
