import { spawnSync } from 'node:child_process';

/** Runs a program with the Node of this process and throws with what it printed when it fails. */
export function runProgram(command: readonly string[], folder: string): void {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true' },
  });
  if (error) throw new Error(`runProgram ${command[0]} could not start: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`runProgram ${command[0]} ended with ${status}:\n${stdout}\n${stderr}`);
}
