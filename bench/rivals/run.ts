/**
 * Our pages beside Observable Framework and Mosaic, measured in turns; writes bench/RESULTS.md.
 *
 *   npm run bench:rivals            five visits of each page
 *   N=1 npm run bench:rivals        one
 *
 * `DIST` names a site that is built already, `OUT` another file for the report.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../scripts/node/build-site.ts';
import { findChromium } from '../../scripts/node/find-chromium.ts';
import { programOf } from '../../scripts/node/program.ts';
import { buildFramework } from './build-framework.ts';
import { buildMosaic } from './build-mosaic.ts';
import { contestants, framework, mosaic, ours, type Contestant } from './contestants.ts';
import { describeRun } from './describe-run.ts';
import { installRivals } from './installed.ts';
import { measureFull, measureSlow, slowMegabits, warmUp } from './measure-round.ts';
import { runProgram } from './run-program.ts';
import { Samples } from './samples.ts';
import { serveMeasured, type MeasuredSite } from './serve-measured.ts';
import { writeData } from './write-data.ts';

const visits = Number(process.env['N'] ?? 5);
const report = process.env['OUT'] ?? join(import.meta.dirname, '../RESULTS.md');

/** The folders of the three built sites. */
async function build(folder: string): Promise<Map<Contestant, string>> {
  const dist = process.env['DIST'] ?? join(import.meta.dirname, '../../dist');
  if (!process.env['DIST']) buildSite({ base: '/', out: dist });
  installRivals();
  console.log('Building the rivals (half a minute) …');
  const data = await writeData(join(dist, 'data'), folder);
  return new Map([
    [ours, dist],
    [framework, buildFramework(data, folder)],
    [mosaic, buildMosaic(data, folder)],
  ]);
}

/** Every round, the contestants in a new order each time. */
async function measure(sites: ReadonlyMap<Contestant, MeasuredSite>): Promise<Samples> {
  const samples = new Samples();
  console.log('A round that is not counted …');
  await warmUp({ sites, order: contestants, samples });
  for (let i = 0; i < visits; i++) {
    const order = contestants.map((_, k) => contestants[(i + k) % contestants.length] ?? ours);
    console.log(`Round ${i + 1} of ${visits}: ${order.map(({ name }) => name).join(', ')} …`);
    await measureFull({ sites, order, samples });
    await measureSlow({ sites, order, samples });
  }
  return samples;
}

const folder = mkdtempSync(join(tmpdir(), 'atlas-rivals-'));
const sites = new Map<Contestant, MeasuredSite>();
try {
  if (!Number.isInteger(visits) || visits < 1)
    throw new Error(`N is ${process.env['N']}: give a whole number from 1.`);
  findChromium();
  for (const [contestant, built] of await build(folder)) sites.set(contestant, await serveMeasured(built));
  const began = performance.now();
  const samples = await measure(sites);
  const minutes = (performance.now() - began) / 60_000;
  writeFileSync(report, describeRun(samples, { visits, slowMegabits, minutes }));
  runProgram([programOf('prettier'), '--write', report], import.meta.dirname);
  console.log(`Written to ${report}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await Promise.all([...sites.values()].map((site) => site.close()));
  rmSync(folder, { recursive: true, force: true });
}
