import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, type ProjectCopy } from './copy-project.ts';

/** Every page of a built site, by its address. */
function pagesOf(copy: ProjectCopy): { path: string; document: Document; words: string }[] {
  return readdirSync(join(copy.folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const { document } = parseHTML(copy.read(join('dist', file)));
      for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
      const words = document.body?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
      return { path: `/${file.replace(/index\.html$/, '')}`, document, words };
    });
}

/** Addresses inside the site that lead nowhere. */
function deadLinks(copy: ProjectCopy, pages: ReturnType<typeof pagesOf>): string[] {
  const leads = (address: string) => {
    const path = decodeURIComponent(address.split(/[?#]/)[0] ?? '');
    return existsSync(join(copy.folder, 'dist', path, path.endsWith('/') ? 'index.html' : ''));
  };
  const addresses = pages.flatMap(({ document }) =>
    [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''),
  );
  return [...new Set(addresses)].filter((address) => !leads(address));
}

/** A miniature site built at a level of identity. */
async function build(level: 'named' | 'grouped'): Promise<ProjectCopy> {
  const copy = copyProject();
  // groups of five, as many as a link needs
  if (level === 'grouped') copy.env['MORE_PLACES'] = '200';
  const official = join(copy.folder, 'official');
  await copy.program('tests/additions/write-miniature.ts', official);
  const identity = level === 'grouped' ? ['--identity', 'grouped'] : [];
  await copy.npm('data:anonymise', '--from', official, ...identity);
  await copy.program('tests/additions/accept-defects.ts');
  await copy.npm('data');
  cpSync(join(import.meta.dirname, '../../public/engine'), join(copy.folder, 'public/engine'), {
    recursive: true,
  });
  if (level === 'named') copy.env['IDENTITY'] = 'named';
  await copy.program('node_modules/astro/bin/astro.mjs', 'build');
  return copy;
}

describe('a build that shows names', { timeout: 300_000 }, () => {
  let copy: ProjectCopy;
  let pages: ReturnType<typeof pagesOf>;
  const page = (path: string) => pages.find((each) => each.path === path);

  beforeAll(async () => {
    copy = await build('named');
    await copy.program('scripts/build-search.ts');
    pages = pagesOf(copy);
  }, 2_700_000);
  afterAll(() => copy?.remove(), 300_000);

  it('says of no page that authorities are shown by code, and of every page that it is not for publication', () => {
    expect(pages.length).toBeGreaterThan(100);
    const framed = pages.filter(({ document }) => document.querySelector('footer'));
    expect(
      framed.filter(({ words }) => !words.includes('not for publication')).map(({ path }) => path),
    ).toEqual([]);
    // the tables keep their codes, and so do counts of what they hold
    const coded =
      /Authorities are shown by code|is shown by a code|(?<!\d ?)Authorities, by code|bear codes|browse (authorities )?by code/i;
    expect(pages.filter(({ words }) => coded.test(words)).map(({ path }) => path)).toEqual([]);
  });

  it('lists authorities by name, in the order of names', () => {
    const regions = [...(page('/authorities/')?.document.querySelectorAll('.region') ?? [])];
    expect(regions.length).toBeGreaterThan(3);
    for (const region of regions) {
      const names = [...region.querySelectorAll('[data-authority-link]')].map(
        ({ textContent }) => textContent?.trim() ?? '',
      );
      expect(names.filter((name) => /^A\d{3}$/.test(name))).toEqual([]);
      const plain = names.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' '));
      expect(plain).toEqual(plain.toSorted());
    }
  });

  it('offers names where an authority is chosen', () => {
    for (const [path, list] of [
      ['/compare/', '#shown-authority'],
      ['/explore/', 'select[name="neighbours-of"]'],
    ] as const) {
      const options = [...(page(path)?.document.querySelectorAll(`${list} option[value^="A"]`) ?? [])];
      expect(options.length).toBeGreaterThan(10);
      expect(options.filter(({ textContent }) => /^A\d{3}$/.test(textContent ?? ''))).toEqual([]);
    }
  });

  it('has an index for its search that knows the names, and links that all lead somewhere', () => {
    expect(existsSync(join(copy.folder, 'dist/pagefind/pagefind.js'))).toBe(true);
    expect(deadLinks(copy, pages)).toEqual([]);
  });
});

describe('a build that shows groups', { timeout: 300_000 }, () => {
  let copy: ProjectCopy;
  let pages: ReturnType<typeof pagesOf>;

  beforeAll(async () => {
    copy = await build('grouped');
    pages = pagesOf(copy);
  }, 2_700_000);
  afterAll(() => copy?.remove(), 300_000);

  it('has no page of one authority, and nothing to find or mark one by', () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter(({ path }) => /\/authorities\/[AG]\d/.test(path))).toEqual([]);
    const finders = pages.filter(({ document }) =>
      document.querySelector('my-authority, find-authority, own-figures'),
    );
    expect(finders.map(({ path }) => path)).toEqual([]);
  });

  it('says on its pages that groups are shown, and of no page that authorities are shown by code', () => {
    const coded = /shown by code so that|bear codes/i;
    expect(pages.filter(({ words }) => coded.test(words)).map(({ path }) => path)).toEqual([]);
    expect(pages.some(({ words }) => words.includes('shown in groups'))).toBe(true);
  });

  it('has links that all lead somewhere', () => {
    expect(deadLinks(copy, pages)).toEqual([]);
  });
});
