/**
 * Holds our screening against the labels of the Department’s published fixtures: a folder with the folders `fail`,
 * `pass` and `pass-warn-api`. Ends with 1 where a verdict differs from its label, 2 where the folder cannot be read.
 *
 *   SCREEN_CORPUS=<folder> npm run screen:corpus [-- --look-ups <folder>]
 *
 * The fixtures are not part of this repository; without them nothing is compared, and a line says so.
 */
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Label, labels, judgeLabel } from './screen/corpus-labels.ts';
import { pairsOf } from './screen/file-pairs.ts';
import { readLookUps } from './screen/read-look-ups.ts';
import { screenPair } from './screen/screen-pair.ts';
import { refuseOrder } from './node/refuse-order.ts';

/** What one label’s folder came to. */
interface Agreement {
  label: Label;
  files: number;
  differing: string[];
}

/** Runs the whole; the exit code of the process. */
async function compare(): Promise<number> {
  const folder = process.env['SCREEN_CORPUS'];
  if (!folder) {
    console.log('screen:corpus is left out: SCREEN_CORPUS names no folder of the Department’s fixtures.');
    return 0;
  }
  const { values } = parseArgs({ options: { 'look-ups': { type: 'string' } } });
  const lookUps = await readLookUps(values['look-ups']);
  if (typeof lookUps === 'string') return refuseOrder(lookUps);
  const found: Agreement[] = [];
  for (const label of labels) {
    const own = join(folder, label);
    if (!(await stat(own).catch(() => undefined))?.isDirectory())
      return refuseOrder(`There is no folder ${own}; SCREEN_CORPUS holds the folders ${labels.join(', ')}.`);
    const pairs = await pairsOf([own]);
    if (typeof pairs === 'string') return refuseOrder(pairs);
    const differing: string[] = [];
    for (const pair of pairs) {
      const reason = judgeLabel(label, pair, await screenPair(pair, lookUps));
      if (reason !== undefined) differing.push(`${label}/${basename(pair.data)}: ${reason}`);
    }
    found.push({ label, files: pairs.length, differing });
  }
  return report(found);
}

function report(found: readonly Agreement[]): number {
  const files = found.reduce((sum, each) => sum + each.files, 0);
  const differing = found.flatMap((each) => each.differing);
  for (const line of differing) console.log(`differs ${line}`);
  for (const { label, files: all, differing: bad } of found)
    console.log(`${label}: ${all - bad.length} of ${all} agree`);
  console.log(`all: ${files - differing.length} of ${files} agree`);
  return differing.length > 0 ? 1 : 0;
}

process.exitCode = await compare();
