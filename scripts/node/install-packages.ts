import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isStale } from './newest-change.ts';

/** What npm says where no way leads to its registry. */
const unreachable = /\b(ENOTFOUND|EAI_AGAIN|E(CONN|NET|HOST)[A-Z]+|ETIMEDOUT|ENOTCACHED)\b/;

/** Not the minute and more that npm waits before it tries again. */
const patience = ['--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=2000'];

/**
 * Installs the packages of a folder with a lock of its own, unless what is installed is as new as that. Throws one line
 * where the registry of npm cannot be reached.
 */
export function installPackages(folder: string, what: string): void {
  const inputs = ['package.json', 'package-lock.json'].map((name) => join(folder, name));
  if (!isStale(join(folder, 'node_modules/.package-lock.json'), inputs)) return;
  console.log(`Installing ${what} from their own lock (half a minute, once) …`);
  const npm = process.env['npm_execpath'];
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...patience];
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  const { status, stderr, error } = spawnSync(
    npm ? process.execPath : 'npm',
    npm ? [npm, ...options] : options,
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env,
    },
  );
  if (status === 0) return;
  const said = error?.message ?? stderr;
  throw new Error(
    unreachable.test(said)
      ? `To install ${what} the registry of npm is needed, and it cannot be reached: try again with a connection.`
      : `npm ci in ${folder} failed: ${said.trim()}`,
  );
}
