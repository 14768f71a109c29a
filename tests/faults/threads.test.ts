import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../scripts/anonymise/run-program.ts';
import { changeTable, committed, withMiniature } from '../scripts/build-links/folders.ts';
import { runWith } from './run-with.ts';

/** Enough pairs to be shared out, few enough to be computed three times. */
const kept = /^(indicator|agency_rate|turnover_rate|repeat_plans|re_referrals|child_poverty),/;

/** Puts the cells of all authorities into a folder, and a few indicators to make pairs of. */
function takeFewPairs(folder: string): void {
  const whole = (name: string) => readFileSync(join(committed, `${name}.csv`), 'utf8');
  for (const name of ['authorities', 'observations', 'neighbours'])
    changeTable(folder, name, () => whole(name));
  const lines = whole('indicators').split('\n');
  changeTable(folder, 'indicators', () => `${lines.filter((line) => kept.test(line)).join('\n')}\n`);
}

/** The results of a folder of data, computed with so many threads. */
async function resultsWith(folder: string, cores: number): Promise<Record<string, string>> {
  const { code, text } = await runWith('scripts/build-links.ts', ['--data', folder, '--force'], {
    preload: 'preload-cores.ts',
    env: { CORES: String(cores) },
  });
  expect([code, text]).toEqual([0, expect.stringContaining('links.csv')]);
  return fingerprint(join(folder, 'results'));
}

describe('the statistics of links', () => {
  it('are the same bytes whether one thread computes them, two or eight', { timeout: 300_000 }, () =>
    withMiniature(async (folder) => {
      takeFewPairs(folder);
      const one = await resultsWith(folder, 1);
      for (const table of ['links', 'specification_curve', 'averages', 'positions']) {
        const rows = (await readFile(join(folder, `results/${table}.csv`), 'utf8')).split('\n');
        expect(rows.length).toBeGreaterThan(10);
      }
      expect(await resultsWith(folder, 2)).toEqual(one);
      expect(await resultsWith(folder, 8)).toEqual(one);
    }),
  );
});
