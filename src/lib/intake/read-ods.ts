import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** One element of an XML document in document order: its name holds its children, `:@` its attributes. */
type Node = Record<string, unknown>;

/** A repeat count above this is the empty rest of a sheet, not data. */
const mostRepeats = 1000;

/**
 * The cells of one sheet of an OpenDocument spreadsheet as text, row by row; dates as `yyyy-mm-dd`.
 * Repeated rows and cells are written out and the empty rest of the sheet is dropped.
 * Throws when the bytes are no spreadsheet or it has no such sheet.
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/
 */
export function readOdsSheet(bytes: Uint8Array, sheet: string): string[][] {
  const table = sheetsOf(bytes).find((node) => attribute(node, 'table:name') === sheet);
  if (!table) throw new Error(`readOdsSheet sheet not found: ${sheet}`);
  return sheetRows(table).filter((cells) => cells.some((cell) => cell !== ''));
}

/**
 * The cells of the first sheet that holds any, in the same way, but with empty rows between others kept, so that
 * `rows[i]` is row i + 1 of the sheet. Throws when the bytes are no spreadsheet or unpack to more than `most` bytes.
 */
export function readFirstOdsSheet(bytes: Uint8Array, most: number): string[][] {
  const sheets = sheetsOf(bytes, most).map((table) => {
    const rows = sheetRows(table);
    return rows.slice(0, rows.findLastIndex((cells) => cells.some((cell) => cell !== '')) + 1);
  });
  return sheets.find((rows) => rows.length > 0) ?? [];
}

/** The sheets of a spreadsheet in their order. */
function sheetsOf(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Node[] {
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
  const document = parser.parse(strFromU8(content)) as Node[];
  return descend(document, ['office:document-content', 'office:body', 'office:spreadsheet', 'table:table']);
}

/** What may stand around rows: groups and outlines, header rows, and a bracket without meaning; inside each other too. */
const aroundRows = ['table:table-row-group', 'table:table-header-rows', 'table:table-rows'];

/** The rows of a sheet, written out; the empty rest dropped. */
function sheetRows(around: Node): string[][] {
  return children(around).flatMap((node) => {
    if ('table:table-row' in node) return repeated(node, 'table:number-rows-repeated', cellsOf(node));
    return aroundRows.some((name) => name in node) ? sheetRows(node) : [];
  });
}

/** The cells of one row, written out. */
function cellsOf(row: Node): string[] {
  const cells = children(row).filter(
    (node) => 'table:table-cell' in node || 'table:covered-table-cell' in node,
  );
  return cells.flatMap((cell) => repeated(cell, 'table:number-columns-repeated', cellText(cell)));
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
