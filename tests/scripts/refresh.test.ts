import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseComparison } from '../../src/lib/tables/release-comparison.ts';
import type { Source } from '../../src/lib/tables/rows.ts';
import { madeUpSecret } from '../fixtures/official/made-up-secret.ts';
import { type Change, spoilCopy } from '../fixtures/official/make-official-files.ts';
import { asText, longTableAs, replacing } from '../fixtures/official/spoil.ts';
import { runFolder } from './anonymise/refusals.ts';
import { type Ending, fingerprint, runProgram } from './anonymise/run-program.ts';
import {
  changeText,
  openStanding,
  type Standing,
  standingEdition,
  standingPair,
} from './refresh/standing.ts';

const census = 'b1_children_in_need_2013_to_2025.csv';
const longTable = 'lait_bds_long.parquet';
const day = '2026-12-01';

let standing: Standing;

beforeAll(async () => {
  standing = await openStanding();
}, 60_000);
afterAll(() => standing.remove());

/** Makes a release of a folder of official files in the place of the standing data. */
function refresh(from: string, more: readonly string[] = [], secret = madeUpSecret): Promise<Ending> {
  const args = ['--from', from, '--data', standing.data, '--fetched', day, ...more];
  return runProgram('scripts/refresh.ts', args, { AUTHORITY_SECRET: secret });
}

describe('refresh stops, and leaves the standing data as they were', () => {
  const lait = (change: string) => longTableAs(`SELECT * REPLACE (${change}) FROM whole`);
  const shifted = `CASE WHEN "Short Desc" = 'ChildPov' THEN coalesce(CAST(round(TRY_CAST("Values" AS DOUBLE) * 1.01, 2) AS VARCHAR), "Values") ELSE "Values" END AS "Values"`;

  it.for<Change & { name: string; says: readonly string[] }>([
    {
      name: 'at an older edition, from which the newest year is cut',
      file: census,
      spoil: asText((text) => text.replaceAll(/^2025,.*\n/gm, '')),
      says: ['incomplete_file', census, 'the year 2025 holds 0 authorities'],
    },
    {
      name: 'at a renamed column',
      file: census,
      spoil: replacing('At31_episodes', 'at_31'),
      says: ['missing_column', census, 'At31_episodes'],
    },
    { name: 'at a missing file', file: census, spoil: () => undefined, says: ['missing_file', census] },
    {
      name: 'at values one per cent higher than they were',
      file: longTable,
      spoil: lait(shifted),
      says: ['history_changed: the new release, row child_poverty:', 'more than 0.5 %', '--accept'],
    },
  ])('$name', async ({ file, spoil, says }) => {
    const before = await fingerprint(standing.data);
    const from = join(runFolder(standing), 'official');
    await spoilCopy(standing.from, from, { file, spoil });
    const { code, stdout, stderr } = await refresh(from);
    for (const words of says) expect(`${stdout}${stderr}`).toContain(words);
    expect(stderr).toContain('Nothing was changed; the standing data are as they were.');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(await fingerprint(standing.data)).toEqual(before);
  });

  it('at codes of other authorities, as another secret makes them', async () => {
    const before = await fingerprint(standing.data);
    const { code, stderr } = await refresh(standing.from, [], 'another secret made up for the tests');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /history_changed: the new release, row authorities: \d of the authorities’ codes are gone/,
    );
    expect(stderr).toContain('See that the secret is the one of the last release');
    expect(await fingerprint(standing.data)).toEqual(before);
  });

  it.each([
    { name: 'without a folder', args: [], says: 'npm run data:refresh -- --from <folder of official files>' },
    {
      name: 'with a date that is none',
      args: ['--from', 'x', '--fetched', 'today'],
      says: '--fetched is a date',
    },
    { name: 'with an unknown option', args: ['--form', 'x'], says: "Unknown option '--form'" },
    {
      name: 'where no data stand',
      args: ['--from', 'x', '--data', 'nowhere'],
      says: 'There are no data in nowhere',
    },
  ])('when ordered $name', async ({ args, says }) => {
    const { code, stderr } = await runProgram('scripts/refresh.ts', args);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });
});

describe('refresh makes a release', () => {
  const shift = /^(A\d{3},agency_rate,2019,)([\d.]+)/m;
  const acceptance = { reason: 'Corrected by its publisher', by: 'The editor', date: '2026-11-30' };
  const accept = () => join(standing.folder, 'accept.json');
  const read = async <T>(name: string) => JSON.parse(await readFile(join(standing.data, name), 'utf8')) as T;
  const report = () => read<ReleaseComparison>(`releases/${day}.json`);

  it('stops at history that changed, and says which, until it is accepted in writing', async () => {
    await changeText(join(standing.data, 'observations.csv'), (text) => text.replace(shift, '$19$2'));
    const before = await fingerprint(standing.data);
    const { code, stdout, stderr } = await refresh(standing.from);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}Years: 1 new \(2025\), none gone$/m);
    expect(stdout).toMatch(
      /^ {2}A\d{3}, Agency social worker rate, 2019: from 9[\d.]+ to [\d.]+, −[\d.]+ standard/m,
    );
    expect(stderr).toMatch(/history_changed: the new release, row agency_rate: 1 of \d+ figures/);
    expect(await fingerprint(standing.data)).toEqual(before);
  });

  it('refuses a list of acceptances that says too little', async () => {
    await writeFile(accept(), '[{"subject":"agency_rate"}]');
    const { code, stderr } = await refresh(standing.from, ['--accept', accept()]);
    expect(code).toBe(1);
    expect(stderr).toContain('the entry lacks reason, by, date');
  });

  it('takes the place of the standing data once it is accepted', async () => {
    await writeFile(accept(), JSON.stringify([{ subject: 'agency_rate', ...acceptance }]));
    const { code, stdout, stderr } = await refresh(standing.from, ['--accept', accept()]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'Agency social worker rate: Corrected by its publisher (The editor, 30 November 2026)',
    );
    expect(stdout).toContain('the new release stands');
    expect(await readFile(join(standing.data, 'observations.csv'), 'utf8')).toMatch(
      /^A\d{3},agency_rate,2025,/m,
    );
    expect(await readdir(join(standing.data, 'private'))).toEqual(['authority-key.csv']);
    expect((await readdir(standing.data)).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 90_000);

  it('dates the files that changed, and keeps the history of the release before', async () => {
    const sources = await read<Source[]>('sources.json');
    expect(new Set(sources.map(({ retrieved }) => retrieved))).toEqual(new Set([day]));
    expect(await readdir(join(standing.data, 'history'))).toEqual([`${standingEdition}.json`, `${day}.json`]);
  });

  it('reports what changed, what was accepted and which verdicts flipped', async () => {
    const { edition, before, years, history, accepted, pairs } = await report();
    expect({ edition, before, years }).toEqual({
      edition: day,
      before: standingEdition,
      years: { new: [2025], gone: [] },
    });
    expect(history).toMatchObject({ changed: 1, furthest: [{ indicator: 'agency_rate', year: 2019 }] });
    expect(accepted).toEqual([{ subject: 'agency_rate', ...acceptance }]);
    expect(pairs).toContainEqual({
      subject: standingPair,
      from: 'holds supportive',
      to: null,
    });
  });

  it('has nothing to do the second time', async () => {
    const before = await fingerprint(standing.data);
    const { code, stdout } = await refresh(standing.from, ['--fetched', '2027-01-01']);
    expect(code).toBe(0);
    expect(stdout).toContain('there is nothing to do');
    expect(await fingerprint(standing.data)).toEqual(before);
  });
});
