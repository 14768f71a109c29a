import { describe, expect, it } from 'vitest';
import { type Lock, incompleteEntries, offRegistry } from './lock-rules.ts';
import { projectText } from './project-files.ts';

interface Manifest {
  [group: string]: unknown;
}

const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/** What is asked for by name in a folder's package.json, with the version. */
function asked(folder: string): [string, string][] {
  const manifest = JSON.parse(projectText(`${folder}package.json`)) as Manifest;
  return groups.flatMap((group) => Object.entries((manifest[group] ?? {}) as Record<string, string>));
}

/** One version and no other. */
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

function lockOf(folder: string): Lock {
  return JSON.parse(projectText(`${folder}package-lock.json`)) as Lock;
}

describe.each([
  { name: 'dependencies of ours', folder: '' },
  { name: 'dependencies of what our speed is held against', folder: 'bench/rivals/' },
  { name: 'dependencies of what only a release is tested with', folder: 'tests/release/' },
])('$name', ({ folder }) => {
  it('are exact versions', () => {
    expect(asked(folder).length).toBeGreaterThan(2);
    expect(asked(folder).filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('are locked at the versions asked for', () => {
    const { packages } = lockOf(folder);
    const differing = asked(folder).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(differing).toEqual([]);
  });

  it('have a complete lock, so that npm ci works on every platform', () => {
    expect(incompleteEntries(lockOf(folder))).toEqual([]);
  });

  it('come from the registry only, with their hash', () => {
    expect(offRegistry(lockOf(folder))).toEqual([]);
  });
});

describe('dependencies', () => {
  it.each(['^1.2.3', '~1.2.3', '1.2', '*', 'latest', '>=1.2.3', 'git+https://example.org/a.git'])(
    'would be seen to be open to others as %s',
    (version) => {
      expect(version).not.toMatch(exact);
      expect('1.2.3').toMatch(exact);
    },
  );

  it('stay as .npmrc promises when one is added', () => {
    expect(projectText('.npmrc')).toMatch(/^save-exact=true$/m);
  });

  it.each([
    {
      folder: 'bench/rivals/',
      apart: /node_modules\/(@observablehq\/framework|@uwdata\/(vgplot|mosaic.*))$/,
    },
    { folder: 'tests/release/', apart: /node_modules\/(lighthouse|@stryker-mutator\/.*)$/ },
  ])('of ours hold none of what $folder keeps apart', ({ folder, apart }) => {
    const held = (place: string) => Object.keys(lockOf(place).packages).filter((path) => apart.test(path));
    expect(held(folder).length).toBeGreaterThan(2);
    expect(held('')).toEqual([]);
  });

  it('of a release bring no second vitest, so that mutants meet the one our tests run in', () => {
    const held = (folder: string) =>
      Object.keys(lockOf(folder).packages).filter((path) => path.endsWith('node_modules/vitest'));
    expect([held(''), held('tests/release/')]).toEqual([['node_modules/vitest'], []]);
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
  it('lets pass what lies inside another package', () => {
    const inside = { version: '1.0.0', inBundle: true };
    expect(offRegistry({ packages: { '': {}, 'node_modules/a/node_modules/b': inside } })).toEqual([]);
  });

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
