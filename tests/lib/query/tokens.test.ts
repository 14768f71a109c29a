import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../src/lib/query/tokens.ts';

const texts = (sql: string) => tokenise(sql).map(({ kind, text }) => `${kind} ${text}`);

describe('tokenise', () => {
  it('reads words in small letters, and names and text without their quotation marks', () => {
    expect(texts(`SELECT "A ""b""", 'it''s' FROM Panel`)).toEqual([
      'word select',
      'name a "b"',
      'symbol ,',
      "text it's",
      'word from',
      'word panel',
    ]);
  });

  it('leaves out comments, nested ones too, and does not read into text', () => {
    expect(texts(`1 -- FROM x\n/* a /* b */ c */ '-- no' /* never closed`)).toEqual([
      'number 1',
      'text -- no',
    ]);
  });

  it('tells parameters from casts', () => {
    expect(texts('year = :year AND x::INTEGER = $n')).toEqual([
      'word year',
      'symbol =',
      'parameter :year',
      'word and',
      'word x',
      'symbol ::',
      'word integer',
      'symbol =',
      'parameter $n',
    ]);
  });

  it('reads dollar text and numbers of every form', () => {
    expect(texts('$$a;b$$ $q$it$q$ 1_000 .5 2.5e-3')).toEqual([
      'text a;b',
      'text it',
      'number 1_000',
      'number .5',
      'number 2.5e-3',
    ]);
  });

  it('gives every token its place, in order, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sql) => {
        let last = 0;
        for (const { start, end } of tokenise(sql)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(sql.length);
      }),
    );
  });
});
