import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishObservations } from '../../../scripts/anonymise/assemble.ts';
import { identities } from '../../../scripts/anonymise/identity.ts';
import { sumOverJointReturns } from '../../../scripts/anonymise/joint-returns.ts';
import { type NumberedObservation, observe } from '../../../scripts/anonymise/observe.ts';
import type { Recipe } from '../../../scripts/anonymise/recipes.ts';
import { statusAndValue } from '../../../scripts/checks/status-and-value.ts';
import { readCell } from '../../../src/lib/intake/printed-cell.ts';
import { hasValue, statuses } from '../../../src/lib/tables/status.ts';
import { sample } from '../checks/sample.ts';
import { dictionaryEntry } from './dictionary-entry.ts';
import { madeSeries } from './made-series.ts';

const symbol = fc.constantFrom('c', 'x', 'z', 'u', 'k', 'low', '-');
const printed = fc.oneof(
  symbol,
  fc.integer({ min: -50, max: 1000 }).map(String),
  fc.float().map(shortNumber),
);
const table = fc.uniqueArray(fc.tuple(fc.integer({ min: 301, max: 312 }), printed), {
  minLength: 1,
  maxLength: 8,
  selector: ([number]) => number,
});

/** A number as publishers print it. */
function shortNumber(value: number): string {
  return Number.isFinite(value) ? (value % 1000).toFixed(1) : '0.0';
}

const seriesOf = (cells: readonly (readonly [number, string])[]) =>
  madeSeries(Object.fromEntries(cells.map(([number, text]) => [`${number}|2025`, text])));
const identityOf = identities('a secret made up for these properties');
const published = (observations: NumberedObservation[]) =>
  publishObservations(dictionaryEntry, { observations, england: new Map() }, identityOf);

const recipe: Recipe = { printed: 'a/rate', twin: 'b/rate', outOf: ['a/cases'] };
const share: Recipe = { from: ['a/part', 'a/whole'], derive: (part, whole) => (100 * part) / whole };

/** The cells of an indicator that is printed, one that is derived, whatever the sources print. */
function readEverything(...[rates, twins, cases]: Parameters<typeof seriesOf>[0][]): NumberedObservation[] {
  const [a, b, c] = [rates, twins, cases].map((cells) => seriesOf(cells ?? []));
  if (!a || !b || !c) throw new Error('readEverything requires three tables');
  const asPrinted = new Map([
    ['a/rate', a],
    ['b/rate', b],
    ['a/cases', c],
  ]);
  const asDerived = new Map([
    ['a/part', a],
    ['a/whole', c],
  ]);
  return [...observe(recipe, asPrinted).observations, ...observe(share, asDerived).observations];
}

describe('a status, whatever is printed', () => {
  it('stands beside a value exactly where it says so, before and after it is published', () => {
    fc.assert(
      fc.property(table, table, table, (...tables) => {
        const read = readEverything(...tables);
        expect(read.filter(({ status, value }) => hasValue(status) !== (value !== null))).toEqual([]);
        const rows = published(read);
        expect(statusAndValue.check(sample({ observations: rows }))).toEqual([]);
        expect(rows.filter(({ status }) => !Object.hasOwn(statuses, status))).toEqual([]);
      }),
    );
  });

  it('is never made up: a cell with a number keeps it, and one without gets none from anywhere', () => {
    fc.assert(
      fc.property(table, table, table, (rates, twins, cases) => {
        const own = new Map(rates.map(([number, text]) => [number, readCell(text)]));
        const read = readEverything(rates, twins, cases).filter((cell) => cell.published !== null);
        expect(read).toHaveLength(rates.length);
        for (const { number, value } of read) expect(value).toBe(own.get(number)?.value);
      }),
    );
  });

  it('is changed by another table only where the own one shows a dash', () => {
    fc.assert(
      fc.property(table, table, (rates, twins) => {
        const changed = readEverything(rates, twins, [])
          .filter((cell) => cell.published !== null)
          .filter(({ published: text, status }) => readCell(text ?? '')?.status !== status);
        expect(changed.filter((cell) => cell.published !== '-')).toEqual([]);
        const reasons = new Map(twins.map(([number, text]) => [number, readCell(text)]));
        for (const { number, status } of changed)
          expect(reasons.get(number)).toMatchObject({ status, value: null });
      }),
    );
  });

  it('is set aside exactly where the value is beyond what is plausible, and the figure stays as printed', () => {
    fc.assert(
      fc.property(table, (rates) => {
        const before = new Map(
          readEverything(rates, [], []).flatMap((cell) =>
            cell.published === null ? [] : [[identityOf(cell.number).code, cell] as const],
          ),
        );
        const rows = published(readEverything(rates, [], []).filter((cell) => cell.published !== null));
        for (const { authority, status, value, published: text } of rows) {
          const own = before.get(authority);
          const isBeyond = own?.value != null && (own.value < 8 || own.value > 25);
          expect([status, value]).toEqual(isBeyond ? ['set_aside', null] : [own?.status, own?.value]);
          expect(text).toBe(own?.published);
        }
      }),
    );
  });

  it('of a shared return has no number where one of the parts has none', () => {
    const returns = new Map([
      ['301|2025', [301, 302]],
      ['302|2025', [301, 302]],
    ]);
    fc.assert(
      fc.property(printed, printed, (one, other) => {
        const series = sumOverJointReturns(
          seriesOf([
            [301, one],
            [302, other],
          ]),
          returns,
        );
        const [first, second] = [...series.cells.values()].map(({ text }) => readCell(text)?.value);
        const parts = [one, other].map((text) => readCell(text)?.value ?? null);
        expect(first).toBe(second);
        expect(first === null).toBe(parts.includes(null));
      }),
    );
  });
});
