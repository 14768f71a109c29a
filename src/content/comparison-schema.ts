import { z } from 'astro/zod';
import type { ReleaseComparison } from '../lib/tables/release-comparison.ts';
import { statuses, type Status } from '../lib/tables/status.ts';

const turnover = z.object({ new: z.array(z.string()), gone: z.array(z.string()) });
const count = z.int().nonnegative();
const status = z.enum(Object.keys(statuses) as Status[]);
const flips = z.array(
  z.object({ subject: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
);

/** A release held against the one before it, as `data/releases/` keeps it. */
export const comparisonSchema: z.ZodType<ReleaseComparison> = z.object({
  edition: z.iso.date(),
  before: z.iso.date(),
  indicators: turnover,
  authorities: turnover,
  years: z.object({ new: z.array(z.int()), gone: z.array(z.int()) }),
  indicator_years: turnover,
  symbols: turnover,
  authorities_by_year: z.array(z.object({ year: z.int(), before: count, after: count })),
  history: z.object({
    compared: count,
    changed: count,
    lost: count,
    gained: count,
    indicators: z.array(z.object({ indicator: z.string(), compared: count, changed: count })),
    furthest: z.array(
      z.object({
        authority: z.string(),
        indicator: z.string(),
        year: z.int(),
        before: z.number().nullable(),
        after: z.number().nullable(),
        was: status,
        is: status.nullable(),
        moved: z.number().nullable(),
      }),
    ),
  }),
  accepted: z.array(
    z.object({ subject: z.string(), reason: z.string(), by: z.string(), date: z.iso.date() }),
  ),
  pairs: flips,
  findings: flips,
});
