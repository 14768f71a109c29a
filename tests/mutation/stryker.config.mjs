/**
 * How `run.ts` spoils the code of one area of `areas.ts`: one place at a time, in a copy outside the repository, running
 * the tests that reach that place. It begins where the last run ended: only what changed in code or tests since is tried
 * again. What it cannot see are changed data and fixtures; `--force` tries everything.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaOfRun, leastKilled } from './areas.ts';

// Few tries of each property, the same ones every time: a mutant is killed or survives for good.
process.env.FAST_CHECK_RUNS ??= '100';
process.env.FAST_CHECK_SEED ??= '2012';
process.env.TZ = 'Europe/London';

const { name, files } = areaOfRun();
const output = 'tests/output/mutation';

export default {
  mutate: [...files],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  concurrency: 2,
  allowConsoleColors: false,
  ignorePatterns: [
    '/bench',
    '/dist',
    '/public',
    '/data/private',
    '/data/results',
    '/tests/browser',
    '/tests/golden',
  ],
  tempDirName: join(tmpdir(), 'support-atlas-mutation'),
  incremental: true,
  incrementalFile: `${output}/${name}-incremental.json`,
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `${output}/${name}.json` },
  htmlReporter: { fileName: `${output}/${name}.html` },
  thresholds: { high: 95, low: leastKilled, break: leastKilled },
  // on a busy machine a slow mutant is not one that never ends
  timeoutMS: 30_000,
  warnings: { slow: false },
};
