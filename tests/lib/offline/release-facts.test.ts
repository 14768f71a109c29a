import { describe, expect, it } from 'vitest';
import { toBringAlong } from '../../../src/lib/offline/bring-along.ts';
import { cacheName, otherCaches } from '../../../src/lib/offline/cache-name.ts';
import { assetStem, namedAssets } from '../../../src/lib/offline/named-assets.ts';
import { isInSite, isOfRelease, markOf, tellWorker } from '../../../src/lib/offline/release-facts.ts';
import { stampPage } from '../../../src/lib/offline/release-stamp.ts';

const right = 'a'.repeat(64);
const unpacked = 'b'.repeat(64);
const files = {
  'links/': markOf(right),
  'engine/worker.js.gz': `${markOf(right)} ${markOf(unpacked)}`,
  '_astro/page.B3sWyS9n.js': markOf(right),
};

describe('isOfRelease', () => {
  it.each([
    ['a page with the right bytes', 'links/', right, true],
    ['a page of another release', 'links/', unpacked, false],
    ['a packed file', 'engine/worker.js.gz', right, true],
    ['a packed file that the host unpacked', 'engine/worker.js.gz', unpacked, true],
    ['a part of the search index, named by its content', 'pagefind/index/en_1.pf_index', unpacked, true],
    ['a script of another release', '_astro/page.C4tXzT0o.js', right, false],
    ['a page that is not listed', 'elsewhere/', right, false],
    ['a name of every object', 'constructor', right, false],
  ])('judges %s', (_, path, hash, expected) => {
    expect(isOfRelease(files, path, hash)).toBe(expected);
  });
});

describe('isInSite', () => {
  it.each([
    ['links/a/b/', true],
    ['wiki/', false],
    ['', false],
  ])('of %s is %s', (path, expected) => expect(isInSite(files, path)).toBe(expected));
});

describe('tellWorker', () => {
  it('takes the place of what the worker was told before', () => {
    const first = tellWorker('code();\n', { release: 'one', listHash: right, shell: ['offline/'] });
    expect(first).toContain('"release":"one"');
    expect(tellWorker(first, { standDown: true })).toBe('self.atlasRelease={"standDown":true};\ncode();\n');
  });
});

describe('stampPage', () => {
  it('marks a page, also one that bears a mark', () => {
    const page = '<!DOCTYPE html><html lang="en-GB" data-release="none" data-astro-cid-a> <head>';
    const marked = stampPage(page, '0123456789abcdef', 'a.html');
    expect(marked).toContain('data-release="0123456789abcdef"');
    expect(stampPage(marked, 'none', 'a.html')).toBe(page);
  });

  it('refuses a page without a place for it', () => {
    expect(() => stampPage('<html lang="en">', 'a', 'b/index.html')).toThrow(
      'stampPage expected data-release on <html>: b/index.html',
    );
  });
});

describe('the caches of two sites on one origin', () => {
  const names = [
    cacheName('https://example.org/', 'one'),
    cacheName('https://example.org/', 'two'),
    cacheName('https://example.org/atlas/', 'one'),
    'of another program',
  ];

  it.each([
    ['https://example.org/', names[1], [names[0]]],
    ['https://example.org/atlas/', names[2], []],
    ['https://example.org/atlas/', undefined, [names[2]]],
  ])('are told apart at %s', (root, own, expected) => {
    expect(otherCaches(names, root, own)).toEqual(expected);
  });
});

describe('namedAssets', () => {
  it('finds what a page, a style sheet and a script cannot do without', () => {
    const html = '<link href="/atlas/_astro/Page.BNVgMm2Z.css"><script src="/atlas/_astro/page.B3sWyS9n.js">';
    expect(namedAssets('index.html', html)).toEqual(['_astro/Page.BNVgMm2Z.css', '_astro/page.B3sWyS9n.js']);
    expect(namedAssets('_astro/a.css', 'src:url(/atlas/_astro/serif.DdiBHQDx.woff2)')).toEqual([
      '_astro/serif.DdiBHQDx.woff2',
    ]);
    const script =
      'import"./a.AAAAAAAA.js";import{b as c}from"./b.BBBBBBBB.js";import("./later.CCCCCCCC.js")';
    expect(namedAssets('_astro/x.js', script)).toEqual(['_astro/a.AAAAAAAA.js', '_astro/b.BBBBBBBB.js']);
  });

  it('knows an asset of the release before by its name', () => {
    expect(assetStem('_astro/index.astro_astro_type_script_index_0_lang.CZHN80qq.js')).toBe(
      '_astro/index.astro_astro_type_script_index_0_lang.js',
    );
  });
});

describe('toBringAlong', () => {
  it('takes the newest pages, the files, and the scripts that took the place of old ones', () => {
    const listed = {
      '': 'x',
      'data/links.parquet': 'x',
      '_astro/a.NEWNEWNE.js': 'x',
      '_astro/b.NEWNEWNE.js': 'x',
    };
    const pages = Array.from({ length: 70 }, (_, i) => `links/${i}/`);
    const all = { ...listed, ...Object.fromEntries(pages.map((path) => [path, 'x'])) };
    const kept = ['gone/', ...pages, 'data/links.parquet', '_astro/a.OLDOLDOL.js', 'data/gone.parquet'];
    expect(toBringAlong(kept, all)).toEqual([
      ...pages.slice(-60),
      'data/links.parquet',
      '_astro/a.NEWNEWNE.js',
    ]);
  });
});
