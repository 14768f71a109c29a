import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hideNames } from '../../../scripts/anonymise/hide-names.ts';
import { findCodes, nameFinder, numberColumns } from '../../../scripts/checks/find-names.ts';
import { readHiddenNames } from '../../../scripts/checks/hidden-names.ts';
import { publishedFiles } from '../../../scripts/node/published-files.ts';
import { csvColumns, parquetColumns } from '../../policy/table-columns.ts';
import { builtSite } from '../built-site.ts';

const files = publishedFiles(builtSite);
const kindOf = (file: string): string => file.split('.').at(-1) ?? '';

/** Pictures are drawn from the words of the pages they belong to; tables of numbers are read by column. */
const texts = files.filter((file) => !['png', 'woff2', 'parquet'].includes(kindOf(file)));

/** The text of a file, unpacked where it is packed, as the engine and the search index are. */
function textOf(file: string): string {
  const bytes = readFileSync(join(builtSite, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

/** A made-up name, which is looked for beside those that are hidden. */
const control = 'Swanmead upon Eyot';
const hidden = readHiddenNames(
  readFileSync(join(import.meta.dirname, '../../../data/hidden-names.csv'), 'utf8'),
);
const names = [...(hidden ?? []), ...hideNames([control])];
const find = nameFinder(names);
const isTold = (text: string): boolean => find(text).length > 0 || findCodes(text).length > 0;

describe('the default build', () => {
  it('names no authority and holds no statistical code, in any page, script, table or part of the search', () => {
    expect([names.length > 500, texts.length > 3000]).toEqual([true, true]);
    expect(isTold(files.join('\n'))).toBe(false);
    expect(texts.filter((file) => isTold(textOf(file)))).toEqual([]);
  }, 240_000); // 315 MB, on a machine that does other things too

  it('would be found to name one in a file of any kind', () => {
    const kinds = Map.groupBy(texts, kindOf);
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining(['html', 'svg', 'csv', 'json', 'js', 'css', 'xml']),
    );
    const deaf = [...kinds].filter(([, [file = '']]) => !isTold(`${textOf(file)}\n${control}`));
    expect(deaf).toEqual([]);
    const searched = kinds.get('pf_fragment') ?? [];
    expect(searched.length).toBeGreaterThan(500);
    expect(searched.filter((file) => !textOf(file).includes('"content":'))).toEqual([]);
  });

  it.each(files.filter((file) => file.endsWith('.parquet')))('names none in a column of %s', async (file) => {
    const columns = await parquetColumns(join(builtSite, file));
    const told = [...columns].filter(([, cells]) => isTold(cells.join('\n'))).map(([column]) => column);
    expect([...told, ...numberColumns(names, columns)]).toEqual([]);
    expect([...columns.values()].every((cells) => cells.length > 0)).toBe(true);
  });

  it('holds no column of their numbers', () => {
    const lists = texts.filter((file) => file.endsWith('.csv'));
    expect(lists.length).toBeGreaterThan(1000);
    expect(lists.filter((file) => numberColumns(names, csvColumns(textOf(file))).length > 0)).toEqual([]);
  });

  it('says that authorities are shown by code, and lets search engines in', () => {
    const home = readFileSync(join(builtSite, 'index.html'), 'utf8');
    expect(home).toContain('Authorities are shown by code');
    expect(home).not.toMatch(/not for publication|<meta name="robots"/);
    expect(readFileSync(join(builtSite, 'robots.txt'), 'utf8')).toContain('Allow: /');
  });
});
