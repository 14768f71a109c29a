import { getCollection } from 'astro:content';
import { isGroup } from '../../lib/tables/identity-level.ts';

/** The codes of the authorities that have pages of their own; none where authorities are shown in groups. */
export async function codesWithPages(): Promise<string[]> {
  const codes = (await getCollection('authorities')).map(({ id }) => id);
  return codes.filter((code) => !isGroup(code));
}
