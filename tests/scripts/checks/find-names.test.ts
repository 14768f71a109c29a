import { describe, expect, it } from 'vitest';
import { hideNames, hideRegister } from '../../../scripts/anonymise/hide-names.ts';
import { findCodes, linesOf, nameFinder, numberColumns } from '../../../scripts/checks/find-names.ts';
import { registerOf } from '../../../scripts/sources/register.ts';
import { places } from '../../fixtures/official/places.ts';

const madeUp = hideNames([
  'Sandwick',
  'Port Sorrel, City of',
  'St. Orme and Larkfield',
  'Deerpark upon Eyot',
]);

/** The words that are found, as they are written. */
function found(text: string, names = madeUp): string[] {
  const places = nameFinder(names)(text).map(({ at }) => at);
  return [...new Set(places)].map((at) => /^[\p{L}\p{M}]+/u.exec(text.slice(at))?.[0] ?? '');
}

describe('nameFinder', () => {
  it.each([
    { name: 'in a sentence', text: 'No figure for Sandwick in 2020.' },
    { name: 'as a cell', text: 'a,Sandwick,b' },
    { name: 'in small letters, as in an address', text: '/authorities/sandwick/' },
    { name: 'in capitals', text: 'SANDWICK' },
    { name: 'of somebody', text: 'Sandwick’s' },
    { name: 'with an accent', text: 'Sandwíck' },
    { name: 'with accents as characters of their own', text: 'Sandwi\u0301ck' },
    { name: 'with a soft hyphen', text: 'Sand\u00adwick' },
    { name: 'after an escaped line end', text: String.raw`"a\nSandwick"` },
    { name: 'in an address that is spelt out', text: 'q%3DSandwick' },
    { name: 'in snake case', text: 'area_sandwick_2020' },
  ])('finds a name $name', ({ text }) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    { name: 'as it is', text: 'Port Sorrel' },
    { name: 'with its rank before', text: 'City of Port Sorrel Council' },
    { name: 'with its rank after', text: 'Port Sorrel, City of' },
    { name: 'in an address', text: '/port-sorrel/' },
    { name: 'in an address that is spelt out', text: 'Port%20Sorrel' },
    { name: 'with a space that is spelt out', text: 'Port&nbsp;Sorrel' },
    { name: 'across lines', text: 'Port\n  Sorrel' },
    { name: 'across markup', text: '<tspan>Port</tspan><tspan x="1">Sorrel</tspan>' },
    { name: 'as one word', text: 'https://portsorrel.example' },
    { name: 'in camel case', text: 'portSorrel' },
  ])('finds a name of two words $name', ({ text }) => {
    expect(found(text).map((word) => word.toLowerCase())).toEqual([
      expect.stringMatching(/^port(sorrel)?$/) as string,
    ]);
  });

  it.each([
    'St. Orme and Larkfield',
    'St Orme & Larkfield',
    'Saint Orme &amp; Larkfield',
    'St%20Orme%20%26%20Larkfield',
    String.raw`St Orme \u0026 Larkfield`,
    'StOrmeAndLarkfield',
  ])('finds a name of two places as %s', (text) => {
    expect(found(text)[0]?.toLowerCase()).toMatch(/^(st|saint)/);
  });

  it('finds what people say of a longer name', () => {
    expect(found('Larkfield and Deerpark')).toEqual(['Larkfield', 'Deerpark']);
  });

  it.each([
    { name: 'part of a word', text: 'Sandwickian, unSandwick' },
    { name: 'half of a name', text: 'any port in a storm' },
    { name: 'the words in another order', text: 'Sorrel Port' },
  ])('passes over $name', ({ text }) => {
    expect(found(text)).toEqual([]);
  });

  it('says which of the hidden names it is', () => {
    const [hidden] = hideNames(['Sandwick']);
    expect(nameFinder(madeUp)('in Sandwick')).toEqual([{ at: 3, hash: hidden?.hash }]);
  });

  it('finds the statistical codes it was given, and no others', () => {
    const names = hideRegister(registerOf([rowOf(0)]));
    expect(nameFinder(names)(`e09000901 and ${'E09'}000999`)).toHaveLength(1);
  });
});

describe('a name that is an English word too', () => {
  const water = hideNames(['Water']).map((name) => ({ ...name, ordinary: true }));

  it.each([
    { name: 'a cell', text: 'a,Water,b' },
    { name: 'a string', text: '{"name":"Water"}' },
    { name: 'an element', text: '<td>Water</td>' },
    { name: 'a line', text: 'a\nWater\nb' },
    { name: 'a place in a sentence', text: 'the figures of Water are' },
    { name: 'the name of a council', text: 'Water Borough Council' },
  ])('is found as $name', ({ text }) => {
    expect(found(text, water)).toEqual(['Water']);
  });

  it.each([
    { name: 'in small letters', text: 'under water' },
    { name: 'at the beginning of a sentence', text: 'It froze. Water does.' },
    { name: 'as a type', text: 'function flow(from: Water): Water {' },
    { name: 'as a subject of a key stage', text: 'the expected standard KS2 in Water, Earth and Fire' },
  ])('is passed over $name', ({ text }) => {
    expect(found(text, water)).toEqual([]);
  });
});

describe('findCodes', () => {
  it('finds every code of the shape, known or not, and no others', () => {
    const text = `a\n${'E10'}000099,${'e06'}999999\n${'E12'}000001 ${'E0'}90000011`;
    const codes = findCodes(text).map(({ at }) => at);
    expect(codes).toHaveLength(2);
    expect(linesOf(text, codes)).toEqual([2]);
  });
});

describe('numberColumns', () => {
  const names = hideRegister(registerOf(places.map((_, index) => rowOf(index))));
  const numbers = places.map(({ number }) => number);

  it.each([
    { name: 'a column of numbers of authorities', cells: numbers, columns: ['n'] },
    { name: 'one of text, with gaps', cells: [...numbers.map(String), '', null], columns: ['n'] },
    { name: 'not one with a number of nobody', cells: [...numbers, 999], columns: [] },
    { name: 'not a few counts that happen to be equal', cells: numbers.slice(0, 9), columns: [] },
    { name: 'not an empty one', cells: [], columns: [] },
  ])('finds $name', ({ cells, columns }) => {
    expect(numberColumns(names, new Map([['n', cells]]))).toEqual(columns);
  });
});

/** A row of the population estimates for one of the made-up places. */
function rowOf(index: number): Parameters<typeof registerOf>[0][number] {
  const { number = 0, name = '', region = '', area = '' } = places[index] ?? {};
  return { line: 2, level: 'Local authority', numbers: [number], area, region, name, year: 2020, cells: {} };
}
