import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program: kills it at one of its steps on the disk, the one `KILL_AT` counts, as a power cut would, with
 * no word and no tidying up.
 */
const killAt = Number(process.env['KILL_AT']);
const steps = ['mkdir', 'mkdtemp', 'open', 'writeFile', 'rename', 'rm', 'link'] as const;
let taken = 0;

for (const step of steps) {
  const real = fs[step] as (...args: unknown[]) => Promise<unknown>;
  const counted = (...args: unknown[]) => {
    taken += 1;
    if (taken === killAt) process.kill(process.pid, 'SIGKILL');
    return real.apply(fs, args);
  };
  Object.assign(fs, { [step]: counted });
}
syncBuiltinESMExports();
