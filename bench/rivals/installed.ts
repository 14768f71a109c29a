import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from '../../scripts/node/install-packages.ts';

const here = import.meta.dirname;

/** Where the DuckDB that Mosaic asks for lies, which is another than Framework's. */
export const mosaicEngine = '@uwdata/mosaic-core/node_modules/@duckdb/duckdb-wasm';

/** Installs the rivals from their own lock, unless what is installed is as new as it. */
export function installRivals(): void {
  installPackages(here, 'the rivals');
}

/** The version of an installed package, by its path in node_modules. */
export function versionOf(path: string): string {
  const file = join(here, 'node_modules', path, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
