import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processTag } from '../../../scripts/node/running-process.ts';
import {
  draftTogether,
  readTogether,
  settleFolder,
  writeTogether,
} from '../../../scripts/node/write-together.ts';

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

describe('draftTogether', () => {
  it('takes a file that others write, from one that waits for its place', async () => {
    const problems = await draftTogether(folder, async (draft) => {
      const first = await draft('a.csv', 'after');
      await draft('below/b.csv', async (path) => writeFile(path, `${await readFile(first, 'utf8')} all`));
      expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('before');
    });
    expect(problems).toEqual([]);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('after');
    expect(await readFile(join(folder, 'below/b.csv'), 'utf8')).toBe('after all');
    expect((await readdir(folder)).toSorted()).toEqual(['a.csv', 'below']);
  });

  it('names the file that others could not write, and leaves those of before', async () => {
    const problems = await draftTogether(folder, async (draft) => {
      await draft('a.csv', 'after');
      await draft('b.csv', () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })));
    });
    expect(problems).toMatchObject([{ message: 'cannot be written: ENOSPC', source: join(folder, 'b.csv') }]);
    expect(await readdir(folder)).toEqual(['a.csv']);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('before');
  });
});

describe('writeTogether after a run that was killed', () => {
  const dead = '4194301-1';

  it('finishes what was complete, then writes its own', async () => {
    await mkdir(join(folder, `.ready-${dead}-abc`, 'below'), { recursive: true });
    await writeFile(join(folder, `.ready-${dead}-abc`, 'a.csv'), 'complete');
    await writeFile(join(folder, `.ready-${dead}-abc`, 'below', 'b.csv'), 'complete');
    expect(await writeTogether(folder, new Map([['c.csv', 'own']]))).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(['a.csv', 'below', 'c.csv']);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('complete');
    expect(await readFile(join(folder, 'below', 'b.csv'), 'utf8')).toBe('complete');
  });

  it('drops what was incomplete', async () => {
    await mkdir(join(folder, `.draft-${dead}-abc`));
    await writeFile(join(folder, `.draft-${dead}-abc`, 'a.csv'), 'incom');
    await settleFolder(folder);
    expect(await readdir(folder)).toEqual(['a.csv']);
    expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('before');
  });

  it('leaves alone what a running process is writing', async () => {
    const names = [`.draft-${processTag()}-abc`, `.ready-${processTag()}-abd`];
    for (const name of names) await mkdir(join(folder, name));
    await settleFolder(folder);
    expect((await readdir(folder)).toSorted()).toEqual([...names, 'a.csv']);
  });

  it('takes a folder that is not there for settled', async () => {
    await expect(settleFolder(join(folder, 'nowhere'))).resolves.toBeUndefined();
  });
});

describe('readTogether', () => {
  it('never sees some files of before and some of after', async () => {
    const names = ['a.csv', 'b.csv', 'c.csv', 'd.csv'];
    const write = (text: string) => writeTogether(folder, new Map(names.map((name) => [name, text])));
    await write('0');
    let isWriting = true;
    const writer = (async () => {
      for (let round = 1; round <= 20; round += 1) await write(String(round));
      isWriting = false;
    })();
    const seen: string[] = [];
    while (isWriting) {
      const texts = await readTogether(folder, async () => {
        const read: string[] = [];
        for (const name of names) read.push(await readFile(join(folder, name), 'utf8'));
        return read;
      });
      seen.push([...new Set(texts)].join('|'));
    }
    await writer;
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((texts) => texts.includes('|'))).toEqual([]);
  });

  it('tells what went wrong in reading', async () => {
    await expect(readTogether(folder, () => Promise.reject(new Error('no such table')))).rejects.toThrow(
      'no such table',
    );
  });
});
