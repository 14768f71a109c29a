/**
 * Looks through `data/` with every check and prints all that it finds.
 *
 *   npm run data:validate [-- --data <folder>]
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems, hasErrors } from '../src/lib/intake/problem.ts';
import { acceptKnown, knownOf } from './checks/accept-known.ts';
import { allChecks } from './checks/all-checks.ts';
import { readDataFolder, readKnownProblems } from './node/read-data-folder.ts';
import { readLibraryFacts } from './node/read-library.ts';
import { settleFolder } from './node/write-together.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });

/** Runs the whole; the exit code of the process. */
async function validate(folder: string): Promise<number> {
  if (!existsSync(folder)) {
    console.error(`There is no folder ${values.data}. Say where the data are: --data <folder>.`);
    return 2;
  }
  await settleFolder(folder);
  const data = { ...readDataFolder(folder), libraryFacts: await readLibraryFacts(folder) };
  const found = allChecks.flatMap((check) => check.check(data));
  const { open, accepted } = acceptKnown(
    found,
    knownOf(readKnownProblems(folder), data.authorities),
    'data/known-problems.json',
  );
  console.log(describeProblems(open));
  console.log(
    `${allChecks.length} checks over ${data.observations.length} cells; ${accepted.length} findings are accepted in known-problems.json`,
  );
  return hasErrors(open) ? 1 : 0;
}

process.exitCode = await validate(resolve(values.data));
