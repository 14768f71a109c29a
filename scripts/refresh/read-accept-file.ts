import { readFile } from 'node:fs/promises';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { readAccepted } from '../../src/lib/release/read-accepted.ts';
import type { AcceptedChange } from '../../src/lib/tables/release-comparison.ts';

/** The changes accepted in a file; none without a file. */
export async function readAcceptFile(
  file: string | undefined,
): Promise<{ accepted: AcceptedChange[]; problems: Problem[] }> {
  if (!file) return { accepted: [], problems: [] };
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause);
  if (typeof text === 'string') return readAccepted(text, file);
  const message = `cannot be read: ${text.code ?? text.message}`;
  const tip = 'Say where the accepted changes are: --accept <file>.';
  return { accepted: [], problems: [{ level: 'error', source: file, code: 'missing_file', message, tip }] };
}
