/**
 * Judges data files in the format of the Department for Education’s statistics service: every check that can run, with
 * what to do about each finding. Ends with 1 where something fails, 2 where it is asked wrongly.
 *
 *   npm run screen -- <file.csv> [<file.meta.csv>] [--look-ups <folder>] [--json]
 *   npm run screen -- <folder> [--look-ups <folder>] [--json]
 *
 * A folder is judged file by file, each with the meta file beside it. Look-ups are the Department’s own lists of codes
 * and names, of which this repository holds none: without them pairs are judged by form and by agreement.
 */
import { parseArgs } from 'node:util';
import { describeScreening } from '../src/lib/screen/describe-screening.ts';
import { type Screening, verdictOf } from '../src/lib/screen/screen.ts';
import { pairsOf, type FilePair } from './screen/file-pairs.ts';
import { readLookUps } from './screen/read-look-ups.ts';
import { screenPair } from './screen/screen-pair.ts';
import { refuseOrder } from './node/refuse-order.ts';

const usage =
  'Say what to judge: npm run screen -- <file.csv> [<file.meta.csv>], or a folder. --look-ups <folder> gives lists of codes and names, --json prints for programs.';

interface Options {
  paths: readonly string[];
  lookUps: string | undefined;
  json: boolean;
}

/** Runs the whole; the exit code of the process. */
async function run(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return refuseOrder(options);
  const pairs = await pairsOf(options.paths);
  if (typeof pairs === 'string') return refuseOrder(pairs);
  const lookUps = await readLookUps(options.lookUps);
  if (typeof lookUps === 'string') return refuseOrder(lookUps);
  const screenings: Screening[] = [];
  for (const pair of pairs) screenings.push(await screenPair(pair, lookUps));
  print(screenings, pairs, options.json);
  return screenings.some((screening) => verdictOf(screening) === 'fail') ? 1 : 0;
}

function print(screenings: readonly Screening[], pairs: readonly FilePair[], json: boolean): void {
  if (json) {
    console.log(
      JSON.stringify(
        screenings.map((screening) => ({ ...screening, verdict: verdictOf(screening) })),
        null,
        1,
      ),
    );
    return;
  }
  console.log(screenings.map(describeScreening).join('\n\n'));
  if (pairs.length < 2) return;
  const counts = Map.groupBy(screenings, (screening) => verdictOf(screening));
  const told = (['pass', 'warn', 'fail'] as const).map(
    (verdict) => `${verdict} ${counts.get(verdict)?.length ?? 0}`,
  );
  console.log(`\n${pairs.length} files: ${told.join(', ')}`);
}

/** The options of the command line, or what is wrong with them. */
function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'look-ups': { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0 || positionals.length > 2) return usage;
    return { paths: positionals, lookUps: values['look-ups'], json: values.json };
  } catch (cause) {
    if (cause instanceof TypeError) return `${cause.message}. ${usage}`;
    throw cause;
  }
}

process.exitCode = await run();
