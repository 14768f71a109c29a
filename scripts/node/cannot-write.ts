import type { Problem } from '../../src/lib/intake/problem.ts';

/** A file that cannot be written, and what to do about it. */
export function cannotWrite(source: string, reason: string): Problem {
  return {
    level: 'error',
    source,
    code: 'cannot_write',
    message: `cannot be written: ${reason}`,
    tip: 'See that the folder may be written to and the disk has room, then run it again.',
  };
}
