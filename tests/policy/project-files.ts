import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Generated or fetched: nothing of ours to judge. */
const left = [
  '.git',
  '.astro',
  'node_modules',
  'dist',
  'data/private',
  'public/data',
  'public/engine',
  'tests/output',
  'bench/rivals/node_modules',
  'tests/release/node_modules',
];

/** A file of the project. */
export interface ProjectFile {
  /** Path from the root of the project, with slashes. */
  path: string;
  text: string;
}

/** Every file of ours whose path ends in one of these, in the folders given or everywhere. */
export function projectFiles(endings: readonly string[], folders: readonly string[] = ['.']): ProjectFile[] {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Every folder of ours, by its path from the root. */
export function projectFolders(): string[] {
  const paths = walk(root).map((path) => path.split('/').slice(0, -1));
  return [...new Set(paths.flatMap((parts) => parts.map((_, i) => parts.slice(0, i + 1).join('/'))))];
}

/** The text of one file by its path from the root. */
export function projectText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The line of a text on which a position lies. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Every place in these files where a pattern fits, as `path:line: text`. */
export function findAll(files: readonly ProjectFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => `${path}:${lineOf(text, match.index)}: ${match[0].trim()}`),
  );
}

/** The files below a folder, by their path from the root. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    const path = relative(root, full).split(sep).join('/');
    if (left.includes(path)) return [];
    if (entry.isDirectory()) return walk(full);
    return entry.isFile() ? [path] : [];
  });
}
