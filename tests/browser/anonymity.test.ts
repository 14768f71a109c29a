import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNames, tellingNames } from '../../scripts/checks/find-names.ts';
import { authorityNames } from '../../scripts/node/read-data-folder.ts';
import { places } from '../fixtures/official/places.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Every file of the built site that holds text, by its path; the tables as such are checked where they are committed. */
function builtTexts(): Map<string, string> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|js|css|json|csv|svg|xml|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/data\/[^/]+\.csv$/.test(file));
  return new Map(files.map((file) => [file.slice(dist.length), readFileSync(file, 'utf8')]));
}

/** The names whose first word is in the text at all, which is quicker to tell than the whole name. */
function possible(text: string, names: readonly string[]): string[] {
  const words = new Set(text.match(/[A-Z][a-z]+/g));
  return names.filter((name) => words.has(/[A-Z][a-z]+/.exec(name)?.[0] ?? ''));
}

describe('the default build', () => {
  it('names no authority and holds no statistical code, in any page, script or table', () => {
    const texts = builtTexts();
    expect(texts.size).toBeGreaterThan(500);
    const pages = [...texts].filter(([file]) => file.endsWith('.html')).map(([, text]) => text);
    // where this machine has no key of the codes, made-up names stand in and statistical codes are looked for alone
    const known = [...authorityNames(), ...places.map(({ name }) => name)];
    const names = tellingNames(known, pages.slice(0, 200));
    const found = [...texts].flatMap(([file, text]) =>
      findNames(text, possible(text, names)).map((line) => `${file}:${line}`),
    );
    expect(found.slice(0, 5)).toEqual([]);
  });

  it('says that authorities are shown by code, and lets search engines in', () => {
    const home = readFileSync(join(dist, 'index.html'), 'utf8');
    expect(home).toContain('Authorities are shown by code');
    expect(home).not.toMatch(/not for publication|<meta name="robots"/);
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toContain('Allow: /');
  });
});
