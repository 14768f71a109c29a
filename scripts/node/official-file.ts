import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../src/lib/intake/problem.ts';

/** The bytes of an official file, or what is wrong with it before it is even read. */
export type OfficialFile = { bytes: Uint8Array; sha256: string } | { problem: Problem };

/** In bytes, some thirty times the largest there is; a larger one would fill the memory before it could be refused. */
const largestFile = 100e6;

/** Reads one file of the folder of official files. */
export async function readOfficialFile(folder: string, file: string): Promise<OfficialFile> {
  const path = join(folder, file);
  const size = await stat(path).then(
    (found) => found.size,
    () => 0, // told when it is read
  );
  if (size > largestFile)
    return {
      problem: fileProblem(
        file,
        'too_large',
        `holds ${Math.round(size / 1e6)} MB, and no official file more than ${largestFile / 1e6}`,
      ),
    };
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => cause);
  if (bytes instanceof Error)
    return { problem: fileProblem(file, 'missing_file', `cannot be read: ${bytes.code ?? bytes.message}`) };
  if (bytes.length === 0) return { problem: fileProblem(file, 'empty_file', 'holds nothing') };
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function fileProblem(source: string, code: string, message: string): Problem {
  const tip =
    'Fetch the file again from its publisher and put it into the folder named with --from under this name.';
  return { level: 'error', source, code, message, tip };
}
