import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../seeded-random.ts';
import { builtSite as dist } from './built-site.ts';

/** One kind of page, with an address of that kind. */
export interface Template {
  path: string;
  status: 200 | 404;
}

/** One address for each kind of page, drawn with a seed where a kind has several; a new kind comes by itself. */
export function templates(): Template[] {
  const random = seededRandom(110_120); // the number of the report
  const sample = (paths: readonly string[]) =>
    paths
      .map((path) => ({ path, order: random() }))
      .toSorted((a, b) => a.order - b.order)
      .slice(0, 1)
      .map(({ path }) => path);
  const kinds = Map.groupBy(publishedPaths().toSorted(), kindOf);
  return [
    ...[...kinds.values()].flatMap(sample).map((path): Template => ({ path, status: 200 })),
    { path: '/no-such-page/', status: 404 },
  ];
}

/** The address with a star for all but its first part: `/indicators/agency_rate/` is of the kind `indicators/*`. */
function kindOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  return parts.map((part, i) => (i === 0 ? part : '*')).join('/');
}

/** The path of every page the built site lists for search engines. */
function publishedPaths(): string[] {
  const maps = readdirSync(dist).filter((name) => /^sitemap-\d+\.xml$/.test(name));
  return maps.flatMap((name) => {
    const text = readFileSync(join(dist, name), 'utf8');
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  });
}
