import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  publishAuthorities,
  publishNeighbours,
  publishObservations,
} from '../../../scripts/anonymise/assemble.ts';
import { identities } from '../../../scripts/anonymise/identity.ts';
import { dictionaryEntry } from './dictionary-entry.ts';

/** Each try puts 999 numbers in order, so that one is made for twenty elsewhere. */
const some = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 20) };

const secret = fc.string({ minLength: 16, maxLength: 60, unit: 'grapheme-ascii' });
const numbers = Array.from({ length: 999 }, (_, place) => place + 1);
const someNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 });

/** Names that stand in nothing else by accident. */
const name = fc.string({ minLength: 12, maxLength: 20, unit: fc.constantFrom(...'ξψωßđŧ') });

describe('identities, whatever the secret', () => {
  it('give every number a code and a token of its own', () => {
    fc.assert(
      fc.property(secret, (each) => {
        const all = numbers.map(identities(each));
        for (const field of ['code', 'token', 'tokenHash'] as const)
          expect(new Set(all.map((identity) => identity[field])).size).toBe(999);
      }),
      some,
    );
  });

  it('keep their form, and the hash is that of the token', () => {
    fc.assert(
      fc.property(secret, someNumbers, (each, asked) => {
        for (const { code, token, tokenHash } of asked.map(identities(each))) {
          expect(code).toMatch(/^A(?!000)\d{3}$/);
          expect(token).toMatch(/^[\w-]{22}$/);
          expect(tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
        }
      }),
      some,
    );
  });

  it('stay the same in whatever order, and beside whichever others, they are asked for', () => {
    fc.assert(
      fc.property(secret, someNumbers, someNumbers, (each, asked, others) => {
        const found = new Map(asked.map((number) => [number, identities(each)(number)]));
        const identityOf = identities(each);
        for (const number of [...others, ...asked.toReversed()])
          expect(found.get(number) ?? identityOf(number)).toEqual(identityOf(number));
      }),
      { numRuns: Math.ceil(some.numRuns / 5) },
    );
  });

  it('are others under another secret: no token stays, and no more codes than chance leaves', () => {
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        fc.pre(one !== other);
        const [before, after] = [numbers.map(identities(one)), numbers.map(identities(other))];
        const staying = (field: 'code' | 'token') =>
          before.filter((identity, place) => identity[field] === after[place]?.[field]).length;
        expect(staying('token')).toBe(0);
        // one of 999 is expected to stay; 15 or more would be seen once in 10^12 pairs of secrets
        expect(staying('code')).toBeLessThan(15);
      }),
      some,
    );
  });

  it('cannot be had of a secret that is too short', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 15, unit: 'binary-ascii' }), (short) => {
        expect(() => identities(short)).toThrow(`at least 16 characters: ${short.length}`);
      }),
    );
  });
});

describe('the published tables, whatever the authorities are called', () => {
  const registered = fc.record({
    number: fc.integer({ min: 301, max: 330 }),
    name,
    region: fc.constantFrom('Inner London', 'South East', 'North East'),
    area: fc.tuple(fc.constantFrom('E06', 'E08', 'E09', 'E10'), name).map((parts) => parts.join('')),
  });
  const register = fc.uniqueArray(registered, {
    minLength: 2,
    maxLength: 8,
    selector: ({ number }) => number,
  });
  const identityOf = identities('a secret made up for these properties');

  it('hold neither name nor statistical code nor token, and each code once', () => {
    fc.assert(
      fc.property(register, (known) => {
        const published = publishAuthorities(
          { authorities: new Map(known.map((each) => [each.number, each])), byArea: new Map() },
          new Set(),
          { observations: [], england: new Map() },
          { observations: [], england: new Map() },
          identityOf,
        );
        const text = JSON.stringify(published);
        const secrets = known.flatMap((each) => [each.name, each.area, identityOf(each.number).token]);
        expect(secrets.filter((each) => text.includes(each))).toEqual([]);
        expect(published.map(({ authority }) => authority)).toEqual(
          known.map(({ number }) => identityOf(number).code).toSorted(),
        );
      }),
    );
  });

  it('give each authority the same code in every table, and no number', () => {
    const cells = fc.uniqueArray(fc.integer({ min: 301, max: 330 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cells, (asked) => {
        const observations = asked.map((number) => ({
          number,
          year: 2025,
          value: 9,
          published: '9',
          status: 'ok' as const,
          denominator: null,
        }));
        const rows = publishObservations(dictionaryEntry, { observations, england: new Map() }, identityOf);
        const pairs = asked.map((number, place) => ({
          number,
          rank: 1,
          neighbour: asked.at(place - 1) as number,
          closeness: 'Close',
        }));
        const codes = asked.map((number) => identityOf(number).code).toSorted();
        const neighbours = publishNeighbours(pairs, identityOf);
        expect(rows.map(({ authority }) => authority)).toEqual(codes);
        expect(neighbours.map(({ authority }) => authority)).toEqual(codes);
        expect(neighbours.map(({ neighbour }) => neighbour).toSorted()).toEqual(codes);
        expect([...rows, ...neighbours].filter((row) => 'number' in row)).toEqual([]);
      }),
    );
  });
});
