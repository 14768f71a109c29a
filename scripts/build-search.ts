/**
 * Makes the search index of a built site: `node scripts/build-search.ts [--out dist]`. The index is a folder of files
 * beside the pages; a reader's browser fetches the few it needs.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { indexPages } from './node/index-pages.ts';
import { writeTogether } from './node/write-together.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(import.meta.dirname, '../dist') } },
});

const pages = pagesBelow(values.out).flatMap((file) => {
  const html = readFileSync(file, 'utf8');
  return isForSearch(html) ? [{ path: pathOf(file), html }] : [];
});
if (pages.length === 0) {
  console.error(`search: no page to index in ${values.out}. Build the site first: npm run build`);
  process.exit(1);
}
const files = await indexPages(pages);
const folder = join(values.out, 'pagefind');
rmSync(folder, { recursive: true, force: true });
const problems = await writeTogether(folder, files);
if (problems.length > 0) {
  console.error(describeProblems(problems));
  process.exit(1);
}
const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(`search: ${pages.length} pages indexed, ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB`);

/** Every page of a built site. */
function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => join(folder, name))
    .toSorted();
}

/** The address of a page from the root of the site. */
function pathOf(file: string): string {
  return `/${relative(values.out, file)
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;
}

/** Pages that stand on no list, and the search page itself, are not found. A build that shows names is searched as any. */
function isForSearch(html: string): boolean {
  return !/<html[^>]* data-unlisted/.test(html) && !html.includes('<site-search');
}
