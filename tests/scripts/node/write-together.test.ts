import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTogether } from '../../../scripts/node/write-together.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'together-'));
  await writeFile(join(folder, 'a.csv'), 'before');
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeTogether', () => {
  it('writes all files', async () => {
    expect(await writeTogether(folder, new Map([['a.csv', 'after']]))).toEqual([]);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  it('leaves the files of before, and nothing beside them, when a later one cannot be written', async () => {
    const name = `${'b'.repeat(300)}.csv`;
    const files = new Map([
      ['a.csv', 'after'],
      [name, 'too long a name for any disk'],
    ]);
    const problems = await writeTogether(folder, files);
    expect(problems).toMatchObject([
      { code: 'cannot_write', message: 'cannot be written: ENAMETOOLONG', source: join(folder, name) },
    ]);
    expect(await readdir(folder)).toEqual(['a.csv']);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('before');
  });
});
