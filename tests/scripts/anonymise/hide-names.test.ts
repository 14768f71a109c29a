import { describe, expect, it } from 'vitest';
import { hideNames, hideRegister } from '../../../scripts/anonymise/hide-names.ts';
import { hashOf } from '../../../scripts/checks/hidden-names.ts';

/** Whether a list holds these words, as what, and how many words it says they are. */
function heldAs(names: readonly string[], words: string): string | undefined {
  const held = hideNames(names).find(({ hash }) => hash === hashOf(words));
  return held && `${held.kind} of ${held.words}`;
}

describe('hideNames', () => {
  it.each([
    { name: 'Sandwick', words: 'sandwick', held: 'name of 1' },
    { name: 'Port Sorrel, City of', words: 'port sorrel', held: 'name of 2' },
    { name: 'Port Sorrel, City of', words: 'portsorrel', held: 'form of 1' },
    { name: 'County Larkfield', words: 'larkfield', held: 'name of 1' },
    { name: 'City of Larkfield', words: 'larkfield', held: 'name of 1' },
    { name: 'Larkfield UA', words: 'larkfield', held: 'name of 1' },
    { name: 'St. Orme', words: 'st orme', held: 'name of 2' },
    { name: 'St. Orme', words: 'saint orme', held: 'form of 2' },
    { name: 'Larkfield, Sandwick and Orme', words: 'larkfield sandwick and orme', held: 'name of 4' },
    { name: 'Larkfield, Sandwick and Orme', words: 'sandwick', held: 'form of 1' },
    { name: 'Deerpark upon Eyot', words: 'deerpark', held: 'form of 1' },
    { name: 'Deerpark-on-Sea', words: 'deerpark', held: 'form of 1' },
    { name: 'Deerpark-on-Sea', words: 'sea', held: undefined },
    { name: 'Larkfield', words: 'lark', held: undefined },
  ])('holds $words of $name as $held', ({ name, words, held }) => {
    expect(heldAs([name], words)).toBe(held);
  });

  it('leaves its rank to a name that would else be that of a region', () => {
    expect(heldAs(['City of North East'], 'north east')).toBeUndefined();
    expect(heldAs(['City of North East'], 'city of north east')).toBe('name of 4');
  });

  it('holds each form once, a name before a form of another', () => {
    const names = ['Larkfield and Sandwick', 'Sandwick', 'Sandwick'];
    expect(heldAs(names, 'sandwick')).toBe('name of 1');
    const hashes = hideNames(names).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('knows the first word of each', () => {
    const port = hideNames(['Port Sorrel']).find(({ words }) => words === 2);
    expect(port?.first).toBe(hashOf('port'));
  });
});

describe('hideRegister', () => {
  it('holds every authority with every code and number it has had', () => {
    const authorities = new Map([
      [101, { number: 101, name: 'Larkfield', region: 'Inner London', area: 'E09000902' }],
    ]);
    const byArea = new Map([
      ['E09000901', 101],
      ['E09000902', 101],
    ]);
    const held = hideRegister({ authorities, byArea });
    const hashes = ['larkfield', 'E09000901', 'E09000902', '101'].map(hashOf);
    expect(held.map(({ hash }) => hash)).toEqual(hashes);
    expect(held.map(({ kind }) => kind)).toEqual(['name', 'code', 'code', 'number']);
  });
});
