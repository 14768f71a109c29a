import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** Makes modules for the browser out of what they import, as small as esbuild can. */
export function bundle(folder: string, entries: readonly string[], options: readonly string[]): void {
  const esbuild = join(import.meta.dirname, 'node_modules/esbuild/bin/esbuild');
  const always = ['--bundle', '--minify', '--format=esm', '--target=es2022', '--log-level=warning'];
  runProgram([esbuild, ...entries, ...always, ...options], folder);
}
