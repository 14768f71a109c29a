import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPath } from '../../src/lib/offline/release-facts.ts';
import { publishedFiles } from '../node/published-files.ts';

/** A built site to be packed. */
export interface BuiltSite {
  folder: string;
  /** Paths of its files, in the order in which they are packed. */
  files: readonly string[];
  /** The folder of the host it was built for, for instance `/atlas/`. */
  base: string;
  /** What the site is a release of. */
  release: string;
  /** The date of its data. */
  edition: string;
}

/** Looks at a built site. Throws where it is missing or not complete. */
export function readSite(folder: string): BuiltSite {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) throw new Error(`${page} is missing. Build the site first: npm run build`);
  const html = readFileSync(page, 'utf8');
  const base = /<link rel="icon"[^>]* href="([^"]*\/)favicon\.svg"/.exec(html)?.[1];
  const release = /<html\b[^>]* data-release="([^"]+)"/.exec(html)?.[1];
  if (base === undefined || release === undefined || !existsSync(join(folder, listPath)))
    throw new Error(`${folder} holds no complete site. Build it again: npm run build`);
  const { version } = JSON.parse(readFileSync(join(folder, 'data/datapackage.json'), 'utf8')) as {
    version: string;
  };
  return { folder, files: publishedFiles(folder), base, release, edition: version };
}

/** The name of a bundle: the date of its data, and the release of the site. */
export function bundleName({ edition, release }: Pick<BuiltSite, 'edition' | 'release'>): string {
  return `support-atlas-${edition}-${release.slice(0, 8)}.zip`;
}

/** Where a file of the site lies in the bundle: in the folders it was built for, so that its links hold. */
export function placeInBundle(path: string, base: string): string {
  return `site${base}${path}`;
}
