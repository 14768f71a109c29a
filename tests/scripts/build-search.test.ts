import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'build-search-'));

afterEach(() => rmSync(out, { recursive: true, force: true }));

const main = '<main><h1>Vacancies</h1><p>Posts without a worker.</p></main>';
const page = (head: string, html = '<html lang="en-GB">') =>
  `${html}<head>${head}</head><body>${main}</body></html>`;

/** Makes the index of a built site of these pages. */
function indexOf(pages: Readonly<Record<string, string>>): { code: number | null; said: string } {
  for (const [path, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), html);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/build-search.ts'), '--out', out],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
}

describe('the search index of a built site', () => {
  it('finds the pages of a build that search engines are kept from, and none that stands on no list', () => {
    const kept = '<meta name="robots" content="noindex">';
    const { code, said } = indexOf({
      'index.html': page(kept),
      'methods/index.html': page(kept),
      'offline/index.html': page(kept, '<html lang="en-GB" data-unlisted="true">'),
      'search/index.html': `${page(kept)}<site-search></site-search>`,
    });
    expect(said).toContain('search: 2 pages indexed');
    expect(code).toBe(0);
    expect(existsSync(join(out, 'pagefind/pagefind-entry.json'))).toBe(true);
  });

  it('refuses a folder without a page', () => {
    const { code, said } = indexOf({ 'offline/index.html': page('', '<html lang="en-GB" data-unlisted>') });
    expect(said).toContain('no page to index');
    expect(code).toBe(1);
  });
});
