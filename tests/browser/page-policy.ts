import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every page allows itself, one directive a line, without the hashes of its own scripts and styles. */
export const goldenPolicy = readFileSync(join(import.meta.dirname, '../golden/csp.txt'), 'utf8');

/** The policy of a page in the form of the golden file; empty for a page that has none or more than one. */
export function policyOf(html: string): string {
  const found = [...html.matchAll(/http-equiv="content-security-policy"\s+content="([^"]*)"/gi)];
  const text = found.length === 1 ? (found[0]?.[1] ?? '') : '';
  const directives = text.replaceAll('&#39;', "'").split(';');
  return directives
    .map((directive) => directive.trim().split(/\s+/).filter(isNoHash).join(' '))
    .filter((directive) => directive !== '')
    .map((directive) => `${directive}\n`)
    .join('');
}

function isNoHash(value: string): boolean {
  return !/^'sha256-[\w+/]{43}='$/.test(value);
}
