/**
 * Completes a built site for reading offline: `node scripts/build-service-worker.ts [--out dist]`. Marks the whole of it
 * as one release, lists what may be kept on a reader's device, and tells the service worker. Runs after everything else
 * is made, since the release changes with any byte of any file. `SERVICE_WORKER=off` takes the worker and all it kept
 * away from every device that comes by; so does a build that shows names, of which nothing is to stay behind.
 */
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { completeRelease } from './build-service-worker/complete-release.ts';
import { writeTogether } from './node/write-together.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: join(import.meta.dirname, '../dist') } },
});
const { SERVICE_WORKER: wish = 'on', IDENTITY: identity } = process.env;
if (wish !== 'on' && wish !== 'off') {
  console.error(`service worker: SERVICE_WORKER is “${wish}”: say on, off or nothing.`);
  process.exit(2);
}

try {
  const { files, said } = completeRelease(values.out, { isOff: wish === 'off' || identity === 'named' });
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  const times = new Map(pages.map((path) => [path, statSync(join(values.out, path)).mtime]));
  const problems = await writeTogether(values.out, files);
  if (problems.length > 0) throw new Error(describeProblems(problems));
  // a page that only bears another release is no newer than what was made from it
  for (const [path, time] of times) utimesSync(join(values.out, path), time, time);
  console.log(`service worker: ${said}`);
} catch (error) {
  console.error(`service worker: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
