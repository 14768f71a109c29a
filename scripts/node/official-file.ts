import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/lib/intake/problem.ts';

/** The bytes of an official file, or what is wrong with it before it is even read. */
export type OfficialFile = { bytes: Uint8Array; sha256: string } | { problem: Problem };

/** Reads one file of the folder of official files. */
export async function readOfficialFile(folder: string, file: string): Promise<OfficialFile> {
  const bytes = await readFile(join(folder, file)).catch((cause: NodeJS.ErrnoException) => cause);
  if (bytes instanceof Error)
    return { problem: fault(file, 'missing_file', `cannot be read: ${bytes.code ?? bytes.message}`) };
  if (bytes.length === 0) return { problem: fault(file, 'empty_file', 'holds nothing') };
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function fault(source: string, code: string, message: string): Problem {
  const tip =
    'Fetch the file again from its publisher and put it into the folder named with --from under this name.';
  return { level: 'error', source, code, message, tip };
}
