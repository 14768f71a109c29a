import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../built-site.ts';
import { filesOf, identifiersOf, referencesIn, referencesOf } from './page-references.ts';

const files = filesOf(builtSite);
const referring = referencesIn(builtSite, files);

/** Addresses of the pages listed for search engines. */
const listed = readdirSync(builtSite)
  .filter((name) => /^sitemap-\d+\.xml$/.test(name))
  .flatMap((name) => [...readFileSync(join(builtSite, name), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)])
  .map((match) => new URL(match[1] ?? ''));

/** Where the site will stand, and under which path. */
const origin = listed[0]?.origin ?? 'https://example.org';
const base = listed.map(({ pathname }) => pathname).toSorted((a, b) => a.length - b.length)[0] ?? '/';

/** A reference to our own site, taken apart; undefined for one that leads elsewhere. */
function ownTarget(reference: string, from: string): { path: string; fragment: string } | undefined {
  const url = new URL(reference, `${origin}${base}${from.slice(1)}`);
  if (url.origin !== origin) return undefined;
  return {
    path: `/${decodeURI(url.pathname).slice(base.length)}`,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

/** The file behind an address; undefined where there is none. A folder is asked for with its slash. */
function fileAt(path: string): string | undefined {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file : undefined;
}

const known = new Map<string, Set<string>>();

/** Whether a page or drawing has what a fragment points at; a fragment with = in it is a state, not a place. */
function hasPlace(file: string, fragment: string): boolean {
  if (fragment === '' || fragment === 'top' || fragment.includes('=') || !/\.(html|svg)$/.test(file))
    return true;
  const identifiers = known.get(file) ?? identifiersOf(readFileSync(join(builtSite, file), 'utf8'));
  known.set(file, identifiers);
  return identifiers.has(fragment);
}

/** What is wrong with a reference; undefined where nothing is. */
function faultOf(reference: string, from: string): string | undefined {
  if (/^(data|mailto|blob):/.test(reference)) return undefined;
  const target = ownTarget(reference, from);
  if (!target) return reference.startsWith('https:') ? undefined : 'leads elsewhere without encryption';
  const file = fileAt(target.path);
  if (file === undefined) return 'leads to nothing';
  return hasPlace(file, target.fragment) ? undefined : 'leads to no place on that page';
}

describe('the whole site', () => {
  it('is there', () => {
    expect(existsSync(join(builtSite, 'index.html'))).toBe(true);
    expect(listed.length).toBeGreaterThan(50);
    expect(referring.length).toBeGreaterThan(listed.length);
  });

  it('refers only to pages, places, styles, scripts, pictures and files that are there', () => {
    const faults = new Map<string, string[]>();
    for (const { address, references } of referring)
      for (const reference of references) {
        const fault = faultOf(reference, address);
        if (fault !== undefined)
          faults.set(`${reference} ${fault}`, [...(faults.get(`${reference} ${fault}`) ?? []), address]);
      }
    const told = [...faults].map(([fault, pages]) => `${fault}: on ${pages.length} pages, first ${pages[0]}`);
    expect(told.slice(0, 40)).toEqual([]);
  });

  it('lists for search engines only pages that are there, and links to each from another', () => {
    const linked = new Set<string>();
    for (const { address, references } of referring)
      for (const reference of references) {
        const target = /^(data|mailto|blob):/.test(reference) ? undefined : ownTarget(reference, address);
        if (target && target.path !== address) linked.add(target.path);
      }
    const paths = listed.map((url) => `/${url.pathname.slice(base.length)}`);
    expect(paths.filter((path) => fileAt(path) === undefined)).toEqual([]);
    expect(paths.filter((path) => !linked.has(path))).toEqual([]);
  });
});

describe('faultOf', () => {
  it.each([
    { reference: '/nowhere/', fault: 'leads to nothing' },
    { reference: '/links', fault: 'leads to nothing' },
    { reference: '/#nowhere', fault: 'leads to no place on that page' },
    { reference: 'http://example.org/', fault: 'leads elsewhere without encryption' },
    { reference: 'https://example.org/', fault: undefined },
    { reference: '/links/#method=within', fault: undefined },
    { reference: '/', fault: undefined },
  ])('says what is wrong with $reference: $fault', ({ reference, fault }) => {
    expect(faultOf(reference.replace(/^\//, base), '/')).toBe(fault);
  });
});

describe('referencesOf', () => {
  it('finds addresses in attributes and in sets of pictures, not in scripts, comments or text', () => {
    const html = `<a href="/a/?x=1&amp;y=2">href="/text/"</a><img src='b.png' srcset="c.png 1x, d.png 2x"><use href=#e />
      <script src="/f.js">const a = '<a href="/script/">';</script><!-- <a href="/comment/"> -->`;
    expect(referencesOf(html).toSorted()).toEqual(['#e', '/a/?x=1&y=2', '/f.js', 'b.png', 'c.png', 'd.png']);
  });
});
