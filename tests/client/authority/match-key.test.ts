import { describe, expect, it } from 'vitest';
import { canMatchKeys, matchKey } from '../../../src/client/authority/match-key.ts';
import { madeUpIdentities } from '../../fixtures/official/made-up-secret.ts';

const fingerprints = Object.fromEntries(madeUpIdentities.map(({ code, tokenHash }) => [code, tokenHash]));

describe('matchKey', () => {
  it('finds the code of every key by the published fingerprints, computed elsewhere', async () => {
    const found = await Promise.all(madeUpIdentities.map(({ token }) => matchKey(token, fingerprints)));
    expect(found).toEqual(madeUpIdentities.map(({ code }) => code));
  });

  it('finds none for a key with one letter changed', async () => {
    const { token } = madeUpIdentities[0];
    expect(await matchKey(`${token.slice(0, -1)}B`, fingerprints)).toBeUndefined();
  });

  it('can be done here', () => {
    expect(canMatchKeys()).toBe(true);
  });
});
