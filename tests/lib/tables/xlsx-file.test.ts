import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSeenXlsxSheets } from '../../../src/lib/intake/read-xlsx.ts';
import { sheetFormat, xlsxFile, type SheetCell } from '../../../src/lib/tables/xlsx-file.ts';

const bytesOf = async (rows: SheetCell[][], width = 2) => {
  const columns = Array.from({ length: width }, (_, i) => ({ header: `Column ${i + 1}`, width: 20 }));
  return new Uint8Array(await (await xlsxFile([{ name: 'Indicators', columns, rows }])).arrayBuffer());
};
const sheetOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);

describe('xlsxFile', () => {
  it('is read back by another reader as its reader sees it', async () => {
    const bytes = await bytesOf([
      ['Agency staff', { value: 14.9, format: sheetFormat('% of posts', 1) }],
      ['Caseload', { value: 1234.5, format: sheetFormat('cases', 0) }],
      ['Missing', null],
    ]);
    const [sheet] = readSeenXlsxSheets(bytes);
    expect(sheet?.name).toBe('Indicators');
    expect(sheet?.rows.map((row) => row[0])).toEqual(['Column 1', 'Agency staff', 'Caseload', 'Missing']);
    expect(sheet?.rows[1]?.[1]).toMatch(/^14\.9%?$/);
    expect(sheet?.rows[3]?.[1] ?? '').toBe('');
  });

  it('keeps numbers as numbers with all their digits, and the head in sight', async () => {
    const sheet = sheetOf(await bytesOf([['a', { value: 14.9, format: '0.0"%"' }]]));
    expect(sheet).toMatch(/<v>14\.9<\/v>/);
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('takes no text for a formula, whatever it begins with', async () => {
    const sheet = sheetOf(
      await bytesOf([
        ['=1+1', '@SUM(A1)'],
        ['-2', '+3'],
      ]),
    );
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/t="s"/g)?.length).toBe(6);
  });

  it('gives back every number, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        const [, found] = /<c r="B2"[^>]*><v>([^<]+)<\/v>/.exec(sheetOf(await bytesOf([['a', value]]))) ?? [];
        expect(Number(found)).toBe(value + 0);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a row that is too short', async () => {
    await expect(bytesOf([['a']])).rejects.toThrow(/requires a cell for each column: 1 for 2/);
  });
});
