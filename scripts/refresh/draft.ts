import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Source } from '../../src/lib/tables/rows.ts';

/** What a release takes over from the standing one: what people wrote, and what need not be computed twice. */
const takenOver = [
  'README.md',
  'dictionary.csv',
  'finding-pairs.csv',
  'indicator-words.csv',
  'known-problems.json',
  'disclosure-report.json',
  'history',
  'releases',
  'results',
] as const;

/** Where a release is drafted: beside the keys, which git ignores, since a draft holds the key of the authorities too. */
export function draftFolder(data: string): string {
  return join(data, 'private', 'refresh-draft');
}

/** An empty draft with what is taken over from the standing data. */
export async function openDraft(data: string, known: string | undefined): Promise<string> {
  const draft = draftFolder(data);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  for (const name of takenOver) {
    const path = join(data, name);
    if (existsSync(path)) await cp(path, join(draft, name), { recursive: true });
  }
  if (known) await cp(known, join(draft, 'known-problems.json'));
  return draft;
}

/** Every file of a folder by its path below it. */
export async function filesBelow(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<string, Uint8Array>();
  for (const path of paths.toSorted()) files.set(relative(folder, path), await readFile(path));
  return files;
}

/** The names of the files of a draft that the standing data lack or hold with other bytes. */
export async function changedFiles(draft: string, data: string): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, bytes] of await filesBelow(draft)) {
    const path = join(data, name);
    if (!existsSync(path) || !(await readFile(path)).equals(bytes)) changed.push(name);
  }
  return changed;
}

/** Writes the day they were fetched beside the sources of a draft whose file is another than that of the standing data. */
export async function dateSources(draft: string, data: string, fetched: string): Promise<Source[]> {
  const [standing, drafted] = [await readSources(data), await readSources(draft)];
  const hashes = new Map(standing.map(({ source, sha256, retrieved }) => [source, { sha256, retrieved }]));
  const dated = drafted.map((row) => {
    const before = hashes.get(row.source);
    return { ...row, retrieved: before?.sha256 === row.sha256 ? before.retrieved : fetched };
  });
  await writeFile(join(draft, 'sources.json'), `${JSON.stringify(dated, null, 2)}\n`);
  return dated;
}

/** The sources of a folder of data. */
export async function readSources(folder: string): Promise<Source[]> {
  return JSON.parse(await readFile(join(folder, 'sources.json'), 'utf8')) as Source[];
}
