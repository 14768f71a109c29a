import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueKindOf, type Value } from '../../../../src/client/engine/result-values.ts';
import { rowsAsCsv, rowsAsJson } from '../../../../src/client/engine/saved/save-text.ts';

/** One column of a result with its values. */
function column(type: string, values: Value[], name = 'v') {
  return { columns: [{ name, type, kind: valueKindOf(type) }], rows: values.map((value) => [value]) };
}

async function json(type: string, values: Value[]): Promise<{ cells: string[]; notes: string[] }> {
  const { file, notes } = await rowsAsJson(column(type, values));
  const cells = [...(await file.text()).matchAll(/^\{"v":(.*)\},?$/gm)].map(([, cell = '']) => cell);
  return { cells, notes };
}

async function csv(type: string, values: Value[]): Promise<string[]> {
  const { file } = await rowsAsCsv(column(type, values));
  return (await file.text()).split('\r\n').slice(1, -1);
}

describe('rowsAsJson', () => {
  it('writes decimals as numbers of at most fifteen digits, otherwise all as text, and says so', async () => {
    expect(await json('DECIMAL(38,2)', ['0.30', '-5.00', null, '1234567890123.00'])).toEqual({
      cells: ['0.30', '-5.00', 'null', '1234567890123.00'],
      notes: [],
    });
    expect(await json('DECIMAL(38,2)', ['0.30', '12345678901234567890.12', null])).toEqual({
      cells: ['"0.30"', '"12345678901234567890.12"', 'null'],
      notes: ['As text, so that no program loses digits: v.'],
    });
  });

  it('writes NaN and the infinities as text and says so', async () => {
    expect(await json('DOUBLE', [NaN, -Infinity, -0, 0.1, null])).toEqual({
      cells: ['"NaN"', '"-Infinity"', '-0', '0.1', 'null'],
      notes: ['NaN and Infinity as text, as JSON has no such numbers: v.'],
    });
    expect((await json('DOUBLE[]', ['[nan, inf, 1e-07]'])).cells).toEqual(['["NaN","Infinity",1e-7]']);
  });

  it('writes large whole numbers with every digit and says so', async () => {
    expect(await json('BIGINT', [1, 9007199254740993n])).toEqual({
      cells: ['1', '9007199254740993'],
      notes: ['Whole numbers beyond 2^53 with every digit, of which some programs lose some: v.'],
    });
  });

  it('writes lists, structures and maps as such, all else as text', async () => {
    const type = 'STRUCT(a DECIMAL(3,2)[], "b c" BOOLEAN, m MAP(INTEGER, DATE), u HUGEINT)';
    const text = "{'a': [1.50, .25, NULL], 'b c': true, 'm': {1=2024-02-29}, 'u': 9007199254740993}";
    expect((await json(type, [text, null])).cells).toEqual([
      '{"a":[1.50,0.25,null],"b c":true,"m":{"1":"2024-02-29"},"u":9007199254740993}',
      'null',
    ]);
    expect((await json('UNION(a INTEGER)', ['1'])).cells).toEqual(['"1"']);
    expect((await json('INTERVAL', ['1 day'])).cells).toEqual(['"1 day"']);
  });

  it('writes a result without rows', async () => {
    expect(await (await rowsAsJson(column('DECIMAL(3,1)', []))).file.text()).toBe('[\n\n]\n');
  });
});

describe('rowsAsCsv', () => {
  it('writes numbers with every digit and tells missing from empty', async () => {
    expect(await csv('DOUBLE', [NaN, -Infinity, -0, 0.30000000000000004, null])).toEqual([
      'NaN',
      '-Infinity',
      '-0',
      '0.30000000000000004',
      '',
    ]);
    expect(await csv('DECIMAL(38,2)', ['-12345678901234567890.10'])).toEqual(['-12345678901234567890.10']);
    expect(await csv('VARCHAR', ['', null])).toEqual(['""', '']);
  });

  it('keeps text from being a formula, and leaves what the database writes itself', async () => {
    expect(await csv('VARCHAR', ['-', '-5', '+5', '-1 days', '=1+1', '@a'])).toEqual([
      '-',
      '-5',
      '+5',
      `"'-1 days"`,
      `"'=1+1"`,
      `"'@a"`,
    ]);
    expect(await csv('INTERVAL', ['-1 days', '-00:00:01.5'])).toEqual(['-1 days', '-00:00:01.5']);
    expect(await csv('TIMESTAMP WITH TIME ZONE', ['-infinity'])).toEqual(['-infinity']);
    expect(await csv("ENUM('=a')", ['=a'])).toEqual([`"'=a"`]);
    expect(await csv('BLOB', ['=1'])).toEqual([`"'=1"`]);
  });

  it('names the columns in which text got an apostrophe, and no others', async () => {
    const columns = ['v', '=n', 'safe', 'days'].map((name) => ({
      name,
      type: name === 'days' ? 'INTERVAL' : 'VARCHAR',
      kind: 'text' as const,
    }));
    const { notes } = await rowsAsCsv({ columns, rows: [['@a', '-', '-5', '-1 days']] });
    expect(notes).toEqual([
      'With an apostrophe before text that a spreadsheet may take for a formula: v.',
      'With an apostrophe before names of columns that it may take for one: =n.',
    ]);
  });

  it('says nothing only where the file holds each text as the result does', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t', '＝'), fc.string({ maxLength: 3 }))
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (values) => {
        const { file, notes } = await rowsAsCsv(column('VARCHAR', values));
        const whole = await file.text();
        const plain = values.map((value) =>
          value === '' || /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value,
        );
        const isAsItIs = whole === ['v', ...plain, ''].join('\r\n');
        expect(notes).toHaveLength(isAsItIs ? 0 : 1);
      }),
    );
  });
});
