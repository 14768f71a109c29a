import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { academicYear, labelYear } from '../../../src/lib/intake/label-year.ts';
import { readCell, toTenDecimals } from '../../../src/lib/intake/printed-cell.ts';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import { hasValue } from '../../../src/lib/tables/status.ts';

const year = fc.integer({ min: 1990, max: 2089 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('reading, whatever is printed', () => {
  it('gives back every cell of a quoted table', () => {
    const cell = fc.string({ maxLength: 12 }).filter((text) => !/[\0\uFFFD\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
        const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const filled = [...rows, ['end', 'end'] as const];
        const read = readCsv(`${text}\nend,end\n`, 'made.csv');
        expect(read.rows).toEqual(filled.map(([a, b]) => ({ a, b })));
      }),
    );
  });

  it('has a value exactly where its status says so, and never throws', () => {
    const printed = fc.oneof(
      fc.string(),
      fc.constantFrom('c', 'x', 'z', 'low', '-', 'u', ''),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(printed, (text) => {
        const reading = readCell(text);
        expect(reading === undefined || hasValue(reading.status) === (reading.value !== null)).toBe(true);
      }),
    );
  });

  it('reads a printed number as that number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readCell(String(value))?.value).toBeCloseTo(value, 9);
      }),
    );
  });

  it('rounds to ten decimals once and for all, and never to a negative zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const rounded = toTenDecimals(value);
        expect(toTenDecimals(rounded)).toBe(rounded);
        expect(Object.is(rounded, -0)).toBe(false);
      }),
    );
  });

  it('takes the year in which a period ends', () => {
    fc.assert(
      fc.property(year, (first) => {
        const next = String(first + 1).slice(2);
        expect([
          labelYear(`${first}`),
          labelYear(`${first}-${next}`),
          academicYear(`${first}${next}`),
        ]).toEqual([first, first + 1, first + 1]);
      }),
    );
  });
});
