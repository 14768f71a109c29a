import { describe, expect, it } from 'vitest';
import { indexPages, prepare } from '../../../scripts/node/index-pages.ts';

const page = (h1: string, text: string): string =>
  `<!doctype html><html lang="en-GB"><body><nav>elsewhere</nav><main id="main"><h1>${h1}</h1><p class="verdict">${text}</p></main></body></html>`;

describe('prepare', () => {
  it('marks the kind inside main and weighs heading and answer', () => {
    const html = prepare(page('Safer', 'Nothing clear.'), '/outcomes/safer/');
    expect(html).toContain(
      '<main id="main"><span data-pagefind-filter="kind[data-kind]" data-kind="Outcomes">',
    );
    expect(html).toContain('<h1 data-pagefind-weight="10">');
    expect(html).toContain('<p data-pagefind-weight="3" class="verdict">');
  });

  it('weighs the heading of a single pair less', () => {
    expect(prepare(page('A and b', ''), '/links/a/b/')).toContain('<h1 data-pagefind-weight="4">');
    expect(prepare(page('Links', ''), '/links/')).toContain('<h1 data-pagefind-weight="10">');
  });
});

describe('indexPages', () => {
  it('gives the files a browser needs, and none of the interfaces we do not use', async () => {
    const files = await indexPages([
      { path: '/outcomes/safer/', html: page('Safer', 'Nothing clear.') },
      { path: '/data/', html: page('Data', 'Tables.') },
    ]);
    const names = [...files.keys()];
    expect(names).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json']),
    );
    expect(names.filter((name) => name.startsWith('fragment/'))).toHaveLength(2);
    expect(names.filter((name) => name.startsWith('filter/'))).toHaveLength(1);
    expect(names.filter((name) => /ui|highlight|unknown/.test(name))).toEqual([]);
  });
});
