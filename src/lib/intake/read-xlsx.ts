import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { type NumberFormat, plainDigits, shownByFormat } from './cell-format.ts';
import { type MergedCells, type SeenSheet, seenSheet } from './seen-sheet.ts';

/** An element of a workbook by its name, its attributes under `@_`. */
type Node = Record<string, unknown>;

/** What cells of a workbook refer to. */
interface Workbook {
  texts: string[];
  formats: NumberFormat[];
  /** The day numbered 0, in milliseconds. */
  firstDay: number;
}

/** Elements of which there may be one or many. */
const many = new Set(['sheet', 'Relationship', 'si', 'r', 'numFmt', 'xf', 'row', 'c', 'col', 'mergeCell']);

/**
 * The sheets of an Excel workbook that are seen, in their order, as their reader sees them: numbers by their format,
 * hidden rows and columns empty, dates as `yyyy-mm-dd`. Throws where the bytes are no workbook.
 * @see https://learn.microsoft.com/en-us/office/open-xml/spreadsheet/structure-of-a-spreadsheetml-document
 */
export function readSeenXlsxSheets(bytes: Uint8Array): SeenSheet[] {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/') });
  const read = (path: string, root: string): Node => {
    const file = files[path];
    return file ? ((parser().parse(strFromU8(file)) as Node)[root] as Node) || {} : {};
  };
  const workbook = read('xl/workbook.xml', 'workbook');
  const paths = new Map(
    list(read('xl/_rels/workbook.xml.rels', 'Relationships'), 'Relationship').map((each) => [
      attribute(each, 'Id'),
      pathOf(attribute(each, 'Target') ?? ''),
    ]),
  );
  const sheets = list(child(workbook, 'sheets'), 'sheet');
  if (sheets.length === 0) throw new Error('readSeenXlsxSheets missing sheets');
  const shared = list(read('xl/sharedStrings.xml', 'sst'), 'si').map(richText);
  const is1904 = /^(1|true)$/.test(attribute(child(workbook, 'workbookPr'), 'date1904') ?? '');
  const context: Workbook = {
    texts: shared,
    formats: formatsOf(read('xl/styles.xml', 'styleSheet')),
    firstDay: is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30),
  };
  return sheets
    .filter((sheet) => !/hidden/i.test(attribute(sheet, 'state') ?? ''))
    .flatMap((sheet) => {
      const path = paths.get(attribute(sheet, 'id')) ?? '';
      return path in files ? [sheetOf(attribute(sheet, 'name') ?? '', read(path, 'worksheet'), context)] : [];
    });
}

/** Rows and columns by the letters and numbers of their cells; a cell that has none stands behind the one before. */
function sheetOf(name: string, worksheet: Node, workbook: Workbook): SeenSheet {
  const rows: string[][] = [];
  const hiddenRows = new Set<number>();
  for (const row of list(child(worksheet, 'sheetData'), 'row')) {
    const y = Number(attribute(row, 'r') ?? rows.length + 1) - 1;
    while (rows.length <= y) rows.push([]);
    if (isTrue(attribute(row, 'hidden')) || Number(attribute(row, 'ht') ?? 1) === 0) hiddenRows.add(y);
    const cells = rows[y] as string[];
    for (const cell of list(row, 'c')) {
      const x = columnOf(attribute(cell, 'r')) ?? cells.length;
      while (cells.length < x) cells.push('');
      cells[x] = cellText(cell, workbook);
    }
  }
  const columns = list(child(worksheet, 'cols'), 'col').filter(
    (each) => isTrue(attribute(each, 'hidden')) || Number(attribute(each, 'width') ?? 1) === 0,
  );
  return seenSheet({
    name,
    rows,
    merged: list(child(worksheet, 'mergeCells'), 'mergeCell').flatMap(mergedOf),
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) =>
      columns.some((each) => {
        const [first, last] = [Number(attribute(each, 'min')), Number(attribute(each, 'max'))];
        return column + 1 >= first && column + 1 <= last;
      }),
  });
}

function cellText(cell: Node, { texts, formats, firstDay }: Workbook): string {
  const value = textOf(cell['v']);
  switch (attribute(cell, 't')) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
      return richText(child(cell, 'is'));
    case 'd':
      return value.slice(0, 10);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'e':
      return value;
    default: {
      if (value === '') return 'f' in cell ? 'formula without a result' : '';
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const format = formats[Number(attribute(cell, 's') ?? 0)];
      return format ? shownByFormat(number, format, firstDay) : plainDigits(number);
    }
  }
}

/** The number format of each style of the workbook. */
function formatsOf(styles: Node): NumberFormat[] {
  const codes = new Map(
    list(child(styles, 'numFmts'), 'numFmt').map((each) => [
      Number(attribute(each, 'numFmtId')),
      attribute(each, 'formatCode'),
    ]),
  );
  return list(child(styles, 'cellXfs'), 'xf').map((each) => {
    const id = Number(attribute(each, 'numFmtId') ?? 0);
    return { code: codes.get(id), id };
  });
}

/** `B3:D4` as rows and columns from 0. */
function mergedOf(node: Node): MergedCells[] {
  const [, first, top, last, bottom] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(node, 'ref') ?? '') ?? [];
  const [left, right] = [columnOf(first), columnOf(last)];
  if (left === undefined || right === undefined) return [];
  return [{ left, right, top: Number(top) - 1, bottom: Number(bottom) - 1 }];
}

/** The place of a column by its letters, from 0. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Plain and formatted runs of a text, without the reading aids of other scripts. */
function richText(node: Node): string {
  const runs = list(node, 'r').map((run) => textOf(run['t']));
  return runs.length > 0 ? runs.join('') : textOf(node['t']);
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function textOf(node: unknown): string {
  if (node === undefined || node === null) return '';
  return typeof node === 'object' ? String((node as Node)['#text'] ?? '') : String(node);
}

function child(node: Node, name: string): Node {
  const found = node[name];
  return typeof found === 'object' && found !== null ? (found as Node) : { t: found };
}

function list(node: Node, name: string): Node[] {
  const found = node[name];
  return Array.isArray(found)
    ? found.map((each) => (typeof each === 'object' ? (each as Node) : { t: each }))
    : [];
}

function attribute(node: Node, name: string): string | undefined {
  return node[`@_${name}`] as string | undefined;
}

function parser(): XMLParser {
  return new XMLParser({
    ignoreAttributes: false,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    isArray: (name) => many.has(name),
  });
}
