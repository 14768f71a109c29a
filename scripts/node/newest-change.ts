import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When anything in these files and folders last changed, in milliseconds; 0 when none of them is there. Folders
 * count themselves, so that a deleted file is noticed.
 */
export function newestChange(paths: readonly string[]): number {
  return Math.max(0, ...paths.map(changeOf));
}

/** Whether a file is missing or older than anything it is made from. */
export function isStale(made: string, from: readonly string[]): boolean {
  const written = statSync(made, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined || written < newestChange(from);
}

/** When one file, or anything below one folder, last changed. */
function changeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))));
}
