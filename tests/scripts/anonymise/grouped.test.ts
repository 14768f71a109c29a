import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/lib/intake/read-csv.ts';
import { readLibraryCells } from '../../../scripts/node/read-library.ts';
import { places } from '../../fixtures/official/places.ts';
import { anonymise, openWorkshop, type Workshop } from './miniature.ts';
import { runFolder } from './refusals.ts';
import { type Ending, fingerprint, runProgram } from './run-program.ts';

const root = join(import.meta.dirname, '../../..');
const grouped = ['--identity', 'grouped'] as const;

let workshop: Workshop;
let data: string;
let coded: string;
let ending: Ending;

beforeAll(async () => {
  workshop = await openWorkshop();
  [data, coded] = [join(workshop.folder, 'grouped'), join(workshop.folder, 'coded')];
  [ending] = await Promise.all([anonymise(workshop.from, data, grouped), anonymise(workshop.from, coded)]);
});
afterAll(() => workshop.remove());

const rows = async (name: string, folder = data) =>
  readCsv(await readFile(join(folder, name), 'utf8'), name).rows;
const shown = places.filter(({ number }) => number !== 201 && number !== 420);

describe('the level grouped', () => {
  it('says how many groups it made', () => {
    expect(ending).toMatchObject({ code: 0, stderr: '' });
    expect(ending.stdout).toMatch(/: 1 groups? of 5 authorities or more, 54 indicators, \d+ cells/);
  });

  it('shows groups where authorities stood, and no more of them than their years and bands', async () => {
    const [group, ...others] = await rows('authorities.csv');
    expect(others).toEqual([]);
    expect(group).toMatchObject({ authority: 'G01', first_year: '2013', last_year: '2025' });
    for (const column of ['region', 'area_type', 'joint_return', 'successors', 'token_sha256'])
      expect(group?.[column]).toBe('');
  });

  it('shows the mean of the members for every indicator and year, each counting the same', async () => {
    const members = (await rows('observations.csv', coded)).filter(
      (row) => row['indicator'] === 're_referrals' && row['year'] === '2025' && row['recast'] === 'false',
    );
    const values = members.filter((row) => row['value'] !== '').map((row) => Number(row['value']));
    const own = (await rows('observations.csv')).find(
      (row) => row['indicator'] === 're_referrals' && row['year'] === '2025',
    );
    expect(Number(own?.['value'])).toBeCloseTo(
      values.reduce((sum, value) => sum + value, 0) / values.length,
      9,
    );
    expect(own).toMatchObject({ authority: 'G01', published: '', denominator: '', recast: 'false' });
  });

  it('drops neighbours', async () => {
    expect(await readFile(join(data, 'neighbours.csv'), 'utf8')).toBe('authority,rank,neighbour,closeness\n');
  });

  it('makes benchmarks of the groups', async () => {
    const own = (await rows('benchmarks.csv')).find((row) => row['indicator'] === 'agency_rate');
    expect(own).toMatchObject({ n: '1' });
    expect(own?.['median']).toBe(own?.['q1']);
  });

  it('groups the library as well', async () => {
    const cells = await readLibraryCells(data);
    expect(new Set(cells.map(({ authority }) => authority))).toEqual(new Set(['G01']));
    expect(cells.every(({ recast }) => !recast)).toBe(true);
  });

  it('names no authority, no code and no token outside the private folder', async () => {
    const files = Object.keys(await fingerprint(data)).filter((name) => !name.startsWith('private/'));
    const texts = await Promise.all(files.map((name) => readFile(join(data, name), 'latin1')));
    const told = texts.join('\n');
    const key = await rows('private/authority-key.csv');
    const secrets = [
      ...shown.map(({ name }) => name),
      ...key.flatMap((row) => [row['code'] ?? '', row['token'] ?? '']),
    ];
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('keeps who is in which group to itself', async () => {
    const members = await rows('private/group-key.csv');
    expect(members.map((row) => Number(row['number'])).toSorted((a, b) => a - b)).toEqual(
      shown.map(({ number }) => number),
    );
    expect(new Set(members.map((row) => row['group']))).toEqual(new Set(['G01']));
  });

  it('makes the same bytes again', async () => {
    const again = join(workshop.folder, 'again');
    await anonymise(workshop.from, again, grouped);
    expect(await fingerprint(again)).toEqual(await fingerprint(data));
  });

  it('passes every check the coded data pass, and becomes tables', async () => {
    const faults = async (folder: string) => {
      const to = join(runFolder(workshop), 'data');
      await cp(folder, to, { recursive: true });
      for (const name of ['dictionary.csv', 'indicator-words.csv'])
        await cp(join(root, 'data', name), join(to, name));
      const { stdout } = await runProgram('scripts/validate.ts', ['--data', to]);
      return new Set(Array.from(stdout.matchAll(/^error (\w+)/gm), ([, code]) => code));
    };
    // the miniature has few years and few authorities, which the checks say of both
    expect((await faults(data)).difference(await faults(coded))).toEqual(new Set());
    const to = runFolder(workshop);
    const tables = await runProgram('scripts/build-data.ts', ['--data', data, '--to', to]);
    expect(tables).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('the size of groups', () => {
  it.each(['4', '0', 'five', '5.5', ''])('is refused where it is %j', async (size) => {
    const ended = await anonymise(workshop.from, runFolder(workshop), [...grouped, '--k', size]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('--k is a whole number of at least 5');
  });

  it('is refused at a level without groups', async () => {
    const ended = await anonymise(workshop.from, runFolder(workshop), ['--k', '5']);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('--identity grouped') });
  });

  it('larger than there are authorities stops the run', async () => {
    const to = runFolder(workshop);
    const ended = await anonymise(workshop.from, to, [...grouped, '--k', '9']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('error too_few_to_group');
    expect(ended.stderr).toContain('Nothing was written');
    await expect(fingerprint(to)).rejects.toThrow('ENOENT');
  });
});

describe('a source given in confidence', () => {
  let from: string;
  beforeAll(async () => {
    from = join(workshop.folder, 'in-confidence');
    await cp(workshop.from, from, { recursive: true });
    await writeFile(join(from, 'confidential.txt'), 'csww_indicators_2017_to_2025.csv\n\n');
  });

  it.each(['coded', 'named'])('is not released at the level %s: the run stops and says so', async (level) => {
    const to = runFolder(workshop);
    const ended = await anonymise(from, to, ['--identity', level]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/error given_in_confidence: workforce: .*single authorities/);
    expect(ended.stderr).toContain('--identity grouped');
    expect(ended.stderr).toContain('Nothing was written');
    await expect(fingerprint(to)).rejects.toThrow('ENOENT');
  });

  it('is released in groups, without England', async () => {
    const to = runFolder(workshop);
    expect(await anonymise(from, to, grouped)).toMatchObject({ code: 0 });
    const england = async (folder: string, indicator: string) =>
      (await rows('benchmarks.csv', folder)).filter(
        (row) => row['indicator'] === indicator && row['england'] !== '',
      );
    expect(await england(data, 'agency_rate')).not.toEqual([]);
    expect(await england(to, 'agency_rate')).toEqual([]);
    expect(await england(to, 'empty_post_rate')).toEqual([]);
    expect(await england(to, 're_referrals')).toEqual(await england(data, 're_referrals'));
  });

  it('that is no source stops the run, for a slip of the pen must open nothing', async () => {
    await writeFile(join(from, 'confidential.txt'), 'csww_indicators.csv\n');
    const ended = await anonymise(from, runFolder(workshop), grouped);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/error unknown_file: confidential\.txt, row csww_indicators\.csv/);
  });
});
