import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedAssets } from '../../src/lib/offline/named-assets.ts';

/** A page and every style sheet, font and script it cannot do without, by their paths below the root of the site. */
export function neededBy(folder: string, page: string): string[] {
  const found = new Set<string>();
  const visit = (path: string, file: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (!/\.(html|css|js)$/.test(file)) return;
    for (const asset of namedAssets(file, readFileSync(join(folder, file), 'utf8'))) visit(asset, asset);
  };
  visit(page, `${page}index.html`);
  found.add('favicon.svg');
  return [...found].toSorted();
}
