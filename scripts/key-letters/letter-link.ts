/** A token of an authority: 16 bytes as base64url. */
const tokenPattern = /^[\w-]{22}$/;

/**
 * The address of the site as a link needs it: with a slash at the end, without question or fragment. What is wrong with
 * it instead, when it is no address of a site: the browser computes the fingerprint of a key only on a secure page.
 */
export function siteAddress(text: string): URL | string {
  if (!URL.canParse(text))
    return `“${text}” is no address. Give it whole: --site https://example.org/atlas/.`;
  const url = new URL(text);
  const isLocal = ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))
    return `The address must begin with https, because a browser recognises a key on a secure page only: ${text}.`;
  if (url.search || url.hash) return `The address may hold no ? and no #: ${text}.`;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** The private link of an authority. The secret stands behind the #, which no browser sends to a host. */
export function letterLink(site: URL, token: string): string {
  if (!tokenPattern.test(token)) throw new Error('letterLink requires a token of 22 letters and digits');
  return `${new URL('compare/', site).href}#key=${token}`;
}
