import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { runProgram } from './run-program.ts';
import { versionOf } from './installed.ts';

const here = import.meta.dirname;
const installed = join(here, 'node_modules');

/**
 * Builds the pages of Observable Framework from a folder that holds the data, and gives the folder of the built site.
 * What Framework would fetch from jsDelivr while it builds is laid into its cache: the same files, from the registry.
 */
export function buildFramework(data: string, folder: string): string {
  const root = join(folder, 'framework');
  cpSync(join(here, 'framework'), root, { recursive: true });
  cpSync(data, join(root, 'src'), { recursive: true });
  symlinkSync(installed, join(root, 'node_modules'), 'junction');
  layEngineIntoCache(root);
  runProgram([join(installed, '@observablehq/framework/dist/bin/observable.js'), 'build'], root);
  return join(root, 'dist');
}

function layEngineIntoCache(root: string): void {
  const engine = join(installed, '@duckdb/duckdb-wasm');
  const version = versionOf('@duckdb/duckdb-wasm');
  const cache = join(root, `src/.observablehq/cache/_npm/@duckdb/duckdb-wasm@${version}`);
  mkdirSync(join(cache, 'dist'), { recursive: true });
  for (const kind of ['eh', 'mvp'])
    for (const file of [`duckdb-${kind}.wasm`, `duckdb-browser-${kind}.worker.js`])
      cpSync(join(engine, 'dist', file), join(cache, 'dist', file));
  bundle(root, [join(engine, 'dist/duckdb-browser.mjs')], [`--outfile=${join(cache, '_esm.js')}`]);
}
