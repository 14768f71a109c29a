/**
 * Everything that must hold before a change is shared: `npm test`. `npm test -- [quick] [long] [release]` runs the suites
 * that are named, in this order; the quick one where none is. Stops where a step fails, says which, and ends with one
 * line that counts the tests.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStage } from './test/run-stage.ts';
import { type Stage, type Suite, suites } from './test/suites.ts';

/** The part of a vitest report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/** Runs stages until one fails; the names of the steps that failed. */
async function failuresOf(stages: readonly Stage[], reports: string): Promise<string[]> {
  for (const stage of stages) {
    const failures = await runStage(stage, reports);
    if (failures.length > 0) return failures;
  }
  return [];
}

/** The tests of all reports there are; a run that did not come so far left none. */
function count(reports: string): Report {
  const read = readdirSync(reports).map(
    (name) => JSON.parse(readFileSync(join(reports, name), 'utf8')) as Report,
  );
  const sum = (field: keyof Report) => read.reduce((total, report) => total + report[field], 0);
  return { numPassedTests: sum('numPassedTests'), numFailedTests: sum('numFailedTests') };
}

/** Runs suites and says what came of them; the exit code of the process. */
async function run(chosen: readonly Suite[]): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
  const failures = await failuresOf(
    chosen.flatMap((name): readonly Stage[] => suites[name]),
    reports,
  );
  const { numPassedTests, numFailedTests } = count(reports);
  rmSync(reports, { recursive: true, force: true });
  if (failures.length > 0)
    console.log(`\nStopped: ${failures.join(', ')} failed. What is wrong is printed above.`);
  // A step without tests of its own counts as one failure, so that the last line never looks like success.
  const failed = failures.length > 0 ? Math.max(1, numFailedTests) : 0;
  console.log(`\n${numPassedTests} passed, ${failed} failed`);
  return failures.length > 0 ? 1 : 0;
}

const all = Object.keys(suites) as Suite[];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: say any of ${all.join(', ')}, or nothing.`);
  process.exitCode = 2;
} else {
  process.exitCode = await run(all.filter((name) => (asked.length > 0 ? asked : ['quick']).includes(name)));
}
