import { pageKinds, type PageKind } from './page-kinds.ts';

/** What a reader looks for. */
export interface SearchQuestion {
  /** As typed, without spaces at the ends; empty for nothing yet. */
  words: string;
  /** Only pages of this kind; null for all. */
  kind: PageKind | null;
  /** What the address names as a kind of page and is none; missing where it names none or one of ours. */
  unknownKind?: string;
}

/** Longer words than this are cut, as no page holds them. */
const mostLetters = 200;

/**
 * A question as the part of an address behind the #, which a browser keeps to itself: what is searched for is not sent
 * to the host.
 *
 * @example formatSearch({ words: 'agency staff', kind: null }) // 'q=agency+staff'
 */
export function formatSearch({ words, kind }: SearchQuestion): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words);
  if (kind) parameters.set('kind', kind);
  return String(parameters);
}

/**
 * The question in an address: behind the #, or else behind the ?, which others may have written. A kind that is not
 * ours counts as all, and is named.
 *
 * @example parseSearch('', '#q=agency+staff') // { words: 'agency staff', kind: null }
 */
export function parseSearch(query: string, fragment: string): SearchQuestion {
  const parameters = new URLSearchParams(fragment.replace(/^#/, '') || query);
  const named = parameters.get('kind') ?? '';
  const kind = pageKinds.find((each) => each === named) ?? null;
  return {
    words: (parameters.get('q') ?? '').trim().slice(0, mostLetters),
    kind,
    ...(kind === null && named !== '' && { unknownKind: named }),
  };
}
