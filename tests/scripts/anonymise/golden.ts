import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * The golden text of this name. Where it is missing or differs, what was made is left under tests/output to be
 * compared and, if right, moved to tests/golden by hand: no test writes there.
 */
export function goldenText(name: string, made: string): string {
  const golden = join(root, 'tests/golden/pipeline', name);
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : undefined;
  if (expected !== made) {
    const output = join(root, 'tests/output/pipeline');
    mkdirSync(output, { recursive: true });
    writeFileSync(join(output, name.replace(/(\.\w+)$/, '-changed$1')), made);
  }
  if (expected === undefined) throw new Error(`goldenText not found: tests/golden/pipeline/${name}`);
  return expected;
}
