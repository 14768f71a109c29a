/**
 * How long things take and how much they need: no limits, only numbers to compare.
 *
 *   npm run bench [-- --from <folder of official files> --secret-file <file>]
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../scripts/node/build-site.ts';
import { serveFolder } from '../scripts/node/serve.ts';
import { benchExplorer } from './explorer.ts';
import { benchLongestStatements } from './longest-statements.ts';
import { measureProgram } from './measure-program.ts';
import { describeMeasurements, type Measurement } from './measurement.ts';
import { multiplyData } from './multiply-data.ts';
import { benchScreening } from './screening.ts';

const { values } = parseArgs({ options: { from: { type: 'string' }, 'secret-file': { type: 'string' } } });
const from = values.from ?? process.env['FROM'];
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));

/** The programs that make the data. */
async function programs(): Promise<Measurement[]> {
  const tables = join(folder, 'tables');
  const found: Measurement[] = [];
  if (from) {
    const secret = values['secret-file'] ? ['--secret-file', values['secret-file']] : [];
    const command = ['scripts/anonymise.ts', '--from', from, ...secret, '--to', join(folder, 'data')];
    found.push(await measureProgram('official files to data', command));
  } else {
    console.log('Official files to data is left out: say where they are with --from <folder>.');
  }
  found.push(await measureProgram('checks over data', ['scripts/validate.ts']));
  const built = await measureProgram('data to tables', ['scripts/build-data.ts', '--to', tables]);
  return [
    ...found,
    { ...built, bytes: sizeOf(tables, '.parquet'), note: `${built.note}; bytes of all Parquet files` },
    await benchScreening(folder),
    ...benchLongestStatements(),
  ];
}

/** Every statistic of links, for the authorities there are and for four times as many. */
async function links(): Promise<Measurement[]> {
  const found: Measurement[] = [];
  for (const times of [1, 4]) {
    const data = join(folder, `links-${times}`);
    multiplyData(join(import.meta.dirname, '../data'), data, times);
    console.log(`Every statistic of links, ${times} × the authorities: minutes`);
    found.push(
      await measureProgram(`links, ${times} × the authorities`, ['scripts/build-links.ts', '--data', data], {
        runs: 1,
      }),
    );
  }
  return found;
}

/** The explorer in a browser, over the built site. */
async function browser(): Promise<Measurement[]> {
  const dist = join(import.meta.dirname, '../dist');
  buildSite({ base: '/', out: dist });
  const site = await serveFolder(dist, { port: 0 });
  try {
    return await benchExplorer(site.url);
  } finally {
    await site.close();
  }
}

/** The bytes of the files of one kind in a folder. */
function sizeOf(path: string, ending: string): number {
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  return names.reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
}

try {
  console.log(`\n${describeMeasurements([...(await programs()), ...(await links()), ...(await browser())])}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
