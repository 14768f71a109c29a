/**
 * Keeps the verdicts of this release in `data/history/`, under the date of its data, so that the next release can say
 * what flipped. Run it once the results of a release stand.
 *
 *   npm run data:record [-- --data <folder>]
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { releaseOf } from '../src/lib/release/release.ts';
import { editionOf } from '../src/lib/tables/data-package.ts';
import type { Source } from '../src/lib/tables/rows.ts';
import { readFindingVerdicts, readVerdicts } from './build-links/standing-results.ts';
import { writeTogether } from './node/write-together.ts';

const { values: options } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });

const results = join(options.data, 'results');
const sources = JSON.parse(await readFile(join(options.data, 'sources.json'), 'utf8')) as Source[];
const edition = editionOf(sources);
const release = releaseOf(edition, await readFindingVerdicts(results), await readVerdicts(results));
const history = join(options.data, 'history');
const unwritten = await writeTogether(
  history,
  new Map([[`${edition}.json`, `${JSON.stringify(release, null, 2)}\n`]]),
);
if (unwritten.length > 0) console.error(describeProblems(unwritten));
else console.log(`${join(history, `${edition}.json`)}: ${Object.keys(release.pairs).length} pairs`);
process.exitCode = unwritten.length === 0 ? 0 : 1;
