import { isContentNamed, isKept, pagePath, pathBelow } from './kept-path.ts';

/**
 * How an answer is kept: a `page` is asked of the host first; a file `named` by its content and `data` are taken from
 * the device first; `fresh` is asked of the host first because its name stays when its content changes.
 */
export type Keeping = 'page' | 'named' | 'data' | 'fresh';

/** What a browser asks for. */
export interface Asked {
  method: string;
  address: string;
  /** Whether it is to be shown as a page. */
  isPage: boolean;
  /** Whether only a part of the file is asked for. */
  hasRange: boolean;
  /** Whether the page asks past what is kept. */
  isPastCache: boolean;
}

/** An answer to keep: how, and under which path below the root of the site. */
export interface HowKept {
  keeping: Keeping;
  path: string;
}

/**
 * How the answer to a request is kept; undefined when it never is: what is sent, a part of a file, another origin,
 * what lies outside the site, a download, a picture in a frame of another site.
 */
export function howKept(asked: Asked, root: string): HowKept | undefined {
  const path = pathBelow(asked.address, root);
  if (path === undefined || asked.method !== 'GET' || asked.hasRange) return undefined;
  if (asked.isPage) {
    const page = pagePath(path);
    return page !== undefined && isKept(page) ? { keeping: 'page', path: page } : undefined;
  }
  if (!isKept(path) || path === '' || path.endsWith('/')) return undefined;
  return { keeping: keepingOf(path, asked.isPastCache), path };
}

function keepingOf(path: string, isPastCache: boolean): Keeping {
  if (isContentNamed(path)) return 'named';
  const isData = !path.startsWith('pagefind/') && path !== 'favicon.svg';
  return isData && !isPastCache ? 'data' : 'fresh';
}
