import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identities } from '../../../scripts/anonymise/identity.ts';
import { nameFinder } from '../../../scripts/checks/find-names.ts';
import { readHiddenNames } from '../../../scripts/checks/hidden-names.ts';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import { madeUpIdentities, madeUpSecret } from '../../fixtures/official/made-up-secret.ts';
import { places } from '../../fixtures/official/places.ts';
import { anonymise, openWorkshop, type Workshop } from './miniature.ts';

describe('identities', () => {
  it.each(madeUpIdentities)('gives $number the code, token and hash that Python gives it', (expected) => {
    const { number, ...identity } = expected;
    expect(identities(madeUpSecret)(number)).toEqual(identity);
  });

  it('gives each of 999 numbers a code of its own, so that a new authority never moves another', () => {
    const identityOf = identities(madeUpSecret);
    const codes = Array.from({ length: 999 }, (_, index) => identityOf(index + 1).code);
    expect(codes.toSorted()).toEqual(
      Array.from({ length: 999 }, (_, index) => `A${String(index + 1).padStart(3, '0')}`),
    );
  });

  it('gives the same code whichever numbers are asked for', () => {
    const [one, other] = [identities(madeUpSecret), identities(madeUpSecret)];
    other(998);
    expect(other(101)).toEqual(one(101));
  });

  it('gives other codes to another secret', () => {
    const other = identities('another secret made up for the tests');
    const same = madeUpIdentities.filter(({ number, code }) => other(number).code === code);
    expect(same).toEqual([]);
  });

  it('gives a token of 128 bits', () => {
    expect(Buffer.from(identities(madeUpSecret)(101).token, 'base64url')).toHaveLength(16);
  });

  it('refuses a secret that can be guessed, without repeating it', () => {
    expect(() => identities('swordfish')).toThrow(
      'identities requires a secret of at least 16 characters: 9',
    );
  });

  it.each([0, 1000, 1.5])('refuses the number %d', (number) => {
    expect(() => identities(madeUpSecret)(number)).toThrow(
      `identities requires a number from 1 to 999: ${number}`,
    );
  });
});

describe('the level named', () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await openWorkshop();
    await Promise.all([
      anonymise(workshop.from, join(workshop.folder, 'named'), ['--identity', 'named']),
      anonymise(workshop.from, join(workshop.folder, 'coded')),
    ]);
  });
  afterAll(() => workshop.remove());

  const read = async (level: string, name: string) =>
    readCsv(await readFile(join(workshop.folder, level, name), 'utf8'), name).rows;
  const shown = places.filter(({ number }) => number !== 201 && number !== 420);

  it('shows every authority by its name', async () => {
    const names = (await read('named', 'authorities.csv')).map((row) => row['authority']);
    expect(names).toEqual(shown.map(({ name }) => name).toSorted());
  });

  it('shows neighbours by their names', async () => {
    const names = (await read('named', 'neighbours.csv')).map((row) => row['neighbour'] ?? '');
    expect(names.filter((name) => /^A\d{3}$/.test(name))).toEqual([]);
  });

  it('publishes the same hashes of tokens as the level coded', async () => {
    const hashes = async (level: string) =>
      (await read(level, 'authorities.csv')).map((row) => row['token_sha256']).toSorted();
    expect(await hashes('named')).toEqual(await hashes('coded'));
  });

  it('keeps the same key, which says code, name, number and token', async () => {
    const key = await read('named', 'private/authority-key.csv');
    expect(key).toEqual(await read('coded', 'private/authority-key.csv'));
    expect(key.find((row) => row['number'] === '801')).toEqual({
      code: 'A121',
      name: 'Port Sorrel, City of',
      number: '801',
      token: '_vEtSnsD-Ee-YDnLfr43Ig',
    });
    expect(key.map((row) => Number(row['number'])).toSorted((a, b) => a - b)).toEqual(
      shown.map(({ number }) => number),
    );
  });
});

describe('the level coded', () => {
  it('shows no name in any file but the private key', async () => {
    const workshop = await openWorkshop();
    const to = join(workshop.folder, 'data');
    await anonymise(workshop.from, to);
    const files = (await readdir(to)).filter((name) => /\.(csv|json)$/.test(name));
    const textOf = (name: string) => readFile(join(to, name), 'utf8');
    const find = nameFinder(readHiddenNames(await textOf('hidden-names.csv')) ?? []);
    expect(find((await Promise.all(files.map(textOf))).join('\n'))).toEqual([]);
    expect(places.filter(({ name }) => find(name).length === 0)).toEqual([]);
    expect(places.filter(({ area }) => find(area).length === 0)).toEqual([]);
    expect(find(await textOf('private/authority-key.csv')).length).toBeGreaterThan(places.length);
    await workshop.remove();
  });
});
