import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A program of ours or of a package, run with the Node of this process. */
export interface Step {
  name: string;
  command: readonly string[];
  /** Whether vitest runs, and leaves a report behind. */
  hasReport?: boolean;
}

/** Steps that run one after another, until one of them fails. */
export type Lane = readonly Step[];

/**
 * Runs lanes side by side: the names of the steps that failed. Each step is announced and timed, and leaves its report in
 * the folder. What it prints is shown as it comes where nothing runs beside it, and whole at its end where something does.
 */
export async function runStage(lanes: readonly Lane[], reports: string): Promise<string[]> {
  let hasFailed = false;
  const failures = await Promise.all(
    lanes.map(async (steps) => {
      for (const step of steps) {
        if (hasFailed) return [];
        if (await fails(step, reports, lanes.length === 1)) {
          hasFailed = true;
          return [step.name];
        }
      }
      return [];
    }),
  );
  return failures.flat();
}

/** Runs one step; whether it failed. */
async function fails(
  { name, command, hasReport }: Step,
  reports: string,
  isAlone: boolean,
): Promise<boolean> {
  const began = performance.now();
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const reporters = hasReport ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  if (isAlone) console.log(`\n— ${name}`);
  const child = spawn(process.execPath, [...command, ...reporters], {
    cwd: root,
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => said.push(part));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.on('error', (error) => {
      said.push(`${name} could not start: ${error.message}\n`);
      resolve(null);
    });
  });
  if (!isAlone) console.log(`\n— ${name}\n${said.join('').trimEnd()}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`— ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return code !== 0;
}
