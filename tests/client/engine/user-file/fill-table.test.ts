import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});
afterAll(() => connection.closeSync());

/** One column with these values, beside a column of whole numbers. */
function columnOf(values: readonly string[]): string {
  return `it,n\n${values.map((value, i) => `${value},${i}\n`).join('')}`;
}

describe('a column of a CSV', () => {
  it.each<[string, string[], string, string[]?]>([
    ['whole numbers', ['1', '-20', '9223372036854775807'], 'BIGINT'],
    ['beyond 64 bits', ['12345678901234567890', '12345678901234567891'], 'VARCHAR'],
    ['leading zeros', ['0012', '0870'], 'VARCHAR'],
    ['powers of ten', ['1E5', '2E3'], 'VARCHAR'],
    ['hexadecimal', ['0x10', '0x1F'], 'VARCHAR'],
    ['ratios', ['1:15', '1:18'], 'VARCHAR'],
    ['times of day', ['09:30', '10:15'], 'VARCHAR'],
    ['case numbers', ['11-02-01', '12-03-02'], 'VARCHAR'],
    ['letters of sex', ['F', 'F'], 'VARCHAR'],
    ['letters of truth', ['T', 'F'], 'VARCHAR'],
    ['plus signs', ['+5', '+6'], 'VARCHAR'],
    ['minus nothing', ['-0', '1'], 'VARCHAR'],
    ['grouped thousands', ['"1,234"', '"2,345"'], 'VARCHAR'],
    ['spaces', [' 5', '6'], 'VARCHAR'],
    ['section numbers', ['4.1', '4.10', '4.2'], 'VARCHAR'],
    ['not a number', ['nan', 'inf'], 'VARCHAR'],
    ['words for missing', ['1', 'NULL', 'NA'], 'VARCHAR'],
    ['figures', ['1.5', '2', '3.25'], 'DOUBLE'],
    ['figures as Python writes them', ['1.5', '2.0', '1e-05'], 'DOUBLE'],
    ['figures of 17 digits', ['0.30000000000000004', '2'], 'DOUBLE'],
    ['tiny figures', ['0.00001', '12'], 'DOUBLE'],
    ['money', ['1234.50', '0.29', '-7.05'], 'DECIMAL(6,2)', ['1234.50', '0.29', '-7.05']],
    ['long decimals', ['12345678901234567890.12', '0.5'], 'DECIMAL(22,2)'],
    ['decimals beyond 38 digits', [`${'1'.repeat(30)}.${'2'.repeat(9)}`], 'VARCHAR'],
    ['days', ['2025-03-31', '2024-02-29'], 'DATE'],
    ['no day', ['2025-02-30', '2024-02-29'], 'VARCHAR'],
    ['days, day first', ['31/03/2025', '01/02/2025'], 'DATE', ['2025-03-31', '2025-02-01']],
    ['days with points', ['1.2.2025', '31.12.2025'], 'DATE', ['2025-02-01', '2025-12-31']],
    ['days with years of two digits', ['31/03/25', '01/02/25'], 'VARCHAR'],
    ['days, month first', ['03/31/2025', '01/02/2025'], 'VARCHAR'],
    ['days in two orders', ['31/03/2025', '03/31/2025'], 'VARCHAR'],
    ['moments', ['2025-03-31 10:00:00', '2025-03-31 10:00:00.25'], 'TIMESTAMP'],
    ['moments of ISO', ['2025-03-31T10:00:00'], 'TIMESTAMP', ['2025-03-31 10:00:00']],
    ['moments, day first', ['31/03/2025 10:05'], 'TIMESTAMP', ['2025-03-31 10:05:00']],
    ['truth', ['true', 'false'], 'BOOLEAN'],
    ['truth as R writes it', ['TRUE', 'FALSE'], 'BOOLEAN', ['true', 'false']],
    ['truth in two spellings', ['TRUE', 'false'], 'VARCHAR'],
    ['epoch and infinity', ['epoch', 'infinity'], 'VARCHAR'],
    ['nothing', ['', ''], 'VARCHAR'],
  ])('is read as what it plainly is: %s', async (_name, values, type, shown) => {
    const { types, rows } = await readCsv(connection, columnOf(values));
    expect(types).toEqual([type, 'BIGINT']);
    const written = values.map((value) => (value === '' ? null : value.replaceAll('"', '')));
    const found = rows.map(([value]) => value);
    expect(found).toEqual(shown ?? (type === 'VARCHAR' ? written : found));
  });

  it('is not settled by its first rows', async () => {
    const values = Array.from({ length: 6_000 }, (_, i) => (i === 5_900 ? '007' : String(i)));
    const { types, rows } = await readCsv(connection, columnOf(values));
    expect([types[0], rows[5_900]?.[0]]).toEqual(['VARCHAR', '007']);
  });

  it.each([
    [['01/02/2025', '03/04/2025'], 'Read day first, as in the UK'],
    [['31/03/2025'], 'Read day first.'],
    [['03/31/2025'], 'month first'],
    [['0012', '0870'], 'may be no number'],
    [['31/03/25'], 'may be no date'],
    [['', ''], 'no values'],
    [['1.50', '2.25'], '2 decimals'],
  ])('says beside %j what was assumed', async (values, words) => {
    const { columnNotes } = await readCsv(connection, columnOf(values));
    expect(columnNotes[0]?.join(' ')).toContain(words);
    expect(columnNotes[1]).toEqual([]);
  });

  it('gives the same text again, whatever was written', async () => {
    const digits = fc.stringMatching(/^[0-9]{1,18}$/);
    const written = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.stringMatching(/^[-+]?[0-9]{0,4}[.:/]?[0-9]{1,4}([eE][-+]?[0-9]{1,2})?$/),
      fc.integer().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.tuple(digits, digits).map((parts) => parts.join('.')),
      fc.constantFrom('TRUE', 'true', 'F', '', 'NA', '1:15', '-0', '1e-05'),
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc
        .tuple(
          fc.integer({ min: 1, max: 31 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 2100 }),
        )
        .map((parts) => parts.join('/')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(written, { minLength: 1, maxLength: 5 }),
          fc.array(
            fc.integer({ min: -999, max: 99999 }).map((n) => (n / 100).toFixed(2)),
            { minLength: 1, maxLength: 5 },
          ),
          fc.array(
            fc.integer({ min: -999, max: 99999 }).map((n) => String(n / 100)),
            { minLength: 1, maxLength: 5 },
          ),
        ),
        async (values) => {
          const quoted = values.map((value) => `"${value.replaceAll('"', '""')}"`);
          const { types, rows, columnNotes } = await readCsv(connection, columnOf(quoted));
          expect(rows).toHaveLength(values.length);
          rows.forEach(([value], i) =>
            expect(textOf(value ?? null, types[0] ?? '', columnNotes[0] ?? [], values[i] ?? '')).toBe(
              values[i],
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A value in the form its column was written in: what is left open is only the form, never the value. */
function textOf(value: string | null, type: string, notes: readonly string[], original: string): string {
  if (value === null) return '';
  if (type === 'DOUBLE')
    return Number(original) === Number(value) && /^-?(0|[1-9])/.test(original) ? original : value;
  if (type.startsWith('DECIMAL'))
    return value.endsWith('0') && !original.endsWith('0') ? String(value.replace(/\.?0+$/, '')) : value;
  if (type === 'BOOLEAN') return original.toLowerCase() === value ? original : value;
  if (type === 'DATE' && notes.some((note) => note.startsWith('Read day first'))) {
    const [day, month, year] = original.split(/[./-]/).map(Number);
    const iso = value.split('-').map(Number);
    return iso[0] === year && iso[1] === month && iso[2] === day ? original : value;
  }
  return value;
}

describe('a choice of the reader', () => {
  it.each<[string[], Parameters<typeof choose>[1], string, string[]]>([
    [['0012', '1,234'], 'number', 'BIGINT', ['12', '1234']],
    [['12345678901234567890'], 'number', 'HUGEINT', ['12345678901234567890']],
    [['1E5', '+2.5'], 'number', 'DOUBLE', ['100000.0', '2.5']],
    [['31/03/25', '1/2/2025'], 'day_first', 'DATE', ['2025-03-31', '2025-02-01']],
    [['03/31/2025'], 'month_first', 'DATE', ['2025-03-31']],
    [['2025/03/31'], 'year_first', 'DATE', ['2025-03-31']],
    [['Y', 'no'], 'truth', 'BOOLEAN', ['true', 'false']],
    [['1', '2'], 'text', 'VARCHAR', ['1', '2']],
  ])('%j as %s', async (values, choice, type, shown) => {
    const { types, rows } = await choose(values, choice);
    expect([types[0], rows.map(([value]) => value)]).toEqual([type, shown]);
  });

  it('that does not hold is refused with the first row and value', async () => {
    await expect(choose(['1', '', 'c', '..'], 'number')).rejects.toThrow(
      'a.csv has a value in row 3 of it that is no number: “c”',
    );
    await expect(choose(['31/03/25', '31/02/25'], 'day_first')).rejects.toThrow('row 2 of it');
  });

  async function choose(
    values: readonly string[],
    choice: 'text' | 'number' | 'day_first' | 'month_first' | 'year_first' | 'truth',
  ) {
    return await readCsv(connection, columnOf(values.map((value) => `"${value}"`)), new Map([[0, choice]]));
  }
});

describe('a CSV', () => {
  it.each<[string, string, string[], (string | null)[][]]>([
    ['years as names', 'team,2022,2023\nNorth,14,15\n', ['team', '2022', '2023'], [['North', '14', '15']]],
    ['years in quotes', '"team","2023"\n"North",1.5\n', ['team', '2023'], [['North', '1.5']]],
    ['a line for the separator', 'sep=;\nteam;days\nNorth;14\n', ['team', 'days'], [['North', '14']]],
    [
      'a separator nobody guesses',
      '"sep=^"\r\nteam^days\r\nNorth^14\r\n',
      ['team', 'days'],
      [['North', '14']],
    ],
    [
      'titles',
      'Table 1: made up,,\n,,\nteam,year,days\nNorth,2025,3.5\n',
      ['team', 'year', 'days'],
      [['North', '2025', '3.5']],
    ],
    [
      'a title alone on its line',
      'Table 1\n\nteam,year\nNorth,2025\n',
      ['team', 'year'],
      [['North', '2025']],
    ],
    [
      'rows that begin with #',
      'ref,days\n#101,5\n#102,6\n103,7\n',
      ['ref', 'days'],
      [
        ['#101', '5'],
        ['#102', '6'],
        ['103', '7'],
      ],
    ],
    ['no rows', 'a,b', ['a', 'b'], []],
    ['no rows and a line end', 'a,b\r\n', ['a', 'b'], []],
    ['names twice and none', 'a,A,\n1,2,3\n', ['a', 'A_2', 'column_3'], [['1', '2', '3']]],
    [
      'a comma in cells of semicolons',
      'a;b\n1,5;x\n2,5;y\n',
      ['a', 'b'],
      [
        ['1,5', 'x'],
        ['2,5', 'y'],
      ],
    ],
    ['line ends in a header', '"a\nb",c\n1,2\n', ['a b', 'c'], [['1', '2']]],
  ])('is read whole: %s', async (_name, text, names, rows) => {
    expect(await readCsv(connection, text)).toMatchObject({ names, rows });
  });

  it.each([
    ['sep=;\na;b\n1;2\n', 'sep=;'],
    ['Table 1,,\na,b,c\nx,y,z\n', '“Table 1”'],
    ['a,a\n1,2\n', 'here it is a_2'],
    ['a,,b\n1,2,3\n', 'Column 2 has no name'],
    ['2024,2025\n3,4\n', 'all numbers'],
  ])('tells what was assumed of %j', async (text, words) => {
    expect((await readCsv(connection, text)).said.join(' ')).toContain(words);
  });

  it.each([
    ['team,,\nNorth,2025,3.5\n', 'does not name its columns in its first row: line 1'],
    [
      'Table 1: figures, made up\nteam,year,days\nNorth,2025,3.5\n',
      'in its first row, and most rows have 3 values',
    ],
  ])('is refused where the first row cannot be its header: %j', async (text, words) => {
    await expect(readCsv(connection, text)).rejects.toThrow(words);
  });
});
