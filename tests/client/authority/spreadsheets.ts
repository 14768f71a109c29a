import { strToU8, zipSync } from 'fflate';

type Cell = string | number;

/** A workbook of Excel with one sheet: numbers as numbers, text as text, an empty text as no cell. */
export function xlsx(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  const cellOf = (cell: Cell, place: string) =>
    typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const sheetRows = rows.map((row, y) => {
    const cells = row.map((cell, x) =>
      cell === '' ? '' : cellOf(cell, `${String.fromCharCode(65 + x)}${y + 1}`),
    );
    return `<row r="${y + 1}">${cells.join('')}</row>`;
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetRows.join('')}</sheetData></worksheet>`,
  };
  return zipped(files);
}

/** A spreadsheet of OpenDocument with one sheet. */
export function ods(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  const cellOf = (cell: Cell) =>
    cell === ''
      ? '<table:table-cell/>'
      : `<table:table-cell><text:p>${escaped(String(cell))}</text:p></table:table-cell>`;
  const body = rows.map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`).join('');
  const spaces = ['table', 'office', 'text'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${spaces}><office:body><office:spreadsheet><table:table table:name="Figures">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

function zipped(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
