import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Whether git would keep a file at this path at the next commit: it lies in a repository that does not ignore it. Throws
 * one line when git cannot be asked.
 */
export function wouldGitKeep(path: string): boolean {
  const full = resolve(path);
  const folder = nearestFolder(dirname(full));
  const { status, error, stderr } = spawnSync(
    'git',
    ['-c', 'safe.directory=*', 'check-ignore', '--quiet', '--', full],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status === 0) return false;
  if (status === 1) return true;
  if (!error && /not a git repository/i.test(stderr)) return false;
  throw new Error(
    `git could not say whether it ignores ${basename(full)}: ${error?.message ?? stderr.trim()}. Install git, or choose a folder outside the repository.`,
  );
}

/** The folder itself or the nearest above it that is there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
