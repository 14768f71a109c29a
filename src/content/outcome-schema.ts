import { z } from 'astro/zod';
import { lastFinding } from '../lib/words/finding/finding-names.ts';

const text = z.string().min(1);

/** What the file of an outcome area holds; its name is the end of the address. */
export const outcomeSchema = z.strictObject({
  /** Its place in the report, from 1. */
  place: z.int().positive(),
  /** In the report's words, for headings and lists. */
  name: text,
  /** Domain of the indicators that stand nearest; null where there is none. */
  domain: text.nullable(),
  /** What the report can have meant, in our words, one paragraph each. */
  meant: z.array(text).nonempty(),
  /** What no national figure holds of it. */
  missing: z.array(text).nonempty(),
  /** What an authority could write down for each plan, so that it could be counted. */
  record: z.array(z.strictObject({ field: text, how: text })).min(3),
  /** Findings of the report that speak of it, by their number. */
  findings: z.array(z.int().min(1).max(lastFinding)).nonempty(),
});
