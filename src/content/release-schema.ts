import { z } from 'astro/zod';
import { findingVerdicts, verdicts } from '../lib/tables/result-rows.ts';

/** The verdicts of one release, as `data/history/` keeps them. */
export const releaseSchema = z.object({
  edition: z.iso.date(),
  method: z.int().min(1).optional(),
  findings: z.record(
    z.string(),
    z.object({ verdict: z.enum(findingVerdicts), mean: z.number(), lower: z.number(), upper: z.number() }),
  ),
  pairs: z.record(
    z.string(),
    z.object({ verdict: z.enum(verdicts), direction: z.enum(['supportive', 'contrary']) }),
  ),
});
