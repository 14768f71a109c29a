import { z } from 'astro/zod';

/**
 * A feature of authorities that support their staff well, as Ofsted's report 110120 (1 February 2012) lists them among
 * its key findings, restated.
 */
export const reportFeatureSchema = z.object({
  place: z.int(),
  /** The feature in our words. */
  feature: z.string().min(1),
  /** What inspectors wrote about, shortened. */
  described: z.string().min(1),
  /** The `feature` of the indicators that come nearest to it; none where nothing national does. */
  counted: z.array(z.string().min(1)),
});
