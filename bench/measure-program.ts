import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Measurement } from './measurement.ts';

const root = join(import.meta.dirname, '..');

/** Time and peak memory of one of our programs, each run in a process of its own; the middle run counts. */
export async function measureProgram(
  what: string,
  command: readonly string[],
  { runs = 3 } = {},
): Promise<Measurement> {
  const found: { time: number; memory: number }[] = [];
  for (let run = 0; run < runs; run += 1) found.push(await runOnce(command));
  const middle = found.toSorted((a, b) => a.time - b.time)[Math.floor(runs / 2)];
  const memory = Math.max(...found.map((each) => each.memory));
  return {
    what,
    time: middle?.time ?? Number.NaN,
    memory,
    note: runs === 1 ? 'one run' : `middle of ${runs} runs, most memory of all`,
  };
}

/** One run. */
function runOnce(command: readonly string[]): Promise<{ time: number; memory: number }> {
  const hook = join(import.meta.dirname, 'report-memory.ts');
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', hook, ...command], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let reported = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => (reported += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status !== 0)
        reject(new Error(`${command.join(' ')} ended with ${status}: what is wrong is printed above.`));
      else resolve({ time: performance.now() - began, memory: Number(reported) });
    });
  });
}
