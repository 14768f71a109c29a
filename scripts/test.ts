/**
 * Everything that must hold before a change is shared: `npm test`. Stops at the first step that fails, says which,
 * and ends with one line that counts the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './node/build-site.ts';
import { programOf } from './node/program.ts';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'atlas-tests-'));

interface Step {
  name: string;
  run: () => boolean;
}

/** The part of a vitest report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/** Types come after the build, which makes the tables whose shape the pages are checked against. */
const steps: readonly Step[] = [
  { name: 'formatting', run: () => runs(programOf('prettier'), '--check', '.') },
  { name: 'lint', run: () => runs(programOf('oxlint')) },
  { name: 'data', run: () => runs('scripts/validate.ts') },
  { name: 'build', run: build },
  { name: 'types of pages', run: () => runs(programOf('astro'), 'check') },
  { name: 'types of code', run: () => runs(programOf('typescript', 'tsc'), '--noEmit') },
  { name: 'unit and policy tests', run: () => vitest('unit', 'policy') },
  { name: 'browser tests', run: () => vitest('browser') },
];

/** Runs a program with the Node of this process; whether it was content. */
function runs(...command: string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status === 0;
}

/** Runs the tests of some projects and leaves their report behind. */
function vitest(...projects: string[]): boolean {
  const outputFile = join(reports, `${projects.join('-')}.json`);
  return runs(
    programOf('vitest'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${outputFile}`,
  );
}

/** Brings the site up to date. */
function build(): boolean {
  try {
    buildSite({ base: '/' });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** The tests of all reports there are. */
function count(): Report {
  const files = ['unit-policy.json', 'browser.json'].map((name) => join(reports, name));
  const read = files.map((file) => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Report;
    } catch {
      return { numPassedTests: 0, numFailedTests: 0 }; // the run did not come this far
    }
  });
  const sum = (field: keyof Report) => read.reduce((total, report) => total + report[field], 0);
  return { numPassedTests: sum('numPassedTests'), numFailedTests: sum('numFailedTests') };
}

/** The first step that fails, if any; each step is announced and timed. */
function firstFailure(): Step | undefined {
  return steps.find(({ name, run }) => {
    console.log(`\n— ${name}`);
    const began = performance.now();
    const content = run();
    console.log(
      `— ${name}: ${content ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    return !content;
  });
}

const failure = firstFailure();
const { numPassedTests, numFailedTests } = count();
rmSync(reports, { recursive: true, force: true });
if (failure) console.log(`\nStopped: ${failure.name} failed. What is wrong is printed above.`);
// A step without tests of its own counts as one failure, so that the last line never looks like success.
const failed = failure ? Math.max(1, numFailedTests) : 0;
console.log(`\n${numPassedTests} passed, ${failed} failed`);
process.exitCode = failure ? 1 : 0;
