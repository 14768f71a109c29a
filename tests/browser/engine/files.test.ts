import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../scripts/node/database.ts';
import { type EnginePageOpened, type EngineSite, serveEngine } from './engine-site.ts';

let site: EngineSite;
let opened: EnginePageOpened;
beforeAll(async () => {
  site = await serveEngine();
  opened = await site.open();
});
afterAll(async () => {
  await opened.close();
  await site.close();
});

type Content = string | Uint8Array;

/** Opens a file as a reader does, asks one thing of it, and closes it again. */
async function open(name: string, content: Content, sql = 'FROM mine') {
  const base64 = Buffer.from(content).toString('base64');
  return await opened.page.evaluate(
    async ([fileName, text, statement]) => {
      const file = new File([Uint8Array.fromBase64(text)], fileName);
      const told = await engine.tell(engine.openFile(file, { siteUrl: engine.siteUrl }));
      if (!('value' in told)) return { ...told, table: '', rows: [], columns: [], notes: [] };
      const { session, table, columns, notes, close } = told.value;
      const { rows } = await session.run(statement.replaceAll('mine', table));
      close();
      const types = columns.map(({ name: column, type }) => `${column} ${type}`);
      return { table, columns: types, notes, rows, happened: '', advice: '', kind: 'opened' };
    },
    [name, base64, sql] as const,
  );
}

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a file of the reader', () => {
  it.each<[string, Content, string[], unknown[][]]>([
    [
      'My figures 2024.csv',
      'authority,n,share,day\nA001,1,1.5,2024-01-02\nA002,2,,2024-02-03\n',
      ['authority VARCHAR', 'n BIGINT', 'share DOUBLE', 'day DATE'],
      [
        ['A001', 1, 1.5, '2024-01-02'],
        ['A002', 2, null, '2024-02-03'],
      ],
    ],
    [
      'a.csv',
      'a;b\n1;"x;""y"""\n2;"two\nlines"\n',
      ['a BIGINT', 'b VARCHAR'],
      [
        [1, 'x;"y"'],
        [2, 'two\nlines'],
      ],
    ],
    ['a.tsv', 'a\tb\n1\t2\n', ['a BIGINT', 'b BIGINT'], [[1, 2]]],
    ['a.csv', '\ufeffa,b\r\n1,é\r\n', ['a BIGINT', 'b VARCHAR'], [[1, 'é']]],
    ['a.csv', utf16('a,b\n1,é\n'), ['a BIGINT', 'b VARCHAR'], [[1, 'é']]],
    ['a.csv', Buffer.from('a,b\n\xa31,caf\xe9\n', 'latin1'), ['a VARCHAR', 'b VARCHAR'], [['£1', 'café']]],
    ['a.csv.gz', gzipSync('a,b\n1,2\n'), ['a BIGINT', 'b BIGINT'], [[1, 2]]],
    [
      'a.json',
      '[{"a": 1, "b": "x", "c": [1, 2]}, {"a": 2.5, "d": 12345678901}]',
      ['a DOUBLE', 'b VARCHAR', 'c VARCHAR', 'd BIGINT'],
      [
        [1, 'x', '[1,2]', null],
        [2.5, null, null, 12345678901],
      ],
    ],
    ['a.ndjson', '{"a": true}\n\n{"a": false}\n', ['a BOOLEAN'], [[true], [false]]],
    [
      'a.json',
      '{"rows": [{"__proto__": 1, "constructor": "x", "toString": null, "A": 1, "a": 2}]}',
      ['__proto__ BIGINT', 'constructor VARCHAR', 'toString VARCHAR', 'A BIGINT', 'a_2 BIGINT'],
      [[1, 'x', null, 1, 2]],
    ],
  ])('is read with its types: %s', async (name, content, columns, rows) => {
    expect(await open(name, content)).toMatchObject({ kind: 'opened', columns, rows });
  });

  it('is read with as many columns as a wide spreadsheet has', async () => {
    const kinds = ['1.5', '31/03/2025', 'x', '0012', '12.50'];
    const row = (value: (place: number) => string) =>
      Array.from({ length: 300 }, (_, i) => value(i)).join(',');
    const text = [row((i) => `c${i}`), row((i) => kinds[i % kinds.length] ?? '')].join('\n');
    const { kind, columns } = await open('a.csv', text, 'SELECT 1');
    expect([kind, columns.length, columns.slice(0, 5)]).toEqual([
      'opened',
      300,
      ['c0 DOUBLE', 'c1 DATE', 'c2 VARCHAR', 'c3 VARCHAR', 'c4 DECIMAL(4,2)'],
    ]);
  });

  it('says what it had to assume', async () => {
    const { notes } = await open('a.csv', Buffer.from('a\n\xa3\n', 'latin1'));
    expect(notes[0]).toContain('read as Windows-1252');
  });

  it('is read from Parquet of any kind, and asked beside the tables of the site', async () => {
    const path = join(import.meta.dirname, '../../../public/data/observations.parquet');
    const file = await withDatabase(async (connection) => {
      const folder = mkdtempSync(join(tmpdir(), 'engine-files-'));
      const to = join(folder, 'any.parquet');
      await connection.run(
        `COPY (SELECT *, [year] AS list, {'y': year} AS struct, year::BIGINT AS large, DATE '2024-02-29' AS day
               FROM '${path}' WHERE indicator = 'agency_rate') TO '${to}' (FORMAT parquet)`,
      );
      const bytes = readFileSync(to);
      rmSync(folder, { recursive: true });
      return bytes;
    });
    const { rows, columns } = await open(
      'observations.parquet',
      file,
      `SELECT count(*), sum(m.value) - sum(o.value), max(m.list), max(m.struct), max(m.day)
       FROM mine m JOIN observations o USING (authority, indicator, year)`,
    );
    expect(columns.slice(-4)).toEqual(['list VARCHAR', 'struct VARCHAR', 'large BIGINT', 'day DATE']);
    expect(rows).toEqual([[expect.any(Number), 0, '[2025]', '{"y":2025}', '2024-02-29']]);
    expect(Number(rows[0]?.[0])).toBeGreaterThan(1_000);
  });

  it.each([
    ['select.csv', 'my_select'],
    ['observations.csv', 'my_observations'],
    ["x'; DROP TABLE panel; --.csv", 'x_drop_table_panel'],
    ['../../user/file.csv', 'user_file'],
    ['2024.csv', 'my_2024'],
    ['£.csv', 'my_file'],
  ])('has a table with a name that needs no quotes: %s', async (name, table) => {
    expect((await open(name, 'a\n1\n')).table).toBe(table);
  });
});

