import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibraryFacts } from '../../scripts/node/read-library.ts';
import { readCsv } from '../../src/lib/intake/read-csv.ts';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { TableName } from '../../src/lib/tables/table.ts';
import type { LibraryIndicator } from '../../src/lib/tables/library-rows.ts';
import type { Source } from '../../src/lib/tables/rows.ts';
import { madeUpSecret } from '../fixtures/official/made-up-secret.ts';
import { goldenText } from './anonymise/golden.ts';
import { anonymise, openWorkshop, type Workshop } from './anonymise/miniature.ts';
import { type Ending, fingerprint } from './anonymise/run-program.ts';

let workshop: Workshop;
let data: string;
let ending: Ending;

beforeAll(async () => {
  workshop = await openWorkshop();
  data = join(workshop.folder, 'data');
  ending = await anonymise(workshop.from, data);
});
afterAll(() => workshop.remove());

const written = (name: string) => readFile(join(data, name), 'utf8');

describe('anonymise', () => {
  it('ends well and says what it made', () => {
    expect(ending).toMatchObject({ code: 0, stderr: '' });
    expect(ending.stdout).toContain('9 authorities (coded), 54 indicators');
    expect(ending.stdout).toMatch(/^library: \d+ indicators, \d+ cells$/m);
  });

  it.each(['authorities.csv', 'observations.csv', 'benchmarks.csv', 'neighbours.csv', 'cross-check.json'])(
    'makes %s as it did before',
    async (name) => {
      const made = await written(name);
      expect(made).toBe(goldenText(name, made));
    },
  );

  it('makes the years of indicators.csv as it did before', async () => {
    const { rows } = readCsv(await written('indicators.csv'), 'indicators.csv');
    const years = rows.map((row) => [row['indicator'], row['first_year'], row['last_year']].join());
    const made = ['indicator,first_year,last_year', ...years, ''].join('\n');
    expect(made).toBe(goldenText('indicators.csv', made));
  });

  it('takes every word of indicators.csv from the dictionary', async () => {
    const { columns, rows } = readCsv(
      await readFile(join(import.meta.dirname, '../../data/dictionary.csv'), 'utf8'),
      'dictionary.csv',
    );
    const made = readCsv(await written('indicators.csv'), 'indicators.csv');
    const words = made.rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
    expect(words).toEqual(rows);
  });

  it.each([
    'authorities',
    'indicators',
    'observations',
    'benchmarks',
    'neighbours',
    'library_indicators',
  ] as const)('keeps the contract of %s', async (name: TableName) => {
    const { rows, problems } = parseTable(tableNamed(name), await written(`${name}.csv`), `${name}.csv`);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('counts in the library what its indicators say, and makes no 0 of a dash', async () => {
    const { rows } = parseTable<LibraryIndicator>(
      tableNamed('library_indicators'),
      await written('library_indicators.csv'),
      'library_indicators.csv',
    );
    const facts = await readLibraryFacts(data);
    expect(facts?.repeated).toBe(0);
    expect(facts?.indicators.map(({ indicator, cells }) => [indicator, cells])).toEqual(
      rows.map(({ indicator, cells }) => [indicator, cells]),
    );
    expect(facts?.statuses.map(({ status, filled }) => [status, filled])).toEqual([
      ['not_published', false],
      ['ok', true],
    ]);
  });

  it('gives the hash of every official file as received', async () => {
    const sources = JSON.parse(await written('sources.json')) as Source[];
    const hashes = await Promise.all(
      sources.map(async ({ file }) =>
        createHash('sha256')
          .update(await readFile(join(workshop.from, file)))
          .digest('hex'),
      ),
    );
    expect(sources.map(({ sha256 }) => sha256)).toEqual(hashes);
    expect(sources).toHaveLength(17);
  });

  it('writes the same bytes in another time zone and locale', async () => {
    const elsewhere = join(workshop.folder, 'elsewhere');
    await anonymise(workshop.from, elsewhere, [], {
      AUTHORITY_SECRET: madeUpSecret,
      TZ: 'Asia/Kolkata',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
    });
    expect(await fingerprint(elsewhere)).toEqual(await fingerprint(data));
  });

  it('writes the same bytes over what it wrote before, and leaves nothing beside it', async () => {
    const before = await fingerprint(data);
    await anonymise(workshop.from, data);
    expect(await fingerprint(data)).toEqual(before);
    expect(Object.keys(before)).toEqual([
      'authorities.csv',
      'benchmarks.csv',
      'cross-check.json',
      'hidden-names.csv',
      'indicators.csv',
      'library.parquet',
      'library_indicators.csv',
      'neighbours.csv',
      'observations.csv',
      'private/authority-key.csv',
      'sources.json',
    ]);
  });
});
