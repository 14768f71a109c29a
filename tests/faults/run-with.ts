import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What a program is run with beside its arguments. */
export interface Circumstances {
  /** A file of this folder that is loaded first. */
  preload?: 'preload-kill.ts' | 'preload-clock.ts' | 'preload-cores.ts';
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}

/** How a program ended; the code is null where it was killed. */
export interface End {
  code: number | null;
  text: string;
}

/** Runs one of our programs, by its path in the repository, under these circumstances. */
export function runWith(
  script: string,
  args: readonly string[],
  { preload, env = {}, cwd = root }: Circumstances = {},
): Promise<End> {
  const first = preload ? ['--import', join(import.meta.dirname, preload)] : [];
  const { PATH = '', TMPDIR } = process.env;
  const compiled = join(tmpdir(), 'support-atlas-compiled');
  const child = spawn(process.execPath, [...first, join(root, script), ...args], {
    cwd,
    env: { PATH, ...(TMPDIR && { TMPDIR }), NODE_COMPILE_CACHE: compiled, ...env },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(String(part)));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, text: said.join('') }));
  });
}

/** Does work for every item, two at a time, as the machine of CI has two cores. */
export async function twoAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}
