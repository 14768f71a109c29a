import { isContentNamed } from './kept-path.ts';

/** What the service worker is told of the release it belongs to, in the first line of its own file. */
export interface ReleaseFacts {
  /** Changes with any byte of any published file. */
  release: string;
  /** The SHA-256 of the list of kept files, in hexadecimal. */
  listHash: string;
  /** Paths of what is kept from the beginning: the page for what is not at hand, with all it needs. */
  shell: readonly string[];
}

/** In place of the facts of a release: the worker takes itself and everything kept away. */
export interface StandDown {
  standDown: true;
}

/** The paths that may be kept, each with the marks of the bytes it may have. */
export type KeptFiles = Readonly<Record<string, string>>;

/** Where the list of kept files lies, below the root of the site. */
export const listPath = 'offline/kept-files.json';

/** The page shown for one that is not at hand. */
export const offlinePath = 'offline/';

const firstLine = /^self\.atlasRelease=.*;\n/;

/** The worker's file with what it is told in its first line, in place of what it was told before. */
export function tellWorker(code: string, facts: ReleaseFacts | StandDown): string {
  return `self.atlasRelease=${JSON.stringify(facts)};\n${code.replace(firstLine, '')}`;
}

/** The first 64 bits of a SHA-256 in hexadecimal: enough to tell a damaged or newer file from the right one. */
export function markOf(sha256: string): string {
  return sha256.slice(0, 16);
}

/** Whether bytes with this SHA-256 may stand for a path. What is named by its content and not listed may. */
export function isOfRelease(files: KeptFiles, path: string, sha256: string): boolean {
  if (!Object.hasOwn(files, path)) return isContentNamed(path) && !path.startsWith('_astro/');
  return files[path]?.split(' ').includes(markOf(sha256)) === true;
}

/** Whether a path is one that this site could have a page at, by its first part. */
export function isInSite(files: KeptFiles, path: string): boolean {
  const first = path.split('/', 1)[0] ?? '';
  return first !== '' && Object.hasOwn(files, `${first}/`);
}
