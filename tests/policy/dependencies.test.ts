import { describe, expect, it } from 'vitest';
import { type Lock, incompleteEntries, offRegistry } from './lock-rules.ts';
import { projectText } from './project-files.ts';

interface Manifest {
  [group: string]: unknown;
}

const manifest = JSON.parse(projectText('package.json')) as Manifest;
const lock = JSON.parse(projectText('package-lock.json')) as Lock;
const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/** Every dependency of our own with the version asked for. */
function asked(): [string, string][] {
  return groups.flatMap((group) => Object.entries((manifest[group] ?? {}) as Record<string, string>));
}

describe('dependencies', () => {
  it('are exact versions', () => {
    expect(asked().length).toBeGreaterThan(10);
    expect(asked().filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are locked at the versions asked for', () => {
    const differing = asked().filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(differing).toEqual([]);
  });

  it('have a complete lock, so that npm ci works on every platform', () => {
    expect(incompleteEntries(lock)).toEqual([]);
  });

  it('come from the registry only, with their hash', () => {
    expect(offRegistry(lock)).toEqual([]);
  });

  it('stay as .npmrc promises when one is added', () => {
    expect(projectText('.npmrc')).toMatch(/^save-exact=true$/m);
  });
});

describe('incompleteEntries', () => {
  it('names an optional dependency that is nowhere in the lock', () => {
    const holed: Lock = {
      packages: {
        '': {},
        'node_modules/a': {
          version: '1.0.0',
          optionalDependencies: { 'a-linux': '1.0.0', 'a-darwin': '1.0.0' },
        },
        'node_modules/a-linux': { version: '1.0.0' },
      },
    };
    expect(incompleteEntries(holed)).toEqual(['a-darwin 1.0.0, asked for by node_modules/a']);
  });

  it('finds an entry at any level above', () => {
    const nested: Lock = {
      packages: {
        '': {},
        'node_modules/a/node_modules/b': {
          version: '1.0.0',
          optionalDependencies: { c: '1.0.0', d: '1.0.0' },
        },
        'node_modules/a/node_modules/c': { version: '1.0.0' },
        'node_modules/d': { version: '1.0.0' },
      },
    };
    expect(incompleteEntries(nested)).toEqual([]);
  });
});

describe('offRegistry', () => {
  it.each([
    {
      name: 'a repository',
      entry: { version: '1.0.0', resolved: 'git+ssh://git@github.com/a/a.git', integrity: 'sha512-a' },
    },
    {
      name: 'another host',
      entry: { version: '1.0.0', resolved: 'https://example.org/a.tgz', integrity: 'sha512-a' },
    },
    { name: 'a folder', entry: { resolved: '../a', link: true } },
    { name: 'a package without a hash', entry: { version: '1.0.0' } },
  ])('names $name', ({ entry }) => {
    expect(offRegistry({ packages: { '': {}, 'node_modules/a': entry } })).toEqual(['node_modules/a']);
  });
});
