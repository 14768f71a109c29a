import { describe, expect, it } from 'vitest';
import { judgementsInForce, readInspections, type Inspection } from '../../../scripts/sources/inspections.ts';
import { lifeOf } from '../../../scripts/sources/lives.ts';
import type { Register } from '../../../scripts/sources/register.ts';
import { inspectionsFile } from '../../fixtures/official/inspections-file.ts';
import { spreadsheetWith } from '../../fixtures/official/spoil.ts';
import { newestArea, places } from '../../fixtures/official/places.ts';
import { textsOf } from './series-facts.ts';

const register: Register = {
  authorities: new Map(),
  byArea: new Map(places.map((place) => [newestArea(place), place.number])),
};

describe('readInspections', () => {
  it('reads who was inspected, when it began and how leaders were judged', () => {
    const { inspections, problems } = readInspections(inspectionsFile(), register);
    expect(problems).toEqual([]);
    expect(inspections).toHaveLength(12);
    expect(inspections[0]).toEqual({ number: 101, date: '2023-09-25', leaders: 'Outstanding', row: 4 });
  });

  it('takes the day of the inspection, not that of publication', () => {
    const { inspections } = readInspections(inspectionsFile(), register);
    expect(inspections.find(({ leaders }) => leaders === 'Inadequate')?.date).toBe('2021-07-05');
  });

  it('reads the same inspections where rows stand in groups', () => {
    const grouped = spreadsheetWith((xml) =>
      xml.replace(
        /(<table:table-row>(?:(?!<\/table:table-row>).)*Copperhill.*?<\/table:table-row>)/s,
        '<table:table-row-group><table:table-rows>$1</table:table-rows></table:table-row-group>',
      ),
    );
    const bytes = inspectionsFile();
    expect(readInspections(grouped(bytes) as Uint8Array, register)).toEqual(readInspections(bytes, register));
  });

  it('finds an authority by the newest of its statistical codes', () => {
    const { inspections } = readInspections(inspectionsFile(), register);
    expect(inspections.some(({ number }) => number === 701)).toBe(true);
  });
});

const judged = (number: number, date: string, leaders: string): Inspection => ({
  number,
  date,
  leaders,
  row: 1,
});
const inForce = (...history: Inspection[]) => textsOf(judgementsInForce(history, lifeOf)).cells;

describe('judgementsInForce', () => {
  it('never carries a judgement back before the first inspection', () => {
    expect(Object.keys(inForce(judged(101, '2023-02-06', 'Good')))).toEqual([
      '101|2023',
      '101|2024',
      '101|2025',
    ]);
  });

  it('counts an inspection that begins on 30 September, and not one that begins the day after', () => {
    expect(inForce(judged(101, '2025-09-30', 'Good'))).toEqual({ '101|2025': 'Good' });
    expect(inForce(judged(101, '2025-10-01', 'Good'))).toEqual({});
  });

  it('keeps a judgement in force until the next inspection', () => {
    const cells = inForce(judged(101, '2022-03-01', 'Good'), judged(101, '2024-10-01', 'Outstanding'));
    expect(cells).toEqual({
      '101|2022': 'Good',
      '101|2023': 'Good',
      '101|2024': 'Good',
      '101|2025': 'Outstanding',
    });
  });

  it('takes the latest by day of inspection, in whatever order they stand', () => {
    const [earlier, later] = [judged(101, '2024-03-01', 'Good'), judged(101, '2024-09-02', 'Inadequate')];
    expect(inForce(later, earlier)).toEqual(inForce(earlier, later));
    expect(inForce(later, earlier)['101|2024']).toBe('Inadequate');
  });

  it.each([
    { number: 835, last: 2018 },
    { number: 928, last: 2020 },
    { number: 909, last: 2022 },
  ])('ends with the authority: $number has none after 30 September $last', ({ number, last }) => {
    const years = Object.keys(inForce(judged(number, '2018-02-01', 'Good'))).map((key) =>
      Number(key.slice(4)),
    );
    expect(Math.max(...years)).toBe(last);
  });

  it('gives a successor nothing of its predecessor', () => {
    const cells = inForce(judged(928, '2019-06-17', 'Inadequate'), judged(940, '2022-10-03', 'Good'));
    expect(Object.keys(cells)).toEqual(['928|2019', '928|2020', '940|2023', '940|2024', '940|2025']);
  });
});
