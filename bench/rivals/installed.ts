import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStale } from '../../scripts/node/newest-change.ts';

const here = import.meta.dirname;

/** Where the DuckDB that Mosaic asks for lies, which is another than Framework's. */
export const mosaicEngine = '@uwdata/mosaic-core/node_modules/@duckdb/duckdb-wasm';

/** Installs the rivals from their own lock, unless what is installed is as new as it. */
export function installRivals(): void {
  const inputs = ['package.json', 'package-lock.json'].map((name) => join(here, name));
  if (!isStale(join(here, 'node_modules/.package-lock.json'), inputs)) return;
  console.log('Installing the rivals from their own lock (half a minute, once) …');
  const npm = process.env['npm_execpath'];
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  const { status } = spawnSync(npm ? process.execPath : 'npm', npm ? [npm, ...options] : options, {
    cwd: here,
    stdio: 'inherit',
    env,
  });
  if (status !== 0)
    throw new Error(
      'npm ci in bench/rivals failed: what is wrong is printed above. It needs the registry of npm.',
    );
}

/** The version of an installed package, by its path in node_modules. */
export function versionOf(path: string): string {
  const file = join(here, 'node_modules', path, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
