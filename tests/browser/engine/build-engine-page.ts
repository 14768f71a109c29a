import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from '../../../scripts/node/program.ts';

const root = join(import.meta.dirname, '../../..');

/** Builds the page with nothing but the engine's own interface; the folder it is in. */
export function buildEnginePage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-engine-page-'));
  const page = join(import.meta.dirname, 'page');
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [programOf('vite'), 'build', page, '--outDir', folder, '--base', './', '--logLevel', 'error'],
    { cwd: root, env: { PATH: process.env['PATH'], NODE_ENV: 'production' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`buildEnginePage could not build the page: ${error?.message ?? stderr}`);
  return folder;
}
