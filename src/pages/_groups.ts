import { getCollection } from 'astro:content';
import { identityLevelOf } from '../lib/tables/identity-level.ts';

/** Whether this release shows groups of authorities in place of authorities. */
export async function showsGroups(): Promise<boolean> {
  const codes = (await getCollection('authorities')).map(({ id }) => id);
  return identityLevelOf(codes) === 'grouped';
}

/** The page that stands in the place of those that need single authorities. */
export const groupsPath = '/data/disclosure/groups/';
