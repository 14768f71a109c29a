import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { Table } from '../../src/lib/tables/table.ts';
import { panelTable } from '../../src/lib/tables/panel.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
import { goldenText } from './anonymise/golden.ts';
import { type FurnishedWorkshop, openFurnishedWorkshop, runFolder } from './anonymise/refusals.ts';
import { type Ending, fingerprint, runLimited, runProgram } from './anonymise/run-program.ts';
import { columnNotes, parquetRows } from './build-data/read-parquet.ts';

const names = [
  'authorities',
  'indicators',
  'observations',
  'panel',
  'benchmarks',
  'neighbours',
  'sources',
  'library_indicators',
] as const;

let workshop: FurnishedWorkshop;
let to: string;
let ending: Ending;

const build = (data: string, folder: string, env: Readonly<Record<string, string>> = {}) =>
  runProgram('scripts/build-data.ts', ['--data', data, '--to', folder], env);

beforeAll(async () => {
  workshop = await openFurnishedWorkshop();
  to = join(workshop.folder, 'public');
  ending = await build(workshop.data, to);
});
afterAll(() => workshop.remove());

const written = (name: string) => readFile(join(to, name), 'utf8');

/** The contract of a table; that of the panel follows from the indicators. */
async function contractOf(name: (typeof names)[number]): Promise<Table> {
  if (name !== 'panel') return tableNamed(name);
  const { rows } = parseTable<Indicator>(
    tableNamed('indicators'),
    await written('indicators.csv'),
    'indicators.csv',
  );
  return panelTable(rows);
}

interface Described {
  path: string;
  bytes: number;
  hash: string;
}
interface Resource extends Described {
  name: string;
  rows: number;
  parquet: Described;
  sample?: string[][];
}

