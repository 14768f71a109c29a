/** The part of an address behind its #, as it was meant. */
export interface MendedAddress {
  /** Without its `#`. */
  fragment: string;
  /** One sentence for each damage that was more than signs at the end or between its parts. */
  forgiven: string[];
}

/** How an `&` is written in a page, where an address was copied out of its source. */
const writtenAnd = /&(?:amp|#0*38|#x0*26);/gi;

/** What programs that find links in a text take along with them. */
const closing = /(?:[.,;:>)\]"'”’]|%(?:22|3E|E2%80%9[D9]))+$/i;

/** Names whose values are free text, which may end in any sign. */
const freeText = /^(?:sql|q|t\..*)$/;

const twice = 'The address had been encoded twice on its way; it is read as it was meant.';

/**
 * Takes what programs do to an address on its way back: `&amp;` for `&`, percent signs encoded once more, the signs of
 * the sentence it stood in. Words to search for are left as they are.
 *
 * @example mendAddress('#view=lag&amp;support=agency_rate.') // { fragment: 'view=lag&support=agency_rate', forgiven: [] }
 */
export function mendAddress(fragment: string): MendedAddress {
  let text = withPlainAnds(fragment.replace(/^#/, ''));
  let isForgiven = false;
  for (let once = encodedOnce(text); once !== undefined; once = encodedOnce(text)) {
    text = withPlainAnds(once);
    isForgiven = true;
  }
  return { fragment: withoutClosing(text), forgiven: isForgiven ? [twice] : [] };
}

/**
 * What an address asks for, damage mended: behind its #, or behind its ? where a program put that in its place and it
 * has one of these names.
 */
export function askedIn(
  { hash, search }: { hash: string; search: string },
  names: readonly string[],
): MendedAddress {
  if (hash.length > 1) return mendAddress(hash);
  const mended = mendAddress(search.replace(/^\?/, ''));
  const given = new URLSearchParams(mended.fragment);
  return names.some((name) => given.has(name)) ? mended : { fragment: '', forgiven: [] };
}

/** Whether a mended fragment only names a place on the page, as `#tried` does. */
export function isOfPlace(fragment: string): boolean {
  return !fragment.includes('=');
}

function withPlainAnds(text: string): string {
  return text.replaceAll(/&(?:amp;)+/gi, '&amp;').replaceAll(writtenAnd, '&');
}

/** A text that was encoded twice as it was before the second time; undefined for any other. */
function encodedOnce(text: string): string | undefined {
  if (/^[\w.]+%3D/i.test(text) && !text.includes('=')) return decoded(text);
  const escapes = text.match(/%../g) ?? [];
  const isTwice = /%25(?:[0-9A-F]{2})/i.test(text) && escapes.every((escape) => escape === '%25');
  return isTwice && !/(?:^|&)q=/.test(text) ? text.replaceAll('%25', '%') : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function withoutClosing(text: string): string {
  const last = text.slice(text.lastIndexOf('&') + 1).split('=', 1)[0] ?? '';
  return freeText.test(last) || !text.includes('=') ? text : text.replace(closing, '');
}
