import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installPackages } from '../../../scripts/node/install-packages.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'install-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Writes what a folder asks for, and its lock with these packages. */
async function furnish(dependencies: object, packages: object): Promise<void> {
  const own = { name: 'own', version: '1.0.0', dependencies };
  const lock = { ...own, lockfileVersion: 3, packages: { '': own, ...packages } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(own));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

const install = () => installPackages(folder, 'the tools');

describe('installPackages', () => {
  it('installs once, and again when the lock is newer', async () => {
    const [near, linked] = [{ version: '1.0.0' }, { resolved: 'near', link: true }];
    await furnish({ near: 'file:near' }, { near, 'node_modules/near': linked });
    await mkdir(join(folder, 'near'));
    await writeFile(join(folder, 'near/package.json'), '{ "name": "near", "version": "1.0.0" }');
    install();
    expect(await readdir(join(folder, 'node_modules'))).toContain('near');
    install();
    expect(console.log).toHaveBeenCalledTimes(1);
    const later = new Date(Date.now() + 60_000);
    await utimes(join(folder, 'package-lock.json'), later, later);
    install();
    expect(console.log).toHaveBeenCalledTimes(2);
  });

  it('says in one line that the registry cannot be reached', async () => {
    const integrity = `sha512-${'A'.repeat(86)}==`;
    await furnish({ far: '1.0.0' }, { 'node_modules/far': { version: '1.0.0', integrity } });
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/');
    vi.stubEnv('npm_config_cache', join(folder, 'cache'));
    expect(install).toThrow(
      /^To install the tools the registry of npm is needed, and it cannot be reached: try again with a connection\.$/,
    );
  });

  it('passes on what npm says of a lock that does not fit', async () => {
    await furnish({}, {});
    await writeFile(join(folder, 'package-lock.json'), '{');
    expect(install).toThrow(`npm ci in ${folder} failed: `);
  });
});
