/**
 * Holds a folder of data against the standing one and prints what is new, gone and changed; exit code 1 where more
 * changed than may without being accepted. Nothing is written.
 *
 *   npm run data:compare -- --with <folder> [--data <folder>] [--accept <file>]
 */
import { parseArgs } from 'node:util';
import { comparisonText, describeTableChanges } from '../src/lib/words/release/describe-comparison.ts';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { weighChanges } from '../src/lib/release/weigh-changes.ts';
import { compareFolders } from './refresh/compare-folders.ts';
import { readAcceptFile } from './refresh/read-accept-file.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    with: { type: 'string' },
    accept: { type: 'string' },
  },
});

/** Runs the whole; the exit code of the process. */
async function compare(folder: string): Promise<number> {
  const { accepted, problems } = await readAcceptFile(values.accept);
  const read = problems.length > 0 ? { problems } : await compareFolders(values.data, folder);
  if ('problems' in read) {
    console.error(describeProblems(read.problems));
    return 1;
  }
  console.log(comparisonText(describeTableChanges(read.comparison, read.labels)));
  const blocks = weighChanges(read.comparison, accepted);
  if (blocks.length > 0) console.error(`\n${describeProblems(blocks, Number.POSITIVE_INFINITY)}`);
  return blocks.length > 0 ? 1 : 0;
}

if (values.with) process.exitCode = await compare(values.with);
else {
  console.error('Say which data to compare with the standing ones: --with <folder>.');
  process.exitCode = 2;
}