describe('build-data', () => {
  it('ends well and says what it wrote', () => {
    expect(ending).toMatchObject({ code: 0, stderr: '' });
    expect(ending.stdout).toContain('9 tables');
  });

  it('makes the panel as it did before', async () => {
    const made = await written('panel.csv');
    expect(made).toBe(goldenText('panel.csv', made));
  });

  it.each(['authorities', 'indicators', 'observations', 'benchmarks', 'neighbours'])(
    'publishes %s.csv as it stands in the data',
    async (name) => {
      expect(await written(`${name}.csv`)).toBe(await readFile(join(workshop.data, `${name}.csv`), 'utf8'));
    },
  );

  it.each(names)('writes the rows of %s.csv into its Parquet file, in the same order', async (name) => {
    const table = await contractOf(name);
    const { rows, problems } = parseTable(table, await written(`${name}.csv`), `${name}.csv`);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
    expect(await parquetRows(join(to, `${name}.parquet`))).toEqual(rows);
  });

  it.each(names)('describes every column of %s inside its Parquet file', async (name) => {
    const { columns } = await contractOf(name);
    const expected = Object.fromEntries(columns.map((column) => [column.name, column.description]));
    expect(await columnNotes(join(to, `${name}.parquet`))).toEqual(expected);
  });

  it('keeps in the panel exactly the cells that links may use', async () => {
    const count = (name: string, where: string) => parquetRows(join(to, `${name}.parquet`), where);
    const cells = await count('observations', 'WHERE in_links');
    const panel = await count('panel', '');
    const filled = panel.flatMap((row) =>
      Object.entries(row).filter(([name, value]) => !['authority', 'year'].includes(name) && value !== null),
    );
    expect(filled).toHaveLength(cells.length);
  });

  it('publishes the library byte for byte, as Parquet only, with its first rows in the package', async () => {
    const [made, kept] = await Promise.all(
      [to, workshop.data].map((folder) => readFile(join(folder, 'library.parquet'))),
    );
    expect(made).toEqual(kept);
    const { resources } = JSON.parse(await written('datapackage.json')) as { resources: Resource[] };
    const described = resources.find(({ name }) => name === 'library');
    const rows = await parquetRows(join(to, 'library.parquet'));
    expect(described).toMatchObject({ path: 'library.parquet', format: 'parquet', rows: rows.length });
    expect(described?.sample).toHaveLength(10);
    expect(described?.sample?.[0]).toEqual(Object.values(rows[0] ?? {}).map((cell) => String(cell ?? '')));
  });

  it('gives in the data package the size and hash of every file it wrote', async () => {
    const { resources } = JSON.parse(await written('datapackage.json')) as { resources: Resource[] };
    expect(resources.map(({ name }) => name)).toEqual([...names, 'library']);
    for (const { path, bytes, hash } of resources.flatMap((each) => [each, each.parquet])) {
      const content = await readFile(join(to, path));
      expect({ path, bytes, hash }).toEqual({
        path,
        bytes: content.byteLength,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      });
    }
  });

  it('writes the same bytes again, in another time zone and locale', async () => {
    const elsewhere = join(workshop.folder, 'elsewhere');
    await build(workshop.data, elsewhere, { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
    expect(await fingerprint(elsewhere)).toEqual(await fingerprint(to));
  });

  it('removes what an earlier build left', async () => {
    const folder = join(runFolder(workshop), 'public');
    await mkdir(join(folder, 'old'), { recursive: true });
    await writeFile(join(folder, 'gone.parquet'), 'old');
    await build(workshop.data, folder);
    expect(await fingerprint(folder)).toEqual(await fingerprint(to));
  });
});

describe('build-data leaves what is published as it was', () => {
  /** Copies of the data, to be spoilt, and of what was published. */
  async function copies(): Promise<{ data: string; folder: string }> {
    const own = runFolder(workshop);
    const [data, folder] = [join(own, 'data'), join(own, 'public')];
    await cp(workshop.data, data, { recursive: true });
    await cp(to, folder, { recursive: true });
    return { data, folder };
  }

  it('when a table is missing', async () => {
    const { data, folder } = await copies();
    await rm(join(data, 'benchmarks.csv'));
    const { code, stderr } = await build(data, folder);
    expect(code).toBe(1);
    expect(stderr).toContain('benchmarks.csv: cannot be read: ENOENT');
    expect(stderr).toContain('npm run data:anonymise');
    expect(await fingerprint(folder)).toEqual(await fingerprint(to));
  });

  it('when the library is cut short', async () => {
    const { data, folder } = await copies();
    const path = join(data, 'library.parquet');
    await writeFile(path, (await readFile(path)).subarray(0, 1000));
    const { code, stderr } = await build(data, folder);
    expect(code).toBe(1);
    expect(stderr).toContain('error unreadable_file');
    expect(stderr).toContain('library.parquet');
    expect(await fingerprint(folder)).toEqual(await fingerprint(to));
  });

  it('when a cell does not keep its contract, naming file, row, column, value and remedy', async () => {
    const { data, folder } = await copies();
    const path = join(data, 'observations.csv');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^(A\d+,agency_rate,2017,)[\d.]+/m, '$1n/a'));
    const { code, stderr } = await build(data, folder);
    expect(code).toBe(1);
    expect(stderr).toContain('error not_number');
    expect(stderr).toContain('observations.csv, row 2, column value');
    expect(stderr).toContain('found “n/a”, expected a number');
    expect(stderr).toContain('Nothing was written');
    expect(await fingerprint(folder)).toEqual(await fingerprint(to));
  });

  it('when a folder stands in the place of a file', async () => {
    const { data, folder } = await copies();
    await rm(join(folder, 'datapackage.json'));
    await mkdir(join(folder, 'datapackage.json'));
    const before = await fingerprint(folder);
    const { code, stderr } = await build(data, folder);
    expect(code).toBe(1);
    expect(stderr).toContain('datapackage.json: cannot be written: a folder stands in its place');
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('when the disk fills', async () => {
    const { data, folder } = await copies();
    const { code } = await runLimited('scripts/build-data.ts', ['--data', data, '--to', folder], {});
    expect(code).not.toBe(0);
    expect(await fingerprint(folder)).toEqual(await fingerprint(to));
  });
});
