/**
 * Draws the image that stands for each page in a shared link, from the picture the page itself shows:
 * `node scripts/build-previews.ts [--out dist]`. Runs after the site is built.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { drawCard } from './build-previews/draw-card.ts';
import { unescape } from './build-previews/outline-words.ts';
import { pagePicture } from './build-previews/page-picture.ts';
import { plainStyles } from './build-previews/plain-styles.ts';
import { toPng } from './node/to-png.ts';
import { writeTogether } from './node/write-together.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(import.meta.dirname, '../dist') } },
});
const dist = values.out;
const sheets = new Map<string, string>();
const folder = join(dist, 'preview');
const atOnce = 8;

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html'))
  .toSorted();
const cards = pages.flatMap(cardOf);
const files = new Map<string, Uint8Array>();
// a few at a time: drawing runs beside this thread
for (let from = 0; from < cards.length; from += atOnce) {
  const some = cards.slice(from, from + atOnce);
  const images = await Promise.all(some.map(({ svg }) => toPng(svg)));
  some.forEach(({ name }, i) => files.set(name, images[i] as Uint8Array));
}
const own = cards.filter(({ hasOwn }) => hasOwn).length;
rmSync(folder, { recursive: true, force: true });
const problems = await writeTogether(folder, files);
if (problems.length > 0 || files.size === 0) {
  console.error(
    describeProblems(problems) || `previews: no page in ${dist}. Build the site first: npm run build`,
  );
  process.exit(1);
}
const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
console.log(
  `previews: ${files.size} images, ${own} with the page’s own picture, ${(bytes / 1e6).toFixed(1)} MB`,
);

/** The drawing of a page that names an image, with the name of its file. */
function cardOf(page: string): { name: string; svg: string; hasOwn: boolean }[] {
  const html = readFileSync(join(dist, page), 'utf8');
  const name = /<meta property="og:image" content="[^"]*?\/preview\/([^"]+)"/.exec(html)?.[1];
  if (name === undefined) return [];
  const picture = pagePicture(html);
  const svg = drawCard({ title: titleOf(html, page), note: noteOf(html), picture, styles: stylesOf(html) });
  return [{ name, svg, hasOwn: picture !== undefined }];
}

/** The main heading of a page as words. */
function titleOf(html: string, page: string): string {
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1];
  if (heading === undefined) throw new Error(`build-previews missing main heading: ${page}`);
  return unescape(heading.replace(/<[^>]+>/g, '').trim());
}

/** What the page asks to be read with its title. */
function noteOf(html: string): string | undefined {
  const note = / data-preview-note="([^"]+)"/.exec(html)?.[1];
  return note === undefined ? undefined : unescape(note);
}

/** The rules of the page's own style sheets that hold in light, made plain once for each set of sheets. */
function stylesOf(html: string): string {
  const names = [...html.matchAll(/<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  const key = names.join(' ');
  const known =
    sheets.get(key) ?? plainStyles(names.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n'));
  sheets.set(key, known);
  return known;
}
