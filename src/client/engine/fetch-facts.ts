import { openFacts } from '../../lib/tables/sealed-facts.ts';
import { EngineFailure } from './failures.ts';
import { askedAgain, fetchBytes } from './fetch-file.ts';
import { builtWith } from './known-files.ts';

/**
 * Facts that a page of ours was built with, by their path below the root. Fails as `fetchFile` does; as `other_file`
 * when they were made from other tables than the page, or changed on their way.
 */
export async function fetchFacts<T>(siteUrl: string, path: string): Promise<T> {
  return await askedAgain(async (cache) => {
    const bytes = await fetchBytes(new URL(path, siteUrl).href, cache);
    const facts = openFacts(new TextDecoder().decode(bytes), builtWith());
    if (facts === undefined) throw new EngineFailure('other_file', path);
    return facts as T;
  });
}
