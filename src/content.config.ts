import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { rowSchema } from './content/row-schema.ts';
import { firstRows, inputText, tableRows } from './content/inputs.ts';
import { packageSchema, resourceSchema } from './content/package-schema.ts';
import type { Authority, Benchmark, Indicator, Neighbour, Observation, Source } from './lib/tables/rows.ts';

const authorities = defineCollection({
  loader: () => tableRows<Authority>('authorities').map((row) => ({ id: row.authority, ...row })),
  schema: rowSchema<Authority>('authorities'),
});

const indicators = defineCollection({
  loader: () => tableRows<Indicator>('indicators').map((row) => ({ id: row.indicator, ...row })),
  schema: rowSchema<Indicator>('indicators'),
});

/** One entry for each indicator, holding all its cells. */
const observations = defineCollection({
  loader: () => byIndicator(tableRows<Observation>('observations')),
  schema: z.object({ rows: z.array(rowSchema<Observation>('observations')).nonempty() }),
});

/** One entry for each indicator, a row for each year with a value. */
const benchmarks = defineCollection({
  loader: () => byIndicator(tableRows<Benchmark>('benchmarks')),
  schema: z.object({ rows: z.array(rowSchema<Benchmark>('benchmarks')).nonempty() }),
});

/** One entry for each authority that has neighbours, nearest first. */
const neighbours = defineCollection({
  loader: () => {
    const groups = Map.groupBy(tableRows<Neighbour>('neighbours'), (row) => row.authority);
    return [...groups].map(([id, rows]) => ({ id, rows }));
  },
  schema: z.object({ rows: z.array(rowSchema<Neighbour>('neighbours')).nonempty() }),
});

const sources = defineCollection({
  loader: () => {
    const rows = z
      .array(rowSchema<Source>('sources'))
      .nonempty()
      .parse(JSON.parse(inputText('data/sources.json')));
    return rows.map((row) => ({ id: row.source, ...row }));
  },
  schema: rowSchema<Source>('sources'),
});

/** The published tables in the order of the catalogue, each with its first ten rows. */
const tables = defineCollection({
  loader: () => {
    const catalogue = packageSchema.parse(JSON.parse(inputText('public/data/datapackage.json')));
    return catalogue.resources.map((resource, place) => ({
      id: resource.name,
      place,
      sample: firstRows(resource.path, 10),
      ...resource,
    }));
  },
  schema: resourceSchema.extend({ place: z.int(), sample: z.array(z.array(z.string())).nonempty() }),
});

export const collections = { authorities, indicators, observations, benchmarks, neighbours, sources, tables };

function byIndicator<T extends { indicator: string }>(rows: readonly T[]): { id: string; rows: T[] }[] {
  return [...Map.groupBy(rows, (row) => row.indicator)].map(([id, group]) => ({ id, rows: group }));
}
