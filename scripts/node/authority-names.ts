import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/lib/intake/read-csv.ts';

/** Where the key of the codes lies, which never leaves the machine: `AUTHORITY_KEY` names another place. */
export const keyFile =
  process.env['AUTHORITY_KEY'] ?? join(import.meta.dirname, '../../data/private/authority-key.csv');

/** One line of the key: which code is which authority, and the token handed to it alone. */
export interface KeyEntry {
  code: string;
  name: string;
  token: string;
}

/**
 * The key of the codes. Throws one line that says what to do when it is not there, is damaged, or holds a code that is
 * none.
 */
export function readAuthorityKey(file = keyFile): KeyEntry[] {
  if (!existsSync(file))
    throw new Error(
      `The key of the codes is missing: ${file}. npm run data:anonymise writes it from the official files.`,
    );
  const { columns, rows, problems } = readCsv(readFileSync(file, 'utf8'), file);
  const lacking = ['code', 'name', 'token'].filter((name) => !columns.includes(name));
  const isBad = rows.some((row) => !/^A\d{3}$/.test(row['code'] ?? '') || !row['name']?.trim());
  if (lacking.length > 0 || problems.length > 0 || isBad)
    throw new Error(
      `The key of the codes is damaged: ${file}. Write it again with npm run data:anonymise; it has the columns code, name, number and token.`,
    );
  return rows.map((row) => ({
    code: row['code'] ?? '',
    name: row['name'] ?? '',
    token: row['token'] ?? '',
  }));
}

/**
 * The names a build shows, by code: none unless `IDENTITY=named` asks for them. Throws, and so stops the build, when
 * they are asked for and the key is not there, or when `IDENTITY` is neither word.
 */
export function namesForBuild(identity: string | undefined, file = keyFile): Record<string, string> {
  if (identity === undefined || identity === '' || identity === 'coded') return {};
  if (identity !== 'named') throw new Error(`IDENTITY is coded or named, not “${identity}”.`);
  return Object.fromEntries(readAuthorityKey(file).map(({ code, name }) => [code, name]));
}
