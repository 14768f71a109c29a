import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodPair } from '../../fixtures/screen/good-pair.ts';
import { csvText, type Pair, rename, set } from '../../fixtures/screen/pair.ts';
import { runProgram } from '../anonymise/run-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-screen-'));
const good = goodPair();
const bad = set(good, 'data', 'plan_count', '');

/** Writes a pair under a name. */
function write(pair: Pair, name: string, into = folder): string {
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, `${name}.meta.csv`), csvText(pair.meta));
  writeFileSync(join(into, `${name}.csv`), csvText(pair.data));
  return join(into, `${name}.csv`);
}

const screen = (...args: string[]) => runProgram('scripts/screen.ts', args);

beforeAll(() => {
  write(good, 'good', join(folder, 'both'));
  write(bad, 'bad', join(folder, 'both'));
  write(bad, 'one', join(folder, 'corpus/fail'));
  write(good, 'two', join(folder, 'corpus/pass'));
  const api = rename(good, 'plan_count', `plan_count_${'x'.repeat(50)}`);
  write(api, 'three', join(folder, 'corpus/pass-warn-api'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run screen', () => {
  it('passes a good pair, naming the meta file or finding it', async () => {
    const path = write(good, 'plans');
    const [alone, both] = await Promise.all([screen(path), screen(path, path.replace('.csv', '.meta.csv'))]);
    expect([alone.code, both.code]).toEqual([0, 0]);
    expect(alone.stdout).toBe(both.stdout);
    expect(alone.stdout).toMatch(/^plans\.csv with plans\.meta\.csv: pass/);
  });

  it('ends with 1 where something fails, and says all of it to programs', async () => {
    const { code, stdout } = await screen(join(folder, 'both/bad.csv'), '--json');
    const [screening] = JSON.parse(stdout) as [
      { verdict: string; findings: { check: string; row: number }[] },
    ];
    expect([code, screening.verdict]).toEqual([1, 'fail']);
    expect(screening.findings).toMatchObject([
      { check: 'indicator_blanks', level: 'fail', row: 2, column: 'plan_count' },
    ]);
  });

  it('judges a folder file by file', async () => {
    const { code, stdout } = await screen(join(folder, 'both'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/2 files: pass 1, warn 0, fail 1\n$/);
  });

  it('reads what is packed, and says what is no text at all', async () => {
    writeFileSync(join(folder, 'packed.csv.gz'), gzipSync(csvText(good.data)));
    writeFileSync(join(folder, 'sheet.csv'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254]));
    writeFileSync(join(folder, 'torn.csv.gz'), gzipSync(csvText(good.data)).subarray(0, 200));
    const [packed, sheet, torn] = await Promise.all(
      ['packed.csv.gz', 'sheet.csv', 'torn.csv.gz'].map((name) => screen(join(folder, name))),
    );
    expect(packed?.stdout).toMatch(/packed\.csv\.gz: pass; 252 rows/);
    expect(sheet?.stdout).toContain('fail comma_separated: sheet.csv');
    expect(torn?.stdout).toMatch(/fail comma_separated: torn\.csv\.gz.*cannot be read/);
    expect(torn?.stderr).toBe('');
  });

  it.each([
    { name: 'nothing to judge', args: [], said: 'Say what to judge' },
    { name: 'a file that is not there', args: ['absent.csv'], said: 'There is no file or folder absent.csv' },
    { name: 'an option it does not know', args: ['a.csv', '--fast'], said: '--fast' },
    { name: 'a folder without files', args: ['.ci'], said: 'There is no .csv file' },
    {
      name: 'look-ups that are none',
      args: ['.ci/run', '--look-ups', '.ci'],
      said: 'No file of .ci has columns',
    },
  ])('ends with 2 on $name', async ({ args, said }) => {
    const { code, stdout, stderr } = await screen(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
  });
});

describe('npm run screen:corpus', () => {
  const compare = (corpus?: string) =>
    runProgram('scripts/screen-corpus.ts', [], corpus === undefined ? {} : { SCREEN_CORPUS: corpus });

  it('says how many verdicts agree with the labels', async () => {
    const { code, stdout } = await compare(join(folder, 'corpus'));
    expect(stdout).toContain('all: 3 of 3 agree');
    expect(code).toBe(0);
  });

  it('names those that differ', async () => {
    write(good, 'good', join(folder, 'wrong/fail'));
    write(bad, 'bad', join(folder, 'wrong/pass'));
    write(good, 'good', join(folder, 'wrong/pass-warn-api'));
    const { code, stdout } = await compare(join(folder, 'wrong'));
    expect(code).toBe(1);
    expect(stdout).toContain('differs fail/good.csv: nothing fails');
    expect(stdout).toContain('differs pass/bad.csv: fails by indicator_blanks');
    expect(stdout).toContain('all: 0 of 3 agree');
  });

  it('is left out with a line where nobody names the fixtures, and stops where they are none', async () => {
    const [without, wrong] = await Promise.all([compare(), compare(folder)]);
    expect([without.code, without.stdout]).toEqual([
      0,
      'screen:corpus is left out: SCREEN_CORPUS names no folder of the Department’s fixtures.\n',
    ]);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('There is no folder');
  });
});
