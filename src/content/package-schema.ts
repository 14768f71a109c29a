import { z } from 'astro/zod';

const fieldSchema = z.object({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  description: z.string().min(1),
  unit: z.string().optional(),
  constraints: z.object({ required: z.boolean(), enum: z.array(z.string()).optional() }),
  categories: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
});

const fileSchema = z.object({
  path: z.string().min(1),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});

const foreignKeySchema = z.object({
  fields: z.array(z.string()),
  reference: z.object({ resource: z.string(), fields: z.array(z.string()) }),
});

/** One table of the package: its CSV where it has one, its Parquet file, and what every column means. */
export const resourceSchema = fileSchema.extend({
  name: z.string().min(1),
  title: z.string().min(1),
  description: z.string().min(1),
  rows: z.int().nonnegative(),
  parquet: fileSchema,
  sample: z.array(z.array(z.string())).optional(),
  schema: z.object({
    fields: z.array(fieldSchema).nonempty(),
    primaryKey: z.array(z.string()).nonempty(),
    foreignKeys: z.array(foreignKeySchema).default([]),
  }),
});

/** The parts of our Frictionless data package that the pages show. */
export const packageSchema = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  version: z.iso.date(),
  licenses: z.array(z.object({ title: z.string(), path: z.url() })).nonempty(),
  resources: z.array(resourceSchema).nonempty(),
});

export type Resource = z.infer<typeof resourceSchema>;
