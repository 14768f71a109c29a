import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { plainDigits, shownNumber } from './cell-format.ts';
import { type SeenSheet, seenSheet } from './seen-sheet.ts';

/** One element of an XML document in document order: its name holds its children, `:@` its attributes. */
type Node = Record<string, unknown>;

/** A repeat count above this is the empty rest of a sheet, not data. */
const mostRepeats = 1000;

/**
 * The cells of one sheet of an OpenDocument spreadsheet as text, row by row; dates as `yyyy-mm-dd`.
 * Repeated rows and cells are written out and the empty rest of the sheet is dropped; hidden rows are rows.
 * Throws when the bytes are no spreadsheet or it has no such sheet.
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/
 */
export function readOdsSheet(bytes: Uint8Array, sheet: string): string[][] {
  const table = sheetsIn(contentOf(bytes)).find((node) => attribute(node, 'table:name') === sheet);
  if (!table) throw new Error(`readOdsSheet sheet not found: ${sheet}`);
  return sheetRows(table).filter((cells) => cells.some((cell) => cell !== ''));
}

/**
 * The sheets that are seen, in their order, as their reader sees them: percentages and money by their sign, all digits of
 * a number, hidden rows and columns empty. Throws when the bytes are no spreadsheet or unpack to more than `most` bytes.
 */
export function readSeenOdsSheets(bytes: Uint8Array, most: number): SeenSheet[] {
  const document = contentOf(bytes, most);
  const styles = descend(document, ['office:document-content', 'office:automatic-styles', 'style:style']);
  const unseen = new Set(
    styles
      .filter((style) =>
        named(style, 'style:table-properties').some((each) => attribute(each, 'table:display') === 'false'),
      )
      .map((style) => attribute(style, 'style:name')),
  );
  return sheetsIn(document)
    .filter((table) => !unseen.has(attribute(table, 'table:style-name') ?? '-'))
    .map((table) => seenSheetOf(table));
}

/** A sheet by its rows, each with its cells, and what of them is merged or hidden. */
function seenSheetOf(table: Node): SeenSheet {
  const rows = partsOf(table, rowNames, 'table:table-row');
  const columns = partsOf(table, columnNames, 'table:table-column');
  const cells = rows.map(({ node }) => cellNodesOf(node));
  return seenSheet({
    name: attribute(table, 'table:name') ?? '',
    rows: cells.map((row) => row.map(seenText)),
    merged: cells.flatMap((row, top) =>
      row.flatMap((cell, left) => {
        const [down, across] = ['rows', 'columns'].map((way) =>
          Number(attribute(cell, `table:number-${way}-spanned`) ?? 1),
        ) as [number, number];
        return down * across > 1 ? [{ top, left, bottom: top + down - 1, right: left + across - 1 }] : [];
      }),
    ),
    isRowHidden: (row) => rows[row]?.isHidden ?? false,
    isColumnHidden: (column) => columns[column]?.isHidden ?? false,
  });
}

/** A cell as it is seen: a number with all its digits and the sign it bears, else its text. */
function seenText(cell: Node): string {
  const [type, value] = [attribute(cell, 'office:value-type'), attribute(cell, 'office:value')];
  const text = cellText(cell);
  if (type === 'date') {
    const shown = named(cell, 'text:p').map(plainText).join(' ');
    return /^[a-z]+\.?[- ]\d{2,4}$/i.test(shown) ? shown : text; // a month is no day
  }
  if (value === undefined || !Number.isFinite(Number(value))) return text;
  if (isShownOtherwise(Number(value), cell)) return text;
  switch (type) {
    case 'percentage':
      return shownNumber(Number(value), 'percentage', 0);
    case 'currency':
      return /£/.test(text) ? shownNumber(Number(value), 'money', 0) : text;
    case 'float':
      return text.includes('%') ? shownNumber(Number(value), 'percent_sign', 0) : plainDigits(Number(value));
    default:
      return text;
  }
}

