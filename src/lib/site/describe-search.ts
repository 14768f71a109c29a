import type { SearchQuestion } from './search-address.ts';
import { outsideText } from '../tables/outside-text.ts';
import { countOf } from '../words/phrases.ts';

/**
 * How much was found, as a sentence; what to do where it is nothing.
 *
 * @example describeFound({ words: 'agency', kind: null }, 12) // '12 pages found for “agency”, closest first.'
 */
export function describeFound({ words, kind, unknownKind }: SearchQuestion, count: number): string {
  const where = kind ? ` under ${kind}` : '';
  const of =
    unknownKind === undefined
      ? ''
      : ` “${outsideText(unknownKind)}” is no kind of page here, so all are searched.`;
  if (count === 0)
    return `Nothing found for “${words}”${where}. Try a shorter word, or look in the list below.${of}`;
  return `${countOf(count, 'page')}${where} found for “${words}”${count === 1 ? '' : ', closest first'}.${of}`;
}

/** Why there is no search and what to do about it. */
export function describeSearchFailure(isOnline: boolean): string {
  return isOnline
    ? 'The search index could not be fetched: something blocked it, or it is missing on this host. Try again, or look in the list below.'
    : 'You are offline, and this part of the search index is not on your device yet. Connect, then try again, or look in the list below.';
}
