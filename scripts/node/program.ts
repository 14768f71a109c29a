import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ours = join(import.meta.dirname, '../..');

/**
 * The JavaScript file of a tool from the node_modules of a folder, ours unless another is named, to be run with
 * `process.execPath`: a link in `.bin` would start whatever Node the system has, which may be too old.
 */
export function programOf(tool: string, command = tool, home = ours): string {
  const folder = join(home, 'node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Error(`programOf not found: ${command} in ${tool}`);
  return join(folder, file);
}
