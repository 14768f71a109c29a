/**
 * Writes `data/finding-pairs.csv`: the pairs that bear on each finding, as the pages of the findings name them, every
 * support with every outcome. Run it after a change to the pairs of a finding, then `npm run data:links`.
 *
 *   npm run data:findings [-- --from <folder of findings>] [--data <folder>]
 */
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { readFindingFiles } from './findings/read-finding-files.ts';
import { writeFindingPairs } from './findings/write-finding-pairs.ts';
import { writeTogether } from './node/write-together.ts';

const { values: options } = parseArgs({
  options: {
    from: { type: 'string', default: 'src/content/findings' },
    data: { type: 'string', default: 'data' },
  },
});

const findings = await readFindingFiles(options.from);
const text = writeFindingPairs(findings);
const unwritten = await writeTogether(options.data, new Map([['finding-pairs.csv', text]]));
if (unwritten.length > 0) console.error(describeProblems(unwritten));
else console.log(`${options.data}/finding-pairs.csv: ${text.trimEnd().split('\n').length - 1} pairs`);
process.exitCode = unwritten.length === 0 ? 0 : 1;
