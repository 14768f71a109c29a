/**
 * Brings what is built up to date, as far as it is named, and says what it does:
 * `node scripts/update-site.ts [tables] [pages] [search] [previews]`. Everything where nothing is named.
 */
import { buildSite, parts } from './node/build-site.ts';

const named = process.argv.slice(2);
const only = parts.filter((part) => named.length === 0 || named.includes(part));
const unknown = named.filter((name) => !only.some((part) => part === name));

try {
  if (unknown.length > 0)
    throw new Error(`${unknown.join(', ')}: say any of ${parts.join(', ')}, or nothing.`);
  buildSite({ base: '/', only });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
