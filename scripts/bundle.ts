/**
 * Writes the built site as one zip that any static server can serve: `npm run bundle`, or
 * `node scripts/bundle.ts [--from dist] [--to folder]`. The same site gives the same bytes, whenever and wherever it is
 * packed.
 */
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { bundleName, readSite } from './bundle/read-site.ts';
import { readMe } from './bundle/read-me.ts';
import { writeZip } from './bundle/write-zip.ts';
import { isSiteStale } from './node/build-site.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string', default: root } },
});

/** Packs the site and says what it weighs; the exit code. */
async function bundle(): Promise<number> {
  const site = readSite(values.from ?? join(root, 'dist'));
  if (values.from === undefined && isSiteStale())
    throw new Error('dist is older than what it is made from. Build the site again first: npm run build');
  const target = join(values.to, bundleName(site));
  const written = await writeZip(target, site, readMe(site, basename(target)));
  if ('problems' in written) throw new Error(describeProblems(written.problems));
  const megabytes = (statSync(target).size / 1e6).toFixed(1);
  console.log(`bundle: ${target}`);
  console.log(`bundle: ${site.files.length} files, ${megabytes} MB, SHA-256 ${written.sha256}`);
  return 0;
}

process.exitCode = await bundle().catch((error: unknown) => {
  console.error(`bundle: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
