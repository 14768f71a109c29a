import type { QueryParameter } from '../../lib/query/examples.ts';
import { fetchFacts } from '../engine/fetch-facts.ts';
import type { ListFacts } from './known-fields.ts';
import type { ParameterChoice } from './parameter-values.ts';

/** Whether a list of the library's indicators is asked for that is not there yet. */
export function needsLibrary(parameters: readonly QueryParameter[], { lists }: ListFacts): boolean {
  return lists.library === undefined && parameters.some(({ choices }) => choices === 'library_indicators');
}

/** Fetches the library's indicators into the lists; without them the value that stands is the only choice. */
export async function fetchLibrary({ lists }: ListFacts, siteUrl: string): Promise<void> {
  lists.library = [];
  lists.library = await fetchFacts<ParameterChoice[]>(siteUrl, 'query/library-indicators.json');
}
