import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalLines } from '../../../src/client/console/own-file.ts';

const why = { message: 'The file was not opened: b.csv is empty.', advice: 'Choose a file with data in it.' };

describe('refusalLines', () => {
  it('says which file stays open and under which table', () => {
    expect(refusalLines(why, { name: 'a.csv', table: 'my_a' })).toEqual([
      why.message,
      why.advice,
      'a.csv stays open as the table my_a; its columns stand below.',
    ]);
  });

  it('speaks of no other file where none is open', () => {
    expect(refusalLines(why)).toEqual([why.message, why.advice]);
  });

  it('names the file that is open, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-z_]{1,9}$/), (name, table) => {
        const said = refusalLines(why, { name, table }).at(-1);
        expect(said?.startsWith(`${name} stays open as the table ${table};`)).toBe(true);
      }),
    );
  });
});
