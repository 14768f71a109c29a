import { tableFromIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { toArrowStream } from '../../../src/client/engine/arrow-stream.ts';
import { inferColumn } from '../../../src/client/engine/infer-column.ts';

/** What comes back of values that went through Arrow. */
function through(values: unknown[]): unknown[] {
  const table = tableFromIPC(toArrowStream([inferColumn('a', values, 0)]), { useBigInt: true });
  return table.toArray().map((row) => row['a'] as unknown);
}

describe('inferColumn', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['truth', [true, null, false], [true, null, false]],
    ['whole numbers', [1, undefined, -2], [1, null, -2]],
    ['large whole numbers', [1, 2 ** 40], [1n, 2n ** 40n]],
    ['whole numbers beyond a JavaScript number', [9007199254740993n, null], [9007199254740993n, null]],
    ['numbers', [1, 0.5, null], [1, 0.5, null]],
    ['a mixture', [1, 'x', true, null], ['1', 'x', 'true', null]],
    ['nothing at all', [null, undefined], [null, null]],
    ['lists and objects', [[1, 2n], { a: null }], ['[1,2]', '{"a":null}']],
    ['bytes', [new Uint8Array([0, 255])], ['00ff']],
    ['digits beyond any whole number', [2n ** 70n], ['1180591620717411303424']],
  ])('keeps %s', (_name, values, expected) => {
    expect(through(values)).toEqual(expected);
  });

  it('tells days from moments', () => {
    const day = new Date('2024-02-29');
    const noon = new Date('2024-02-29T12:00:00Z');
    expect(inferColumn('a', [day, null], 0).type).not.toEqual(inferColumn('a', [day, noon], 0).type);
    expect(through([day])).toEqual([Number(day)]);
    expect(through([noon])).toEqual([Number(noon)]);
  });
});
