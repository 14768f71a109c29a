import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisclosureReport } from '../../src/lib/tables/disclosure-report.ts';
import { anonymise, openWorkshop, type Workshop } from './anonymise/miniature.ts';
import { type Ending, runProgram } from './anonymise/run-program.ts';

let workshop: Workshop;
let data: string;

beforeAll(async () => {
  workshop = await openWorkshop();
  data = join(workshop.folder, 'data');
  await anonymise(workshop.from, data);
});
afterAll(() => workshop.remove());

const measure = (...more: string[]): Promise<Ending> =>
  runProgram('scripts/data-disclosure.ts', ['--data', data, ...more]);
const report = async () =>
  JSON.parse(await readFile(join(data, 'disclosure-report.json'), 'utf8')) as DisclosureReport;

/** Changes a table for the time of one run. */
async function changed<T>(name: string, edit: (text: string) => string, use: () => Promise<T>): Promise<T> {
  const path = join(data, name);
  const text = await readFile(path, 'utf8');
  const spoilt = edit(text);
  if (spoilt === text) throw new Error(`changed requires a change: ${name}`);
  await writeFile(path, spoilt);
  try {
    return await use();
  } finally {
    await writeFile(path, text);
  }
}

/** Hides one figure as its publisher would. */
const hide = (text: string): string =>
  text.replace(/^(A\d{3},re_referrals,2025),[^,]*,[^,]*,ok,false,true,/m, '$1,,c,suppressed,false,false,');

/** Leaves England to that one authority. */
const alone = (text: string): string => text.replace(/^A\d{3},re_referrals,2025,(?!,c,suppressed).*\n/gm, '');

describe('data:disclosure', () => {
  it('writes what it measured, and leaves it while the data are the same', async () => {
    expect(await measure()).toMatchObject({ code: 0, stderr: '' });
    expect(await report()).toMatchObject({ level: 'coded', cells: { exact_by_our_tables: [] } });
    expect((await measure()).stdout).toBe(`${join(data, 'disclosure-report.json')}: up to date\n`);
  });

  it('writes the same bytes again', async () => {
    const path = join(data, 'disclosure-report.json');
    const before = await readFile(path, 'utf8');
    await measure('--force');
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('stops where a hidden figure follows from England’s, and does not say it', async () => {
    const before = await report();
    // the library prints the same series, and what stands there was never hidden
    const withoutTwin = (text: string) => text.replace(/,re_referrals$/m, ',');
    const ended = await changed('library_indicators.csv', withoutTwin, () =>
      changed(
        'observations.csv',
        (text) => alone(hide(text)),
        () => measure(),
      ),
    );
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(
      /^error made_exact: observations\/re_referrals, A\d{3} 2025: hidden by its publisher/m,
    );
    expect(ended.stderr).toContain('Nothing was written');
    expect(await report()).toEqual(before);
  });

  it('does not count what the library prints anyway as given away by us', async () => {
    await changed('observations.csv', hide, async () => {
      expect(await measure()).toMatchObject({ code: 0 });
      expect((await report()).cells.exact_by_our_tables).toEqual([]);
    });
    await measure('--force');
  });

  it('stops at a table that breaks its contract, without a stack trace', async () => {
    const ended = await changed(
      'benchmarks.csv',
      (text) => text.replace('median', 'middle'),
      () => measure(),
    );
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('benchmarks.csv');
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });
});
