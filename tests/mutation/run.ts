/**
 * Spoils the code of each area of `areas.ts`, one place at a time, tells how many of these mutants its tests noticed, and
 * ends with 1 where too many were not. What survived is printed, and shown in `tests/output/mutation/<area>.html`.
 *
 *   npm run mutate [-- <area>] [-- --force] [-- --mutate src/lib/disclosure/mdav.ts]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { releaseProgramOf } from '../release/program.ts';
import { type Area, areas } from './areas.ts';
import { type AreaScore, type MutationReport, scoreOf } from './score.ts';

const root = join(import.meta.dirname, '../..');
const config = join(import.meta.dirname, 'stryker.config.mjs');

/** Tries one area; undefined where that ended before there was a report. */
function tryArea(stryker: string, { name }: Area, options: readonly string[]): AreaScore | undefined {
  const report = join(root, `tests/output/mutation/${name}.json`);
  rmSync(report, { force: true });
  const command = [stryker, 'run', config, ...options];
  const env = { ...process.env, MUTATION_AREA: name };
  const began = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env });
  const minutes = Math.round((performance.now() - began) / 6000) / 10;
  try {
    const read = JSON.parse(readFileSync(report, 'utf8')) as MutationReport;
    return { area: name, ...scoreOf(read), minutes, passed: status === 0 };
  } catch {
    console.error(`${name}: the run ended before it could be judged. What is wrong is printed above.`);
    return undefined;
  }
}

/** Tries the areas asked for, or all; whether enough was noticed in each. */
function tryAreas(stryker: string, given: readonly string[]): boolean {
  const asked = areas.filter(({ name }) => name === given[0]);
  const options = asked.length > 0 ? given.slice(1) : given;
  const scores = (asked.length > 0 ? asked : areas).map((area) => tryArea(stryker, area, options));
  console.table(scores.filter((score) => score !== undefined));
  return scores.every((score) => score?.passed);
}

try {
  const stryker = releaseProgramOf('@stryker-mutator/core', 'stryker');
  process.exitCode = tryAreas(stryker, process.argv.slice(2)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
