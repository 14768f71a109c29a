import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../built-site.ts';
import { goldenPolicy, policyOf } from '../page-policy.ts';

/** Every page of the build by its path, those that are in no map of the site included. */
const pages = new Map<string, string>();
beforeAll(() => {
  for (const path of globSync('**/*.html', { cwd: builtSite }))
    pages.set(path, readFileSync(join(builtSite, path), 'utf8'));
});

/** The paths of the pages for which something holds. */
function pagesWhere(holds: (html: string) => boolean): string[] {
  return [...pages].filter(([, html]) => holds(html)).map(([path]) => path);
}

describe('the policy of every page', () => {
  it('is the golden one to the letter, on each of them', () => {
    expect(pages.size).toBeGreaterThan(1_000);
    expect(pagesWhere((html) => policyOf(html) !== goldenPolicy)).toEqual([]);
  });

  it('comes before all that it is to bind', () => {
    expect(pagesWhere(comesLate)).toEqual([]);
  });

  it('has nothing to refuse: no handler, no style and no script address stands in the markup', () => {
    expect(pagesWhere(holdsRefused)).toEqual([]);
  });

  it('is not leant on: every address that a page fetches by itself is of the site', () => {
    expect(pagesWhere(asksElsewhere)).toEqual([]);
  });
});

/** Whether something stands before the policy that it is to bind. */
function comesLate(html: string): boolean {
  const isBound = /<(script|style|base|iframe|object|embed|img)\b|<link\b[^>]*rel="?stylesheet/i;
  return isBound.test(html.slice(0, html.indexOf('http-equiv="content-security-policy"')));
}

/** Whether the markup holds a handler, a style or an address that runs. */
function holdsRefused(html: string): boolean {
  const tags = html.match(/<[a-z][^<>]*>/gi) ?? [];
  const refused = /\s(on[a-z]+|style)\s*=|(href|src|action)\s*=\s*["']?\s*(javascript|vbscript):/i;
  // what stands between quotes is text: titles and labels may say anything
  const bare = (tag: string): string => tag.replaceAll(/(\s(?!href|src|action)[\w:-]+=)"[^"]*"/gi, '$1""');
  return tags.some((tag) => refused.test(bare(tag)));
}

/** Whether a page fetches something of another site by itself. */
function asksElsewhere(html: string): boolean {
  const fetched = /<(?:script|img|source|iframe|video|audio|embed)\b[^>]*?\s(?:src|srcset)="([^"]*)"/gi;
  const linked =
    /<link\b[^>]*rel="(?:stylesheet|icon|preload|modulepreload|prefetch|dns-prefetch|preconnect|manifest)"[^>]*>/gi;
  const isElsewhere = (address: string): boolean => /^([a-z][\w+.-]*:)?\/\//i.test(address);
  const addresses = [...html.matchAll(fetched)].map(([, address = '']) => address);
  const links = [...html.matchAll(linked)].map(([tag]) => /href="([^"]*)"/.exec(tag)?.[1] ?? '');
  return [...addresses, ...links].some(isElsewhere) || /rel="(dns-prefetch|preconnect)"/.test(html);
}

describe('the check itself', () => {
  const page = (policy: string): string => `<meta http-equiv="content-security-policy" content="${policy}">`;
  const whole = goldenPolicy.trim().replaceAll('\n', '; ');
  const hash = `'sha256-${'A'.repeat(43)}='`;
  it.each([
    ['a policy that is missing', ''],
    ['one word more', page(whole.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"))],
    ['one directive less', page(whole.replace("form-action 'none'; ", ''))],
    ['another origin', page(whole.replace("connect-src 'self'", "connect-src 'self' https://example.org"))],
    ['a second policy', page(whole).repeat(2)],
  ])('sees %s', (_name, html) => {
    expect(policyOf(html)).not.toBe(goldenPolicy);
  });

  it.each([
    { sees: comesLate, html: `<script src="/a.js"></script>${page(whole)}` },
    { sees: comesLate, html: `<link rel="stylesheet" href="/a.css">${page(whole)}` },
    { sees: holdsRefused, html: '<b title="x" onclick="x()">x</b>' },
    { sees: holdsRefused, html: '<b style="color: red">x</b>' },
    { sees: holdsRefused, html: '<a href="javascript:x()">x</a>' },
    { sees: asksElsewhere, html: '<img alt="" src="https://example.org/a.png">' },
    { sees: asksElsewhere, html: '<script src="//example.org/a.js"></script>' },
    { sees: asksElsewhere, html: '<link rel="stylesheet" href="https://example.org/a.css">' },
    { sees: asksElsewhere, html: '<link rel="preconnect" href="/">' },
  ])('$sees.name sees $html', ({ sees, html }) => {
    expect(sees(html)).toBe(true);
    expect(sees(`${page(whole)}<b title="onclick=x()"><a href="https://example.org/">x</a></b>`)).toBe(false);
  });

  it('passes over the hashes of a page’s own scripts', () => {
    expect(policyOf(page(whole.replace("style-src 'self'", `style-src 'self' ${hash}`)))).toBe(goldenPolicy);
  });
});
