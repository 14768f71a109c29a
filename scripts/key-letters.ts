/**
 * Writes the private link of each authority for the publisher to send: `letters.csv` for a mail merge and one page to
 * print for each authority. Neither may ever be committed, so a folder that git would keep is refused.
 *
 *   npm run key-letters -- --site <address> [--from data/private] [--to data/private/letters]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { letterLink, siteAddress } from './key-letters/letter-link.ts';
import { letterPage } from './key-letters/letter-page.ts';
import { type Letter, lettersCsv } from './key-letters/letters-csv.ts';
import { type KeyEntry, readAuthorityKey } from './node/authority-names.ts';
import { wouldGitKeep } from './node/kept-by-git.ts';
import { writeTogether } from './node/write-together.ts';
import { refuseOrder } from './node/refuse-order.ts';

interface Options {
  site: URL;
  from: string;
  to: string;
}

/** Runs the whole; the exit code of the process. */
async function writeLetters(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return refuseOrder(options);
  const { site, from, to } = options;
  if (wouldGitKeep(join(to, 'letters.csv')))
    return refuseOrder(
      `${to} is not ignored by git, and these letters must never be committed. Leave --to out, or name a folder outside the repository.`,
    );
  const letters = lettersOf(readAuthorityKey(join(from, 'authority-key.csv')), site);
  const pages = letters.map((letter) => [`${letter.code}.html`, letterPage(letter)] as const);
  const problems = await writeTogether(to, new Map([['letters.csv', lettersCsv(letters)], ...pages]));
  if (problems.length > 0) return refuseOrder(describeProblems(problems));
  console.log(
    `${to}: letters.csv and ${pages.length === 1 ? 'a page' : `${pages.length} pages`} to print, for ${site.href}`,
  );
  return 0;
}

/** A letter for each authority of the key. */
function lettersOf(entries: readonly KeyEntry[], site: URL): Letter[] {
  return entries.map(({ name, code, token }) => ({ name, code, link: letterLink(site, token) }));
}

/** The options of the command line, or what is wrong with them. */
function readOptions(): Options | string {
  const values = readArguments();
  if (typeof values === 'string') return values;
  const { SITE, BASE = '/' } = process.env;
  const address = values.site ?? (SITE && URL.canParse(BASE, SITE) ? new URL(BASE, SITE).href : SITE);
  if (!address) return 'Say where the site is published: --site https://example.org/atlas/.';
  const site = siteAddress(address);
  return typeof site === 'string' ? site : { site, from: values.from, to: values.to };
}

/** The arguments as given, or which of them is not understood. */
function readArguments() {
  const folder = join(import.meta.dirname, '../data/private');
  try {
    const { values } = parseArgs({
      options: {
        site: { type: 'string' },
        from: { type: 'string', default: folder },
        to: { type: 'string', default: join(folder, 'letters') },
      },
    });
    return values;
  } catch (cause) {
    if (cause instanceof TypeError) return `${cause.message}. Known are --site, --from, --to.`;
    throw cause;
  }
}

try {
  process.exitCode = await writeLetters();
} catch (cause) {
  process.exitCode = refuseOrder(cause instanceof Error ? cause.message : String(cause));
}
