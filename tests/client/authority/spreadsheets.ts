import { strToU8, zipSync } from 'fflate';

/** A number with the format that shows it, or a plain cell. */
export type Cell = string | number | { value: number; format: string };

/** A sheet to be made. */
export interface MadeSheet {
  name?: string;
  rows: readonly (readonly Cell[])[];
  isHidden?: boolean;
  /** Rows and columns by their number, from 1. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  /** Blocks of merged cells, such as `B1:C1`. */
  merged?: readonly string[];
  /** Whether the rows below the first stand in outline groups. */
  isGrouped?: boolean;
}

/** A workbook of Excel with one sheet: numbers as numbers, text as text, an empty text as no cell. */
export function xlsx(rows: MadeSheet['rows']): Uint8Array<ArrayBuffer> {
  return xlsxSheets([{ rows }]);
}

/** A spreadsheet of OpenDocument with one sheet. */
export function ods(rows: MadeSheet['rows']): Uint8Array<ArrayBuffer> {
  return odsSheets([{ rows }]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of Excel with these sheets. */
export function xlsxSheets(sheets: readonly MadeSheet[]): Uint8Array<ArrayBuffer> {
  const formats = [
    ...new Set(
      sheets.flatMap(({ rows }) =>
        rows.flat().flatMap((cell) => (typeof cell === 'object' ? [cell.format] : [])),
      ),
    ),
  ];
  const numbered = sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const entries = numbered.map(
    ({ name = 'Figures', id, isHidden }) =>
      `<sheet name="${name}" sheetId="${id}"${isHidden ? ' state="hidden"' : ''} r:id="rId${id}"/>`,
  );
  const targets = numbered.map(
    ({ id }) =>
      `<Relationship Id="rId${id}" Type="${relations}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`);
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      numbered.map((sheet) => [`xl/worksheets/sheet${sheet.id}.xml`, worksheet(sheet, formats)]),
    ),
  });
}

function worksheet(
  { rows, hiddenRows = [], hiddenColumns = [], merged = [] }: MadeSheet,
  formats: readonly string[],
): string {
  const cellOf = (cell: Cell, place: string): string => {
    if (cell === '') return '';
    if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return `<c r="${place}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.value}</v></c>`;
  };
  const lines = rows.map((row, y) => {
    const cells = row.map((cell, x) => cellOf(cell, `${String.fromCharCode(65 + x)}${y + 1}`));
    return `<row r="${y + 1}"${hiddenRows.includes(y + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const columns = hiddenColumns.map((each) => `<col min="${each}" max="${each}" hidden="1"/>`);
  const blocks = merged.map((each) => `<mergeCell ref="${each}"/>`);
  return `<worksheet xmlns="${main}"><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells>${blocks.join('')}</mergeCells></worksheet>`;
}

/** A spreadsheet of OpenDocument with these sheets. */
export function odsSheets(sheets: readonly MadeSheet[]): Uint8Array<ArrayBuffer> {
  const spaces = ['table', 'office', 'text', 'style'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  const hidden =
    '<office:automatic-styles><style:style style:name="unseen" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${spaces}>${hidden}<office:body><office:spreadsheet>${sheets.map(odsTable).join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}

function odsTable({
  name = 'Figures',
  rows,
  isHidden,
  hiddenRows = [],
  hiddenColumns = [],
  isGrouped,
}: MadeSheet): string {
  const cellOf = (cell: Cell): string => {
    if (cell === '') return '<table:table-cell/>';
    if (typeof cell !== 'object')
      return `<table:table-cell><text:p>${escaped(String(cell))}</text:p></table:table-cell>`;
    const shown = Math.round(cell.value * 100);
    return `<table:table-cell office:value-type="percentage" office:value="${cell.value}"><text:p>${shown}%</text:p></table:table-cell>`;
  };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from(
    { length: width },
    (_, x) => `<table:table-column${hiddenColumns.includes(x + 1) ? ' table:visibility="collapse"' : ''}/>`,
  );
  const lines = rows.map(
    (row, y) =>
      `<table:table-row${hiddenRows.includes(y + 1) ? ' table:visibility="filter"' : ''}>${row.map(cellOf).join('')}</table:table-row>`,
  );
  const [first = '', ...rest] = lines;
  const body = isGrouped
    ? `<table:table-header-rows>${first}</table:table-header-rows><table:table-row-group>${rest.join('')}</table:table-row-group>`
    : lines.join('');
  return `<table:table table:name="${name}"${isHidden ? ' table:style-name="unseen"' : ''}>${columns.join('')}${body}</table:table>`;
}

function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
