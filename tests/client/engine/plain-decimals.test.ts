import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDecimals } from '../../../src/client/engine/plain-decimals.ts';
import type { Value } from '../../../src/client/engine/result-values.ts';

const column = (type: string) => ({ name: 'a', type, kind: 'decimal' as const });
const given = (type: string, values: readonly Value[]): Value[] =>
  plainDecimals({ columns: [column(type)], rows: values.map((value) => [value]) }).rows.map(
    ([value]) => value ?? null,
  );

describe('plainDecimals', () => {
  it('gives numbers where they are written with the same digits', () => {
    expect(given('DECIMAL(2,1)', ['0.3', null, '-1.1'])).toEqual([0.3, null, -1.1]);
  });

  it.each([
    ['zeros at the end', ['12.50', '0.25']],
    ['more digits than a number has', ['12345678901234567890.12']],
    ['a whole number beyond 2^53', ['9007199254740993']],
    ['a single row that would change', ['0.3', '1.0']],
  ])('keeps text for %s', (_, values) => {
    expect(given('DECIMAL(38,2)', values)).toEqual(values);
  });

  it('leaves text that is no decimal', () => {
    expect(given('VARCHAR', ['0.3'])).toEqual(['0.3']);
  });

  it('loses no digit and mixes no kinds', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }), fc.integer({ min: 0, max: 20 }))
      .map(([whole, scale]) => {
        const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
        const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
        return whole < 0n ? `-${text}` : text;
      });
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1 }), (values) => {
        const found = given('DECIMAL(38,20)', values);
        expect(found.map(String)).toEqual(values);
        expect(new Set(found.map((value) => typeof value)).size).toBe(1);
      }),
    );
  });
});
