import { close, createIndex } from 'pagefind';
import { pageKind } from '../../src/lib/site/page-kinds.ts';

/** A built page. */
export interface BuiltPage {
  /** Address from the root of the site. */
  path: string;
  html: string;
}

/** What is not prose, and what stands on many pages alike. */
const left = [
  'svg',
  'table',
  'pre',
  'nav',
  'details',
  'blockquote',
  'math',
  'noscript',
  '[hidden]',
  '.unseen',
  '.facts',
];

/** Files of Pagefind's own interfaces, which we do not use. */
const unused = /ui\.(js|css)$|highlight|unknown/;

/** The search index of these pages as files by their name below its folder. Only `<main>` is indexed. */
export async function indexPages(pages: readonly BuiltPage[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: left,
    forceLanguage: 'en',
  });
  if (!index) throw new Error(`indexPages could not start: ${errors.join('; ')}`);
  try {
    for (const { path, html } of pages) {
      const added = await index.addHTMLFile({ url: path, content: prepare(html, path) });
      if (added.errors.length > 0) throw new Error(`indexPages ${path}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return new Map(
      files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]),
    );
  } finally {
    await close();
  }
}

/**
 * The page with its kind and with weights for what says most. Pages of single pairs are many and alike, so their
 * headings weigh less than those of others.
 */
export function prepare(html: string, path: string): string {
  const kind = pageKind(path);
  const [heading, answer] = kind === 'Links' && path !== '/links/' ? [4, 1] : [10, 3];
  return html
    .replace(
      /<main[^>]*>/,
      (main) => `${main}<span data-pagefind-filter="kind[data-kind]" data-kind="${kind}"></span>`,
    )
    .replace('<h1', `<h1 data-pagefind-weight="${heading}"`)
    .replace('<p class="verdict"', `<p data-pagefind-weight="${answer}" class="verdict"`);
}
