/**
 * Measures what a release gives away and writes it to `disclosure-report.json` of its folder: statuses counted, hidden
 * cells our tables together make exact, and how often an intruder can tell an authority apart. A report of the data as
 * they are stays. Stops where a hidden cell is made exact: such data may not be published.
 *
 *   npm run data:disclosure [-- --data <folder>] [--force]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import type { DisclosureReport } from '../src/lib/tables/disclosure-report.ts';
import { identityLevelOf } from '../src/lib/tables/identity-level.ts';
import { countStatuses } from './data-disclosure/count-statuses.ts';
import { hashInputs, readExpected, readInputs } from './data-disclosure/inputs.ts';
import { measureCells } from './data-disclosure/measure-cells.ts';
import { draws, measureLinkage, seed } from './data-disclosure/measure-linkage.ts';
import { settleFolder, writeTogether } from './node/write-together.ts';

const name = 'disclosure-report.json';

/** Runs what is needed; the exit code of the process. */
async function measure(folder: string, force: boolean): Promise<number> {
  const path = join(folder, name);
  await settleFolder(folder);
  const hash = await hashInputs(folder);
  if (!force && (await standingHash(path)) === hash) {
    console.log(`${path}: up to date`);
    return 0;
  }
  const report = await makeReport(folder, hash);
  const { exact_by_our_tables: exact, examined } = report.cells;
  if (exact.length > 0) return tellMadeExact(exact);
  const unwritten = await writeTogether(folder, new Map([[name, `${JSON.stringify(report, null, 1)}\n`]]));
  if (unwritten.length > 0) {
    console.error(describeProblems(unwritten));
    return 1;
  }
  console.log(`${path}: ${examined} hidden cells looked at, none made exact by the tables together`);
  return 0;
}

async function makeReport(folder: string, inputs_sha256: string): Promise<DisclosureReport> {
  const inputs = await readInputs(folder);
  const level = identityLevelOf(inputs.authorities.map(({ authority }) => authority));
  return {
    inputs_sha256,
    level,
    draws,
    seed,
    statuses: countStatuses(inputs),
    cells: measureCells(inputs),
    linkage: level === 'grouped' ? null : measureLinkage(inputs, await readExpected()),
  };
}

/** The hash of what the standing report was measured from; nothing where there is none. */
async function standingHash(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as DisclosureReport).inputs_sha256;
}

/** Cells that may not be published, by their place; what they hold is not repeated. */
function tellMadeExact(exact: readonly { figure: string; place: string }[]): number {
  for (const { figure, place } of exact)
    console.error(
      `error made_exact: ${figure}, ${place}: hidden by its publisher, and our tables together give it away`,
    );
  console.error(
    'Nothing was written. Leave out one of the figures it follows from (src/lib/disclosure/cell-relations.ts lists them), then run it again.',
  );
  return 1;
}

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, force: { type: 'boolean', default: false } },
});
process.exitCode = await measure(values.data, values.force).catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  console.error('Nothing was written; the report is as it was.');
  return 1;
});
