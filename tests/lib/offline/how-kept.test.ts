import { describe, expect, it } from 'vitest';
import { type Asked, howKept } from '../../../src/lib/offline/how-kept.ts';

const root = 'https://example.org/atlas/';

function asked(path: string, more: Partial<Asked> = {}): Asked {
  return {
    method: 'GET',
    address: new URL(path, root).href,
    isPage: false,
    hasRange: false,
    isPastCache: false,
    ...more,
  };
}

describe('howKept', () => {
  it.each([
    ['a page', '', true, { keeping: 'page', path: '' }],
    ['a page by its file', 'links/index.html', true, { keeping: 'page', path: 'links/' }],
    ['a page without its slash', 'links', true, { keeping: 'page', path: 'links/' }],
    [
      'a page with a choice',
      'explore/?from=mail#support=agency_rate',
      true,
      { keeping: 'page', path: 'explore/' },
    ],
    ['a script', '_astro/page.B3sWyS9n.js', false, { keeping: 'named', path: '_astro/page.B3sWyS9n.js' }],
    ['a table', 'data/links.parquet', false, { keeping: 'data', path: 'data/links.parquet' }],
    ['the engine', 'engine/worker.js.gz', false, { keeping: 'data', path: 'engine/worker.js.gz' }],
    ['facts of a page', 'compare/funnels.json', false, { keeping: 'data', path: 'compare/funnels.json' }],
    [
      'the way into the search',
      'pagefind/pagefind-entry.json?ts=1763876543210',
      false,
      { keeping: 'fresh', path: 'pagefind/pagefind-entry.json' },
    ],
    [
      'a part of the index',
      'pagefind/fragment/en_07fec8c.pf_fragment',
      false,
      { keeping: 'named', path: 'pagefind/fragment/en_07fec8c.pf_fragment' },
    ],
  ])('keeps %s', (_, path, isPage, expected) => {
    expect(howKept(asked(path, { isPage }), root)).toEqual(expected);
  });

  it.each([
    ['what is sent', asked('links/', { isPage: true, method: 'POST' })],
    ['a part of a file', asked('data/links.parquet', { hasRange: true })],
    ['another origin', asked('https://elsewhere.example/atlas/links/', { isPage: true })],
    ['another folder of the origin', asked('https://example.org/other/', { isPage: true })],
    ['a folder whose name begins alike', asked('https://example.org/atlas-two/', { isPage: true })],
    ['a picture in a frame of another site', asked('embed/links/a/b/', { isPage: true })],
    ['a script’s look at a page', asked('links/')],
    ['a download', asked('data/links.csv')],
    ['a download opened as a page', asked('data/links.csv', { isPage: true })],
    ['a chart to take away', asked('indicators/agency_rate.svg')],
    ['a file of the reader', asked('blob:https://example.org/atlas/0a1b')],
    ['text in an address', asked('data:text/csv,a,b')],
  ])('never keeps %s', (_, request) => {
    expect(howKept(request, root)).toBeUndefined();
  });

  it('asks the host for a table when the page asks past what is kept', () => {
    expect(howKept(asked('data/links.parquet', { isPastCache: true }), root)?.keeping).toBe('fresh');
  });
});
