/**
 * Makes a new release in one command: anonymises a folder of official files into a draft, validates it, holds it against
 * the standing data, computes every statistic, says which verdicts flipped, and only then takes the place of the
 * standing data, all at once. More than 0.5 % of changed history stops it, unless accepted in writing.
 *
 *   npm run data:refresh -- --from <folder> [--secret-file <file>] [--accept <file>]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  comparisonText,
  describeComparison,
  describeTableChanges,
} from '../src/lib/words/release/describe-comparison.ts';
import { describeProblems, type Problem } from '../src/lib/intake/problem.ts';
import { weighChanges } from '../src/lib/release/weigh-changes.ts';
import { editionOf } from '../src/lib/tables/data-package.ts';
import type { AcceptedChange, ReleaseComparison } from '../src/lib/tables/release-comparison.ts';
import { holdLock } from './node/lock.ts';
import { settleFolder, writeTogether } from './node/write-together.ts';
import { compareFolders, type FolderComparison } from './refresh/compare-folders.ts';
import { changedFiles, dateSources, filesBelow, openDraft, readSources } from './refresh/draft.ts';
import { makeReport } from './refresh/make-report.ts';
import { readRefreshOptions, type RefreshOptions } from './refresh/options.ts';
import { readAcceptFile } from './refresh/read-accept-file.ts';

const asTheyWere = 'Nothing was changed; the standing data are as they were.';

/** Runs the whole; the exit code of the process. */
async function refresh(options: RefreshOptions): Promise<number> {
  const { accepted, problems } = await readAcceptFile(options.accept);
  if (problems.length > 0) return stop(describeProblems(problems));
  await settleFolder(options.data);
  const draft = await openDraft(options.data, options.known);
  try {
    return await release(draft, options, accepted);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Drafts the release and puts it in the place of the standing one. */
async function release(
  draft: string,
  { from, data, fetched, forAnonymise }: RefreshOptions,
  accepted: AcceptedChange[],
): Promise<number> {
  if (!run('anonymise', '--from', from, '--to', draft, ...forAnonymise)) return stop();
  const before = editionOf(await readSources(data));
  const edition = editionOf(await dateSources(draft, data, fetched));
  if ((await changedFiles(draft, data)).length === 0) {
    console.log('The official files say what the standing release says: there is nothing to do.');
    return 0;
  }
  // both are run before either stops, so that everything wrong is seen at once
  const isValid = run('validate', '--data', draft);
  const compared = await compareFolders(data, draft);
  if ('problems' in compared) return stop(describeProblems(compared.problems));
  const blocks = blocksOf(compared, accepted, { edition, before });
  if (blocks.length > 0 || !isValid) {
    console.log(`\n${comparisonText(describeTableChanges(compared.comparison, compared.labels))}`);
    return stop(blocks.length > 0 ? describeProblems(blocks, Number.POSITIVE_INFINITY) : undefined);
  }
  if (!run('build-links', '--data', draft) || !run('data-disclosure', '--data', draft)) return stop();
  if (!run('record-release', '--data', draft)) return stop();
  const report = await makeReport(draft, { edition, before, comparison: compared.comparison, accepted });
  await writeReport(draft, report);
  if (!run('validate', '--data', draft)) return stop();
  return publish(draft, data, comparisonText(describeComparison(report, compared.labels)));
}

/** What stops the release: too much changed, or a date at which another stands. */
function blocksOf(
  { comparison }: FolderComparison,
  accepted: readonly AcceptedChange[],
  { edition, before }: { edition: string; before: string },
): Problem[] {
  const blocks = weighChanges(comparison, accepted);
  if (edition > before) return blocks;
  const message = `is of ${edition}, and the standing release of ${before} is not older`;
  const tip = 'Say on which later day the changed files were fetched: --fetched <date>.';
  return [...blocks, { level: 'error', source: 'the new release', code: 'not_newer', message, tip }];
}

async function writeReport(draft: string, report: ReleaseComparison): Promise<void> {
  const folder = join(draft, 'releases');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${report.edition}.json`), `${JSON.stringify(report, null, 2)}\n`);
}

/** Puts every file of the draft in its place, all at once, and says what changed. */
async function publish(draft: string, data: string, report: string): Promise<number> {
  const unwritten = await writeTogether(data, await filesBelow(draft));
  if (unwritten.length > 0) return stop(describeProblems(unwritten));
  console.log(`\n${report}\n`);
  console.log(`${data}: the new release stands. Write what changed in CHANGELOG.md, then npm run build.`);
  return 0;
}

/** Runs one of our programs; whether it was content. */
function run(script: string, ...args: string[]): boolean {
  console.log(`\n— ${script}`);
  const command = [join(import.meta.dirname, `${script}.ts`), ...args];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0;
}

function stop(message = 'A step failed; what is wrong is printed above.'): number {
  console.error(`\n${message}\n${asTheyWere}`);
  return 1;
}

const options = readRefreshOptions(new Date().toISOString().slice(0, 10));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else if (existsSync(join(options.data, 'sources.json'))) {
  process.exitCode = await holdLock(options.data, () => refresh(options));
} else {
  console.error(`There are no data in ${options.data} to compare with. Run npm run data:anonymise first.`);
  process.exitCode = 2;
}