/** Whether a cell with a number shows no digit of it, words beside it, or a thousandth of it. */
function isShownOtherwise(value: number, cell: Node): boolean {
  const paragraphs = named(cell, 'text:p');
  if (paragraphs.length === 0) return false;
  const text = paragraphs.map(plainText).join(' ').trim();
  if (!/\d/.test(text)) return true;
  if (/[a-z]{2}|[<>~]/i.test(text.replaceAll(/e[+-]?\d+|per ?cent/gi, ''))) return true;
  if (Number(text.replaceAll(/\D/g, '')) === Math.abs(value)) return false; // points that part thousands
  const shown = Math.abs(Number(text.replaceAll(/[^\d.]/g, '')));
  return [1e3, 1e6].some((scale) => shown > 0 && Math.abs(shown * scale - Math.abs(value)) <= scale / 20);
}

/** The document inside a spreadsheet. */
function contentOf(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Node[] {
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name !== 'content.xml') return false;
    if (originalSize > most) throw new Error(`readOdsSheet requires at most ${most} bytes: ${originalSize}`);
    return true;
  };
  const content = unzipSync(bytes, { filter })['content.xml'];
  if (!content) throw new Error('readOdsSheet missing content.xml');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
  });
  return parser.parse(strFromU8(content)) as Node[];
}

/** The sheets of a spreadsheet in their order. */
function sheetsIn(document: Node[]): Node[] {
  return descend(document, ['office:document-content', 'office:body', 'office:spreadsheet', 'table:table']);
}

/** What may stand around rows: groups and outlines, header rows, and a bracket without meaning; inside each other too. */
const rowNames = ['table:table-row-group', 'table:table-header-rows', 'table:table-rows'];

/** The same around columns. */
const columnNames = ['table:table-column-group', 'table:table-header-columns', 'table:table-columns'];

/** A row or column of a sheet, and whether it is hidden by itself, by a filter or with the group it is in. */
interface Part {
  node: Node;
  isHidden: boolean;
}

/** The rows or columns of a sheet, written out; the empty rest dropped. */
function partsOf(around: Node, groups: readonly string[], name: string, isHidden = false): Part[] {
  const repeats = `table:number-${name.slice('table:table-'.length)}s-repeated`;
  return children(around).flatMap((node) => {
    if (name in node) {
      const isUnseen = /collapse|filter/.test(attribute(node, 'table:visibility') ?? '');
      return repeated(node, repeats, { node, isHidden: isHidden || isUnseen });
    }
    if (!groups.some((group) => group in node)) return [];
    return partsOf(node, groups, name, isHidden || attribute(node, 'table:display') === 'false');
  });
}

/** The rows of a sheet, written out; the empty rest dropped. */
function sheetRows(table: Node): string[][] {
  return partsOf(table, rowNames, 'table:table-row').map(({ node }) => cellNodesOf(node).map(cellText));
}

/** The cells of one row, written out. */
function cellNodesOf(row: Node): Node[] {
  const cells = children(row).filter(
    (node) => 'table:table-cell' in node || 'table:covered-table-cell' in node,
  );
  return cells.flatMap((cell) => repeated(cell, 'table:number-columns-repeated', cell));
}

/** `value` as often as the element says it is repeated. */
function repeated<T>(node: Node, name: string, value: T): T[] {
  const times = Number(attribute(node, name) ?? 1);
  return times > mostRepeats ? [] : Array.from({ length: times }, () => value);
}

/** A cell as text: the date it holds, else its paragraphs. */
function cellText(cell: Node): string {
  const date = attribute(cell, 'office:date-value');
  if (date) return date.slice(0, 10);
  return named(cell, 'text:p').map(plainText).join('\n');
}

/** All text below an element. */
function plainText(node: Node): string {
  if ('#text' in node) return String(node['#text']);
  if ('text:s' in node) return ' '.repeat(Number(attribute(node, 'text:c') ?? 1));
  return children(node).map(plainText).join('');
}

/** The elements reached by following these names from the top. */
function descend(nodes: Node[], path: readonly string[]): Node[] {
  return path.reduce((level, name, depth) => {
    const next = depth === 0 ? level : level.flatMap(children);
    return next.filter((node) => name in node);
  }, nodes);
}

/** The children of an element that have this name. */
function named(node: Node, name: string): Node[] {
  return children(node).filter((child) => name in child);
}

/** The children of an element, whatever its name. */
function children(node: Node): Node[] {
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
  return name ? (node[name] as Node[]) : [];
}

/** The attribute of an element, if it has it. */
function attribute(node: Node, name: string): string | undefined {
  return (node[':@'] as Record<string, string> | undefined)?.[`@_${name}`];
}
