import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeUpSecret } from '../../fixtures/official/made-up-secret.ts';
import { writeOfficialFiles } from '../../fixtures/official/make-official-files.ts';
import { type Ending, runProgram } from './run-program.ts';

/** A folder of its own for one test file; `remove` when done. */
export interface Workshop {
  folder: string;
  /** The miniature of the official files. */
  from: string;
  remove: () => Promise<void>;
}

/** A folder with the miniature of the official files in it. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'pipeline-'));
  const from = join(folder, 'official');
  await writeOfficialFiles(from);
  return { folder, from, remove: () => rm(folder, { recursive: true }) };
}

/** Anonymises a folder of official files with the made-up secret, or another environment. */
export function anonymise(
  from: string,
  to: string,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = { AUTHORITY_SECRET: madeUpSecret },
): Promise<Ending> {
  return runProgram('scripts/anonymise.ts', ['--from', from, '--to', to, ...more], env);
}
