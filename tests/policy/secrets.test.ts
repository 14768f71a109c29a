import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hideNames } from '../../scripts/anonymise/hide-names.ts';
import {
  findCodes,
  type FoundName,
  linesOf,
  nameFinder,
  numberColumns,
} from '../../scripts/checks/find-names.ts';
import { hashOf, readHiddenNames } from '../../scripts/checks/hidden-names.ts';
import { csvColumns, parquetColumns } from './table-columns.ts';
import { projectText } from './project-files.ts';

const root = join(import.meta.dirname, '../..');

/** Paths of what must stay on the machine: private folders, the key of the codes, secrets and their like. */
const isPrivate = /(^|\/)private\/|authority-key|secret[^/]*\.(txt|json|ya?ml)$|\.(pem|key|env)$/;

/** Every file git keeps, or would keep at the next commit. */
function keptByGit(): string[] {
  const run = (...options: string[]) =>
    execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', ...options], { cwd: root, encoding: 'utf8' });
  const paths = `${run()}${run('--others', '--exclude-standard')}`.split('\n').filter(Boolean);
  return paths.filter((path) => existsSync(join(root, path)));
}

const kept = keptByGit();

describe('secrets', () => {
  it('git keeps nothing private', () => {
    expect(kept.length).toBeGreaterThan(1500);
    expect(kept.filter((path) => isPrivate.test(path))).toEqual([]);
  });

  it.each(['data/private/a.csv', 'a/authority-key.csv', 'secrets.json', 'a/secret-of-codes.txt', 'b.pem'])(
    'would be seen as private: %s',
    (path) => {
      expect(path).toMatch(isPrivate);
    },
  );

  it('git is told to leave private and generated files alone', () => {
    const ignored = projectText('.gitignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['data/private/', 'public/data/', 'node_modules/', 'dist/']),
    );
  });
});

const texts = kept
  .filter((path) => !/\.(png|parquet)$/.test(path))
  .map((path) => ({ path, text: projectText(path) }));

/** A made-up name, which is looked for beside those that are hidden. */
const control = 'Swanmead upon Eyot';
const names = [...(readHiddenNames(projectText('data/hidden-names.csv')) ?? []), ...hideNames([control])];
const find = nameFinder(names);

/** Where a file says something it must not, and the hash of what; the word itself is not repeated. */
function placesOf(path: string, text: string, found: readonly FoundName[]): string[] {
  return found.map(({ at, hash }) => `${path}:${linesOf(text, [at]).join()} ${hash}`);
}

describe('an authority', () => {
  it('is named in no file that git keeps, the made-up name in files of tests apart', () => {
    const madeUp = new Set(hideNames([control]).map(({ hash }) => hash));
    const all = texts.flatMap(({ path, text }) => placesOf(path, text, find(text)));
    const isMadeUp = (place: string) => place.startsWith('tests/') && madeUp.has(place.split(' ')[1] ?? '');
    expect(names.length).toBeGreaterThan(500);
    expect(all.filter((place) => !isMadeUp(place))).toEqual([]);
    expect(find(kept.join('\n'))).toEqual([]);
    expect(all.filter(isMadeUp).length).toBeGreaterThan(2);
  });

  it('is told by no statistical code in anything but tests, whose codes are made up', () => {
    const told = (isOfTests: boolean) =>
      texts
        .filter(({ path }) => path.startsWith('tests/') === isOfTests)
        .flatMap(({ path, text }) => placesOf(path, text, findCodes(text)));
    expect(told(false)).toEqual([]);
    expect(told(true).length).toBeGreaterThan(20);
  });

  it.each([...new Set(texts.map(({ path }) => path.split('.').at(-1) ?? ''))])(
    'would be found in a file that ends in %s',
    (ending) => {
      const text = texts.find(({ path }) => path.endsWith(ending))?.text ?? '';
      expect(find(`${text}\n${control}\n`).length).toBeGreaterThan(find(text).length);
    },
  );

  it('is named in no column of the library, nor told by its number', async () => {
    const columns = await parquetColumns(join(root, 'data/library.parquet'));
    expect(columns.get('authority')).toContain('A010');
    expect([...columns.values()].flatMap((cells) => find(cells.join('\n')))).toEqual([]);
    expect(numberColumns(names, columns)).toEqual([]);
  });

  it('is told by its number in no table, the made-up files of tests apart', () => {
    const tables = texts.filter(({ path }) => path.endsWith('.csv') && !path.startsWith('tests/fixtures/'));
    expect(tables.length).toBeGreaterThan(20);
    const told = tables.flatMap(({ path, text }) =>
      numberColumns(names, csvColumns(text)).map((column) => `${path}: ${column}`),
    );
    expect(told).toEqual([]);
  });

  it('would be seen in a column of its own', () => {
    const numbers = new Set(names.filter(({ kind }) => kind === 'number').map(({ hash }) => hash));
    const known = Array.from({ length: 999 }, (_, number) => String(number)).filter((number) =>
      numbers.has(hashOf(number)),
    );
    expect(numberColumns(names, csvColumns(['a,n', ...known.map((n) => `1,${n}`)].join('\n')))).toEqual([
      'n',
    ]);
  });
});
