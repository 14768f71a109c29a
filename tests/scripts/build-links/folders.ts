import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The committed data. */
export const committed = join(import.meta.dirname, '../../../data');

/** A folder with what the statistics of some authorities are computed from, to spoil; gone once the test is done. */
export async function withMiniature<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'build-links-'));
  try {
    cpSync(join(committed, 'indicators.csv'), join(folder, 'indicators.csv'));
    for (const name of ['authorities', 'observations', 'neighbours'])
      writeTable(folder, name, keepSome(readTable(committed, name)));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts results into a folder, each file with this text. */
export function putResults(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'results'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'results', name), text);
}

/** Changes the text of a table of a folder. */
export function changeTable(folder: string, name: string, how: (text: string) => string): void {
  writeTable(folder, name, how(readTable(folder, name)));
}

/** The header, and the rows of the first forty codes. */
function keepSome(text: string): string {
  const [header = '', ...lines] = text.split('\n');
  return [header, ...lines.filter((line) => /^A0([0-3]\d|40),/.test(line)), ''].join('\n');
}

function readTable(folder: string, name: string): string {
  return readFileSync(join(folder, `${name}.csv`), 'utf8');
}

function writeTable(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, `${name}.csv`), text);
}
