import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hideNames } from '../../scripts/anonymise/hide-names.ts';
import { formatHiddenNames } from '../../scripts/checks/hidden-names.ts';
import type { KnownProblem } from '../../scripts/checks/accept-known.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;

/** Runs the command over a folder. */
function validate(data: string): { status: number | null; text: string } {
  const run = spawnSync(process.execPath, ['scripts/validate.ts', '--data', data], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status: run.status, text: run.stdout + run.stderr };
}

/** Changes one file of the copied data. */
function change(name: string, edit: (text: string) => string): void {
  writeFileSync(join(folder, name), edit(readFileSync(join(folder, name), 'utf8')));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  cpSync(join(root, 'data'), folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run data:validate', () => {
  it('finds no error in the committed data, and says what is accepted', () => {
    const { status, text } = validate('data');
    expect(text).toMatch(/^0 errors, \d+ warnings?$/m);
    expect(text).toMatch(/^\d+ checks over \d+ cells; \d+ findings are accepted/m);
    expect(status).toBe(0);
  });

  it('names every error with file, row, column and remedy, counts them and fails', () => {
    change('benchmarks.csv', (text) =>
      text.replace(/^(\w+,\d+,[^,]*),[^,]+/m, '$1,many').replace(/,\d+\n$/, ',-1\n'),
    );
    change('authorities.csv', (text) => text.replace(/[0-9a-f]{64}/, 'not a hash'));
    const { status, text } = validate(folder);
    expect(text).toMatch(/^error not_number: data\/benchmarks\.csv, row \d+, column median: .*found “many”/m);
    expect(text).toMatch(
      /^error benchmark_differs: data\/benchmarks\.csv, row [a-z]\w+ \d{4}, column n: .*“-1”/m,
    );
    expect(text).toMatch(/^error not_a_hash: data\/authorities\.csv, row A\d{3}, column token_sha256: /m);
    expect(text).toMatch(/^ {2}\S.*\.$/m);
    expect(text).toMatch(/^\d+ errors, \d+ warnings?$/m);
    expect(status).toBe(1);
  });

  it('fails when an accepted problem no longer fires', () => {
    const gone: KnownProblem = {
      code: 'year_gap',
      source: 'data/indicators.csv',
      row: 'none 1999',
      why: 'Old.',
    };
    change('known-problems.json', (text) => JSON.stringify([...(JSON.parse(text) as KnownProblem[]), gone]));
    const { status, text } = validate(folder);
    expect(text).toContain('error known_problem_gone: data/known-problems.json, row year_gap none 1999');
    expect(status).toBe(1);
  });

  it('fails when a problem is no longer accepted', () => {
    change('known-problems.json', () => '[]');
    expect(validate(folder)).toMatchObject({ status: 1, text: expect.stringContaining('error year_gap: ') });
  });

  it('names a file that is missing', () => {
    rmSync(join(folder, 'neighbours.csv'));
    const { status, text } = validate(folder);
    expect(text).toContain('error missing_file: data/neighbours.csv: there is no such file');
    expect(status).toBe(1);
  });

  it('names the line that names an authority, without repeating it', () => {
    const [, row = ''] = formatHiddenNames(hideNames(['Sandwick'])).split('\n');
    change('hidden-names.csv', (text) => `${text}${row}\n`);
    change('README.md', () => 'The data.\n\nSandwick has none.\n');
    const { status, text } = validate(folder);
    expect(text).toContain('error authority_named: data/README.md, row 3');
    expect(text).not.toContain('Sandwick');
    expect(status).toBe(1);
  });

  it('fails without the list of hidden names, with which no name would be found', () => {
    change('hidden-names.csv', (text) => text.slice(0, text.length / 2));
    const { status, text } = validate(folder);
    expect(text).toContain('error unreadable_names: data/hidden-names.csv');
    expect(status).toBe(1);
  });

  it('reports half a file', () => {
    change('observations.csv', (text) => text.slice(0, Math.floor(text.length / 2)));
    expect(validate(folder).status).toBe(1);
  });

  it('says what to do when there is no such folder', () => {
    expect(validate(join(folder, 'nowhere'))).toMatchObject({
      status: 2,
      text: expect.stringContaining('--data <folder>'),
    });
  });
});
