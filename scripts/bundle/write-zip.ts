import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { cannotWrite } from '../node/cannot-write.ts';
import { processTag } from '../node/running-process.ts';
import { settleFolder } from '../node/write-together.ts';
import { type BuiltSite, placeInBundle } from './read-site.ts';

/** Files that are packed already; to pack them again takes time and saves nothing. */
const packed = /\.(gz|parquet|png|woff2|pf_\w+|pagefind)$/;

/**
 * Writes a site as a zip, one file after another, so that no more than one is in memory. It is written beside its place
 * and put there when it is complete. Every file bears the date of the data.
 */
export async function writeZip(
  target: string,
  site: BuiltSite,
  readMe: string,
): Promise<{ sha256: string } | { problems: Problem[] }> {
  const drafts = join(dirname(target), `.draft-${processTag()}-bundle`);
  try {
    await settleFolder(dirname(target));
    mkdirSync(drafts, { recursive: true });
    const draft = join(drafts, basename(target));
    const sha256 = writeDraft(draft, site, readMe);
    renameSync(draft, target);
    return { sha256 };
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return { problems: [cannotWrite(target, String(cause.code))] };
  } finally {
    rmSync(drafts, { recursive: true, force: true });
  }
}

/** Writes the zip; its SHA-256. */
function writeDraft(draft: string, site: BuiltSite, readMe: string): string {
  const file = openSync(draft, 'w');
  const hash = createHash('sha256');
  try {
    const zip = new Zip((error, bytes) => {
      if (error) throw error;
      hash.update(bytes);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    });
    const mtime = noonOf(site.edition);
    addEntry(zip, 'README.txt', new TextEncoder().encode(readMe), mtime);
    for (const path of site.files)
      addEntry(zip, placeInBundle(path, site.base), readFileSync(join(site.folder, path)), mtime);
    zip.end();
    fsyncSync(file);
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}

function addEntry(zip: Zip, name: string, bytes: Uint8Array, mtime: Date): void {
  const entry = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
  entry.mtime = mtime;
  zip.add(entry);
  entry.push(bytes, true);
}

/** A zip holds times without their zone: noon of a day on this machine's clock is written alike on every machine. */
function noonOf(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
