import { z } from 'astro/zod';
import { linkMethods } from '../lib/tables/result-rows.ts';

/** A step of the cascade: a method, and what it takes away. */
export const cascadeStepSchema = z.object({
  place: z.int(),
  method: z.enum(linkMethods),
  name: z.string().min(1),
  /** Where it is explained on the page of methods. */
  anchor: z.string().min(1),
  words: z.string().min(1),
});
