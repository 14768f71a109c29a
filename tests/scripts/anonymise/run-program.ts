import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** How a program ended and what it said. */
export interface Ending {
  code: number;
  stdout: string;
  stderr: string;
}

type Surroundings = Readonly<Record<string, string>>;

/** Runs one of our programs as a reader of the README would, with no more of our environment than it needs. */
export function runProgram(script: string, args: readonly string[], env: Surroundings = {}): Promise<Ending> {
  // Compiling again for every run would take longer than running.
  const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'support-atlas-compiled') };
  return runCommand(process.execPath, [join(root, script), ...args], { ...compiled, ...env });
}

/** Runs one of our programs where no file may grow beyond some 40 kB, as on a disk that fills. */
export function runLimited(script: string, args: readonly string[], env: Surroundings): Promise<Ending> {
  const limited = 'ulimit -f 80; exec "$0" "$@"';
  return runCommand('/bin/sh', ['-c', limited, process.execPath, join(root, script), ...args], env);
}

async function runCommand(command: string, args: readonly string[], env: Surroundings): Promise<Ending> {
  const { PATH = '', TMPDIR = '' } = process.env;
  const surroundings = { PATH, ...(TMPDIR ? { TMPDIR } : {}), ...env };
  try {
    const { stdout, stderr } = await run(command, args, { env: surroundings, cwd: root });
    return { code: 0, stdout, stderr };
  } catch (cause) {
    return cause as Ending;
  }
}

/** Every file below a folder with the hash of its bytes, by path. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hashes = await Promise.all(
    paths.map(async (path) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ),
  );
  return Object.fromEntries(paths.map((path, index) => [path.slice(folder.length + 1), hashes[index] ?? '']));
}
