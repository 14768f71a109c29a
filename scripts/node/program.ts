import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * The JavaScript file of a tool from node_modules, to be run with `process.execPath`: a link in `.bin` would
 * start whatever Node the system has, which may be too old.
 */
export function programOf(tool: string, command = tool): string {
  const folder = join(root, 'node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`programOf not found: ${command} in ${tool}`);
  return join(folder, file);
}
