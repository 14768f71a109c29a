import { tableFromIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { toArrowStream } from '../../../src/client/engine/arrow-stream.ts';
import { LongNumber } from '../../../src/client/engine/user-file/exact-json.ts';
import { inferColumn } from '../../../src/client/engine/infer-column.ts';

/** What comes back of values that went through Arrow. */
function through(values: unknown[]): unknown[] {
  const table = tableFromIPC(toArrowStream([inferColumn('a', values, 0)]), {
    useBigInt: true,
    useDecimalInt: true,
  });
  return table.toArray().map((row) => row['a'] as unknown);
}

describe('inferColumn', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['truth', [true, null, false], [true, null, false]],
    ['whole numbers', [1, undefined, -2], [1n, null, -2n]],
    ['large whole numbers', [1, 2 ** 40], [1n, 2n ** 40n]],
    ['whole numbers beyond a JavaScript number', [9007199254740993n, null], [9007199254740993n, null]],
    ['numbers', [1, 0.5, null], [1, 0.5, null]],
    ['a mixture', [1, 'x', true, null], ['1', 'x', 'true', null]],
    ['nothing at all', [null, undefined], [null, null]],
    ['lists and objects', [[1, 2n], { a: null }], ['[1,2]', '{"a":null}']],
    ['digits beyond 64 bits', [new LongNumber('1180591620717411303424'), 1], [1180591620717411303424n, 1n]],
    ['digits beyond all', [new LongNumber('9'.repeat(40)), 1], ['9'.repeat(40), '1']],
    ['large whole numbers in lists', [[9007199254740993n]], ['[9007199254740993]']],
  ])('keeps %s', (_name, values, expected) => {
    expect(through(values)).toEqual(expected);
  });

  it('says that lists and objects are text, and nothing of what is none', () => {
    expect(inferColumn('a', [[1], null], 0).note).toBe('Its lists and objects are given as JSON text.');
    expect(inferColumn('a', ['x', { a: 1 }], 0).note).toContain('JSON text');
    expect(inferColumn('a', ['x', null, '[1]'], 0).note).toBe('');
  });

  it('keeps large whole numbers beside numbers exactly', () => {
    const { values, note } = inferColumn('a', [9007199254740993n, 0.5, null], 0);
    expect(values).toEqual([90071992547409930n, 5n, null]);
    expect(note).toContain('exactly');
  });
});
