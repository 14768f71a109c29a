import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpIdentities, madeUpSecret } from '../../fixtures/official/made-up-secret.ts';
import { anonymise } from './miniature.ts';
import { type FurnishedWorkshop, openFurnishedWorkshop, runFolder, secretsTold } from './refusals.ts';
import { fingerprint, runLimited, runProgram } from './run-program.ts';

let workshop: FurnishedWorkshop;

beforeAll(async () => {
  workshop = await openFurnishedWorkshop();
});
afterAll(() => workshop.remove());

/** A copy of the good data to be spoilt or kept. */
async function copyOfData(): Promise<string> {
  const to = join(runFolder(workshop), 'data');
  await cp(workshop.data, to, { recursive: true });
  return to;
}

describe('anonymise refuses an order', () => {
  it.each([
    { name: 'without a folder of official files', args: [], says: ['--from <folder>'] },
    {
      name: 'with an unknown level of identity',
      args: ['--from', 'official', '--identity', 'masked'],
      says: ['--identity is coded or named or grouped, not “masked”'],
    },
    {
      name: 'without a secret',
      args: ['--from', 'official'],
      env: {},
      says: ['secret behind the codes is missing', '--secret-file', 'AUTHORITY_SECRET'],
    },
    {
      name: 'with a secret of blanks',
      args: ['--from', 'official'],
      env: { AUTHORITY_SECRET: ' \n' },
      says: ['secret behind the codes is missing'],
    },
    {
      name: 'with a secret that can be guessed',
      args: ['--from', 'official'],
      env: { AUTHORITY_SECRET: 'swordfish' },
      says: ['can be guessed', 'at least 16 characters'],
    },
    {
      name: 'with a secret file that is not there',
      args: ['--from', 'official', '--secret-file', 'no-such-file'],
      says: ['secret file cannot be read: no-such-file'],
    },
    {
      name: 'with an option it does not know',
      args: ['--from', 'official', '--form', 'official'],
      says: ['--form', 'Known are --from, --to, --identity, --k, --secret-file'],
    },
  ])('$name', async ({ args, says, env = { AUTHORITY_SECRET: madeUpSecret } }) => {
    const to = await copyOfData();
    const before = await fingerprint(to);
    const ending = await runProgram('scripts/anonymise.ts', [...args, '--to', to], env);
    expect(ending.code).toBe(2);
    for (const words of says) expect(ending.stderr).toContain(words);
    expect(ending.stderr).not.toMatch(/^\s+at /m);
    expect(`${ending.stdout}${ending.stderr}`).not.toContain('swordfish');
    expect(secretsTold(ending)).toEqual([]);
    expect(await fingerprint(to)).toEqual(before);
  });

  it('for a folder of official files that is not there, naming every file', async () => {
    const ending = await anonymise(join(workshop.folder, 'nowhere'), join(workshop.folder, 'nothing'));
    expect(ending.code).toBe(1);
    // the dictionary alone may be missing
    expect(ending.stderr).toContain('16 errors, 1 warning');
    expect(ending.stderr).toContain('Nothing was written');
  });
});

describe('anonymise leaves the data as they were', () => {
  it('when a folder stands in the place of a table', async () => {
    const to = await copyOfData();
    await rm(join(to, 'observations.csv'));
    await mkdir(join(to, 'observations.csv'));
    const before = await fingerprint(to);
    const ending = await anonymise(workshop.from, to, ['--identity', 'named']);
    expect(ending.code).toBe(1);
    expect(ending.stderr).toContain('cannot_write');
    expect(ending.stderr).toContain('observations.csv: cannot be written: a folder stands in its place');
    expect(ending.stderr).toContain('Nothing was written');
    expect(await fingerprint(to)).toEqual(before);
  });

  it('when a file stands in the place of the private folder', async () => {
    const to = await copyOfData();
    await rm(join(to, 'private'), { recursive: true });
    await writeFile(join(to, 'private'), '');
    const before = await fingerprint(to);
    const ending = await anonymise(workshop.from, to, ['--identity', 'named']);
    expect(ending.code).toBe(1);
    expect(ending.stderr).toContain('authority-key.csv: cannot be written: EEXIST');
    expect(await fingerprint(to)).toEqual(before);
  });

  it('when the folder itself cannot be made', async () => {
    const to = join(await copyOfData(), 'sources.json', 'data');
    const ending = await anonymise(workshop.from, to);
    expect(ending.code).toBe(1);
    expect(ending.stderr).toContain('cannot be written: ENOTDIR');
  });

  it('when the disk fills while a table is made', async () => {
    const to = await copyOfData();
    const before = await fingerprint(to);
    const args = ['--from', workshop.from, '--to', to, '--identity', 'named'];
    const ending = await runLimited('scripts/anonymise.ts', args, { AUTHORITY_SECRET: madeUpSecret });
    expect(ending.code).toBe(1);
    expect(ending.stderr).toContain('library.parquet: cannot be written: EFBIG');
    expect(ending.stderr).toContain('has room');
    expect(await fingerprint(to)).toEqual(before);
  });
});

describe('the secret', () => {
  it('is read from a file as well, and makes the same data', async () => {
    const [file, to] = [join(workshop.folder, 'secret.txt'), join(workshop.folder, 'by-file')];
    await writeFile(file, `${madeUpSecret}\n`);
    const ending = await anonymise(workshop.from, to, ['--secret-file', file], {});
    expect(ending.code).toBe(0);
    expect(secretsTold(ending)).toEqual([]);
    expect(await fingerprint(to)).toEqual(await fingerprint(workshop.data));
  });

  it('stands in no file, and its tokens only in the private key', async () => {
    const paths = Object.keys(await fingerprint(workshop.data));
    const texts = await Promise.all(
      paths.map(async (path) => [path, await readFile(join(workshop.data, path), 'utf8')] as const),
    );
    const holding = (secret: string) =>
      texts.filter(([, text]) => text.includes(secret)).map(([path]) => path);
    expect(holding(madeUpSecret)).toEqual([]);
    const tokens = madeUpIdentities.filter(({ number }) => number !== 1 && number !== 999);
    expect(tokens.map(({ token }) => holding(token))).toEqual(
      tokens.map(() => [join('private', 'authority-key.csv')]),
    );
  });
});