describe('a file that cannot be opened', () => {
  const deep = (levels: number): string => `[{"a": ${'['.repeat(levels)}${']'.repeat(levels)}}]`;
  const wide = (columns: number): string => Array.from({ length: columns }, (_, i) => `c${i}`).join(',');
  it.each<[string, Content, string]>([
    ['empty.csv', '', 'empty.csv is empty'],
    ['a.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'a.xml is XML or a web page'],
    ['a.csv', `<!DOCTYPE html><p>${' '.repeat(100_000)}`, 'a.csv is XML or a web page'],
    ['a.xml', utf16('<?xml version="1.0"?><a/>'), 'a.xml is XML or a web page'],
    ['book.xlsx', Buffer.from('PK\x03\x04rest'), 'book.xlsx is a workbook or a zip archive'],
    ['a.pdf', '%PDF-1.7', 'a.pdf is a PDF'],
    ['a.db', 'SQLite format 3\0', 'a.db is a database file'],
    ['a.csv', 'a,b\n1,\0\n', 'a.csv is no text and no Parquet file'],
    ['a.csv', 'a,b\n1,2\n1,2,3\n', 'line 3 has 3 values where 2 are expected'],
    ['a.csv', `a,b\n${'1,2\n'.repeat(30_000)}1\n`, 'line 30,002 has 1 value where 2 are expected'],
    ['a.csv', 'a,b\n1,"never closed\n2,3\n', 'line 2 opens a quote that is not closed'],
    ['a.csv', wide(1_000_000), 'begins with a line longer than 1 MB'],
    ['a.csv', wide(1_001), 'has 1,001 columns, and 1,000 are allowed'],
    ['a.csv', 'x'.repeat(20_000_000), 'begins with a line longer than 1 MB'],
    ['a.csv.gz', gzipSync(`a\n${'1\n'.repeat(5_000_000)}`), 'when unpacked'],
    ['a.gz', gzipSync(gzipSync('a,b\n')), 'is packed twice'],
    ['a.gz', gzipSync(Buffer.from(wide(500))).subarray(0, 200), 'is a damaged gzip file'],
    ['a.json', '[{"a": 1},', 'is no JSON that can be read'],
    ['a.ndjson', '{"a": 1}\n{"a":\n', 'see line 2'],
    ['a.json', '[1, 2]', 'is JSON, but no list of objects'],
    ['a.json', deep(63), 'is nested 65 levels deep, and 64 are allowed'],
    ['a.json', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'is nested 65 levels deep'],
    [
      'a.json',
      `[{${Array.from({ length: 1_001 }, (_, i) => `"c${i}":1`).join(',')}}]`,
      'has more than 1,000 columns',
    ],
    ['a.parquet', 'PAR1 and nothing more', 'is a damaged Parquet file'],
  ])('is refused by name with what to do: %s', async (name, content, happened) => {
    const told = await open(name, content);
    expect(told.kind).toBe('file');
    expect(told.happened).toMatch(/^The file was not opened: /);
    expect(told.happened).toContain(name);
    expect(told.happened).toContain(happened);
    expect(told.advice).toMatch(/\.$/);
  });

  it('has nothing fetched for it that it names', async () => {
    const url = site.elsewhere;
    const entity = `<?xml-stylesheet href="${url}"?><!DOCTYPE a SYSTEM "${url}" [<!ENTITY b SYSTEM "${url}">]><a>&b;</a>`;
    expect((await open('a.xml', entity)).kind).toBe('file');
    expect((await open('a.csv', `link\n${url}x.csv\n"=WEBSERVICE(""${url}"")"\n`)).kind).toBe('opened');
    expect((await open('a.json', `[{"$ref": "${url}", "@context": "${url}"}]`)).kind).toBe('opened');
    expect(await site.heard()).toEqual([]);
  });

  it('is refused when it has changed on the disk since it was chosen', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'engine-files-')), 'own.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    const { page } = opened;
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('input'), { type: 'file' })),
    );
    await page.setInputFiles('input', path);
    writeFileSync(path, 'a,b\n1,2\n3,4\n');
    const told = await page.evaluate(async () => {
      const [file] = document.querySelector('input')?.files ?? [];
      if (!file) throw new Error('no file was chosen');
      return await engine.tell(engine.openFile(file, { siteUrl: engine.siteUrl }).then(() => 'opened'));
    });
    rmSync(dirname(path), { recursive: true });
    expect(told).toMatchObject({
      kind: 'file',
      happened:
        'The file was not opened: own.csv cannot be read: it may have been moved or changed, or it is a folder.',
    });
  });

  it('is refused by its size before a byte of it is read', async () => {
    const told = await opened.page.evaluate(() => {
      const touched = (): never => {
        throw new Error('the file was read');
      };
      const file = {
        name: 'a.csv',
        size: 300_000_000,
        slice: touched,
        stream: touched,
        arrayBuffer: touched,
      };
      return engine.tell(engine.openFile(file as unknown as File, { siteUrl: engine.siteUrl }));
    });
    expect(told).toMatchObject({
      kind: 'file',
      happened: 'The file was not opened: a.csv is 300 MB, and 200 MB are allowed.',
    });
  });

  it('costs a worker at most when it is a Parquet file with bytes changed anywhere', async () => {
    const sound = readFileSync(join(import.meta.dirname, '../../../public/data/neighbours.parquet'));
    const kinds: string[] = [];
    for (let i = 0; i < 12; i++) {
      const broken = Uint8Array.from(sound);
      for (let at = 4 + i * 7; at < broken.length - 8; at += 97 + i * 31)
        broken[at] = (broken[at] ?? 0) ^ (1 << (i % 8));
      kinds.push((await open('a.parquet', broken, 'SELECT count(*) FROM mine')).kind);
    }
    expect(kinds.filter((kind) => !['file', 'opened'].includes(kind))).toEqual([]);
    expect(kinds).toContain('file');
  });
});
