import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { mosaicEngine } from './installed.ts';

const here = import.meta.dirname;
const pages = ['live', 'query'];

/**
 * Builds the pages of Mosaic from a folder that holds the data, with the version of DuckDB that Mosaic asks for, and
 * gives the folder of the built site.
 */
export function buildMosaic(data: string, folder: string): string {
  const root = join(folder, 'mosaic');
  const out = join(root, 'dist');
  const engine = join(here, 'node_modules', mosaicEngine);
  cpSync(join(here, 'mosaic'), root, { recursive: true });
  cpSync(data, root, { recursive: true });
  cpSync(data, out, { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const page of pages) cpSync(join(root, page), join(out, page), { recursive: true });
  for (const kind of ['eh', 'mvp'])
    for (const file of [`duckdb-${kind}.wasm`, `duckdb-browser-${kind}.worker.js`])
      cpSync(join(engine, 'dist', file), join(out, file));
  bundle(
    root,
    pages.map((page) => `${page}.js`),
    [`--outdir=${out}`, '--splitting', `--alias:@duckdb/duckdb-wasm=${engine}`],
  );
  return out;
}
