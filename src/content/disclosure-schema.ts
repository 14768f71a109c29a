import { z } from 'astro/zod';
import type { DisclosureReport } from '../lib/tables/disclosure-report.ts';
import { identityLevels } from '../lib/tables/identity-level.ts';
import { statuses, type Status } from '../lib/tables/status.ts';

const share = z.number().min(0).max(1);
const known = z.union([z.int().positive(), z.literal('all')]);
const figures = z.array(z.object({ figure: z.string(), cells: z.number() }));
const alone = { published: share, rounded: share, groups: share };

/** What is measured of what the release gives away, as `data/disclosure-report.json` keeps it. */
export const disclosureSchema: z.ZodType<DisclosureReport> = z.object({
  inputs_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  level: z.enum(identityLevels),
  draws: z.int().positive(),
  seed: z.int(),
  statuses: z.array(
    z.object({
      table: z.enum(['observations', 'library']),
      indicator: z.string(),
      cells: z.partialRecord(z.enum(Object.keys(statuses) as Status[]), z.int().positive()),
    }),
  ),
  cells: z.object({
    examined: z.int(),
    relations: z.int(),
    exact_by_our_tables: z.array(z.object({ figure: z.string(), place: z.string() })).length(0),
    exact_in_the_source: figures,
    few_candidates: figures,
    fewest_candidates: figures,
    unheld_years: z.int(),
    contradicted: z.int(),
  }),
  linkage: z
    .object({
      authorities: z.int(),
      indicators: z.int(),
      levels: z.array(
        z.object({
          shown: z.enum(['published', 'rounded', 'group_means', 'groups']),
          size: z.int().nullable(),
          groups: z.int().nullable(),
          measured: z.array(z.object({ known, unique: share, median_candidates: z.number() })),
          expected: z.array(z.object({ known, unique: share })),
        }),
      ),
      followed: z.array(z.object({ years: z.int(), indicators: z.int(), ...alone })),
      scatter: z.object({ pairs: z.int(), ...alone }),
    })
    .nullable(),
});
