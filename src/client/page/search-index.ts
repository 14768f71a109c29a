import { href } from '../../lib/site/address.ts';
import { fetchCode } from './fetch-code.ts';

/** A page that was found. */
export interface FoundPage {
  /** Address from the root of the site. */
  raw_url: string;
  /** Words around what was found, as HTML with only `mark` elements. */
  excerpt: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
}

/** What a search gives: the pages in order, each fetched when it is shown. */
export interface Found {
  results: readonly { id: string; data: () => Promise<FoundPage> }[];
  /** How many pages of each kind were found. */
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The part of Pagefind that we use. */
export interface SearchIndex {
  init: () => Promise<void>;
  /** Fetches the filters, without which their counts stay zero. */
  filters: () => Promise<unknown>;
  options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Forgets what was fetched, and what could not be. */
  destroy: () => Promise<void>;
  search: (words: string, options?: { filters?: Record<string, string> }) => Promise<Found>;
}

let opened: Promise<SearchIndex> | undefined;
let attempts = 0;

/** The site's search index, fetched once, at the first search; a failure is forgotten, so that it can be tried again. */
export function openIndex(): Promise<SearchIndex> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets the index, so that a part that could not be fetched is asked for again. */
export async function forgetIndex(): Promise<void> {
  const index = await opened;
  opened = undefined;
  await index?.destroy();
}

async function load(): Promise<SearchIndex> {
  attempts += 1;
  // a browser remembers for as long as a page is open that code did not come, but not under another address
  const address = href(`/pagefind/pagefind.js${attempts === 1 ? '' : `?attempt=${attempts}`}`);
  // the address is known to the browser only: the index is made after the site is built
  const index = (await fetchCode(() => import(/* @vite-ignore */ address))) as SearchIndex;
  await index.options({ excerptLength: 28 });
  await index.init();
  await index.filters();
  return index;
}
