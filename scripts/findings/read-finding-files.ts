import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFindingPage, type FindingPage } from './read-finding-page.ts';

/** Every finding of a folder, in the order of the report. */
export async function readFindingFiles(folder: string): Promise<FindingPage[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx'));
  const pages = await Promise.all(
    names.map(async (name) => readFindingPage(name, await readFile(join(folder, name), 'utf8'))),
  );
  return pages.toSorted((a, b) => a.number - b.number);
}
