import { getCollection } from 'astro:content';
import type { OutcomeArea } from '../../lib/words/outcome/outcome-area.ts';

/** The outcomes that the report names, in its order. */
export async function outcomeAreas(): Promise<OutcomeArea[]> {
  const entries = await getCollection('outcomes');
  return entries
    .toSorted((a, b) => a.data.place - b.data.place)
    .map(({ id, data }) => ({ slug: id, ...data }));
}
