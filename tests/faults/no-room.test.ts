import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpSecret } from '../fixtures/official/made-up-secret.ts';
import { type FurnishedWorkshop, openFurnishedWorkshop, runFolder } from '../scripts/anonymise/refusals.ts';
import { fingerprint } from '../scripts/anonymise/run-program.ts';
import { runWith } from './run-with.ts';

const root = join(import.meta.dirname, '../..');
const env = { AUTHORITY_SECRET: madeUpSecret };

let workshop: FurnishedWorkshop;
let published: string;

beforeAll(async () => {
  workshop = await openFurnishedWorkshop();
  published = join(workshop.folder, 'published');
  await runWith('scripts/build-data.ts', ['--data', workshop.data, '--to', published]);
});
afterAll(() => workshop.remove());

/** Runs a program where no file may grow beyond so many blocks of 512 bytes, as on a disk that fills. */
function runOnFullDisk(blocks: number, script: string, args: readonly string[]) {
  const limited = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const command = ['-c', limited, process.execPath, join(root, script), ...args];
  return spawnSync('/bin/sh', command, { encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } });
}

describe('a disk that fills', () => {
  it.each([1, 12, 80, 150])('at %i blocks leaves the published tables, and says so', async (blocks) => {
    const to = join(runFolder(workshop), 'public');
    await cp(published, to, { recursive: true });
    const args = ['--data', workshop.data, '--to', to];
    const { status, stderr } = runOnFullDisk(blocks, 'scripts/build-data.ts', args);
    expect(stderr).toMatch(/^error cannot_write: .*: cannot be written: (EFBIG|File too large)$/m);
    expect(stderr).toContain('has room');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(await fingerprint(to)).toEqual(await fingerprint(published));
  });

  it.each([1, 60])('at %i blocks leaves the data, and says so', async (blocks) => {
    const to = join(runFolder(workshop), 'data');
    await cp(workshop.data, to, { recursive: true });
    const args = ['--from', workshop.from, '--to', to, '--identity', 'named'];
    const { status, stderr } = runOnFullDisk(blocks, 'scripts/anonymise.ts', args);
    expect(stderr).toMatch(/^error cannot_write: .*: cannot be written: (EFBIG|File too large)$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
    expect(await fingerprint(to)).toEqual(await fingerprint(workshop.data));
  });
});

describe('a folder that may not be written to', () => {
  it('is told in a sentence', async () => {
    // of the system itself, since the superuser may write anywhere else
    const to = '/sys/atlas';
    const { code, text } = await runWith('scripts/build-data.ts', ['--data', workshop.data, '--to', to]);
    expect(text).toMatch(/^error cannot_write: \/sys\/atlas: cannot be written: [A-Z]+$/m);
    expect(text).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});
