import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LongNumber,
  parseExactJson,
  unscaled,
  writeExactJson,
} from '../../../../src/client/engine/user-file/exact-json.ts';

describe('parseExactJson', () => {
  it.each<[string, unknown]>([
    ['[9007199254740993, 9007199254740992, 1]', [9007199254740993n, 9007199254740992n, 1]],
    ['[-12345678901234567890]', [new LongNumber('-12345678901234567890')]],
    ['[0.1, 0.30000000000000004, 1e21, 100000000000000000000.0]', [0.1, 0.30000000000000004, 1e21, 1e20]],
    [
      '[12345678901234567890.12, 1e400]',
      [new LongNumber('12345678901234567890.12'), new LongNumber('1e400')],
    ],
    [
      '["9007199254740993", "#number 0#9007199254740993", 9007199254740993]',
      ['9007199254740993', '#number 0#9007199254740993', 9007199254740993n],
    ],
    [String.raw`["\u0023number 0#5", 9007199254740993]`, ['#number 0#5', 9007199254740993n]],
  ])('keeps every digit of %s', (text, expected) => {
    expect(parseExactJson(text)).toEqual(expected);
  });

  it.each(['[9007199254740993x]', '{9007199254740993: 1}', '[09007199254740993]', '[9007199254740993'])(
    'fails on %s as JSON.parse does',
    (text) => {
      expect(() => parseExactJson(text)).toThrow(SyntaxError);
    },
  );

  it('gives the same text again, whatever the digits', () => {
    const digits = fc.stringMatching(/^-?[1-9][0-9]{0,25}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(digits, fc.json({ maxDepth: 2 }))), (items) => {
        const text = `[${items.join(',')}]`;
        const again = writeExactJson(parseExactJson(text));
        expect(JSON.parse(again)).toEqual(JSON.parse(text));
        const values = parseExactJson(text) as unknown[];
        const isLong = (item: string): boolean => /^-?[1-9]\d*$/.test(item);
        expect(values.filter((_, i) => isLong(items[i] ?? '')).map(writeExactJson)).toEqual(
          items.filter(isLong),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('unscaled', () => {
  it.each([
    ['1.5', 2, 150n],
    ['-12e3', 0, -12000n],
    ['1.25', 1, undefined],
    ['0.1e-3', 4, 1n],
  ])('%s in units of ten to the minus %s', (written, scale, units) => {
    expect(unscaled(written, scale)).toBe(units);
  });
});
