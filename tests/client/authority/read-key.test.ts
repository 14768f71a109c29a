import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyInFragment, keyInText } from '../../../src/client/authority/read-key.ts';
import { refusalOf } from '../../../src/client/authority/refusals.ts';
import { madeUpIdentities } from '../../fixtures/official/made-up-secret.ts';

const key = madeUpIdentities[1].token;

describe('keyInFragment', () => {
  it.each([
    { name: 'alone', fragment: `#key=${key}` },
    { name: 'among other choices', fragment: `#with=region&key=${key}` },
    { name: 'with a full stop of the sentence', fragment: `#key=${key}.` },
    { name: 'with the bracket of a mail', fragment: `#key=${key}%3E` },
    { name: 'with a line end in its midst', fragment: `#key=${key.slice(0, 9)}%0D%0A${key.slice(9)}` },
  ])('finds the key $name', ({ fragment }) => {
    expect(keyInFragment(fragment)).toEqual({ kind: 'whole', key });
  });

  it.each(['', '#find', '#with=region', '#monkey=x', '#authority=A019'])('finds none in “%s”', (fragment) => {
    expect(keyInFragment(fragment)).toEqual({ kind: 'none' });
  });

  it('knows a key that is cut, lengthened or holds other signs', () => {
    expect(keyInFragment(`#key=${key.slice(0, 17)}`)).toEqual({ kind: 'mutilated', length: 17 });
    expect(keyInFragment(`#key=${key}AA`)).toEqual({ kind: 'mutilated', length: 24 });
    expect(keyInFragment(`#key=${key.slice(0, 21)}é`)).toEqual({ kind: 'mutilated', length: 22 });
    expect(keyInFragment('#key=')).toEqual({ kind: 'mutilated', length: 0 });
    expect(keyInFragment('#key=%E0%A4%A')).toMatchObject({ kind: 'mutilated' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(['whole', 'mutilated']).toContain(keyInFragment(`#key=${text}`).kind);
      }),
      { seed: 5 },
    );
  });
});

describe('keyInText', () => {
  it.each([
    { name: 'a whole link', text: `https://example.org/atlas/compare/#key=${key}` },
    { name: 'a link in a sentence', text: ` Your link: https://example.org/compare/#key=${key}. ` },
    { name: 'the key alone', text: `${key}\n` },
    {
      name: 'a link broken over two lines',
      text: `https://example.org/compare/#key=${key.slice(0, 5)}\n${key.slice(5)}`,
    },
  ])('reads $name', ({ text }) => {
    expect(keyInText(text)).toEqual({ kind: 'whole', key });
  });

  it('knows that nothing was pasted', () => {
    expect(keyInText('  ')).toEqual({ kind: 'none' });
  });
});

describe('refusalOf', () => {
  it('says what is wrong with a key and what to do, and never repeats the key', () => {
    expect(refusalOf({ kind: 'mutilated', length: 17 })).toEqual({
      what: 'This key is not whole: it has 17 signs in place of 22.',
      remedy:
        'Mail programs break long addresses: copy the link again, to its last letter, and paste it below.',
    });
    expect(refusalOf({ kind: 'mutilated', length: 22 }).what).toContain('signs that no key has');
    expect(refusalOf({ kind: 'unknown' }).remedy).toContain('find your code by three figures');
    expect(refusalOf({ kind: 'insecure' }).remedy).toContain('https://');
    expect(refusalOf({ kind: 'none' }).remedy).toContain('Paste');
  });
});
