import { ownLimits } from '../../lib/intake/own-figures.ts';
import { fileKindOf, textOfBytes } from '../../lib/intake/own-figures-bytes.ts';
import { readOwnText } from '../../lib/intake/own-figures-text.ts';
import type { SeenSheet } from '../../lib/intake/seen-sheet.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';

/** What a reader gave, as tables; whether cells were parted by signs. */
export interface OwnTables {
  sheets: readonly SeenSheet[];
  isText: boolean;
}

/** Why a file gives no cells, and what to do. */
export interface FileRefusal {
  what: string;
  remedy: string;
}

/** A spreadsheet may unpack to this many bytes; one that unpacks to more is no table of a few figures. */
const mostUnpacked = 40 * 1024 * 1024;

/** The tables of a reader's file as they see them, or why it has none. It is read in memory and kept nowhere. */
export async function readOwnFile(file: File): Promise<OwnTables | FileRefusal> {
  if (file.size > ownLimits.bytes) {
    const size = (file.size / 1024 / 1024).toFixed(1);
    return {
      what: `${file.name} has ${size} MB; at most 2 MB are read.`,
      remedy: 'Keep only the rows with your own figures, or paste them.',
    };
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes)
    return {
      what: `${file.name} could not be read.`,
      remedy: 'Choose a file, not a folder, and one that is not open for writing elsewhere.',
    };
  return tablesOf(file.name, bytes);
}

async function tablesOf(name: string, bytes: ArrayBuffer): Promise<OwnTables | FileRefusal> {
  const view = new Uint8Array(bytes);
  switch (fileKindOf(view)) {
    case 'archive':
      return tablesOfArchive(name, bytes).catch((error: unknown) =>
        error instanceof MissingCode ? { what: error.happened, remedy: error.advice } : damaged(name),
      );
    case 'old_excel':
      return {
        what: `${name} is in the old format of Excel, or locked with a password.`,
        remedy: 'Save it as .xlsx without a password, or as CSV.',
      };
    case 'text':
      return tablesOfText(name, textOfBytes(view));
    default:
      return { what: `${name} is no table.`, remedy: 'Save the figures as CSV, .xlsx or .ods.' };
  }
}

/** The table in a text that was saved or pasted; a stray quotation mark would swallow rows, so it is named. */
export function tablesOfText(name: string, text: string): OwnTables | FileRefusal {
  if (/^\s*<(!doctype|html|\?xml|table|head)/i.test(text))
    return { what: `${name} is a web page, not a table.`, remedy: 'Save the figures as CSV, .xlsx or .ods.' };
  const { rows, unclosed } = readOwnText(text);
  if (unclosed !== undefined)
    return {
      what: `A quotation mark in line ${unclosed} of ${name} is not closed.`,
      remedy: 'Close it or take it away: rows behind it would be lost without a word.',
    };
  return { sheets: [{ name: '', rows, hiddenRows: 0, hiddenColumns: 0 }], isText: true };
}

/** A spreadsheet, whose reader is fetched only now. */
async function tablesOfArchive(name: string, bytes: ArrayBuffer): Promise<OwnTables | FileRefusal> {
  const { archiveEntries } = await fetchCode(() => import('../../lib/intake/archive-entries.ts'));
  const view = new Uint8Array(bytes);
  const entries = archiveEntries(view);
  const unpacked = [...entries.values()].reduce((sum, size) => sum + size, 0);
  if (unpacked > mostUnpacked)
    return {
      what: `${name} unpacks to ${Math.round(unpacked / 1024 / 1024)} MB; at most 40 MB are read.`,
      remedy: 'Copy the rows with your own figures into a new spreadsheet, or paste them.',
    };
  if (entries.has('xl/workbook.xml')) {
    const { readSeenXlsxSheets } = await fetchCode(() => import('../../lib/intake/read-xlsx.ts'));
    return { sheets: readSeenXlsxSheets(view), isText: false };
  }
  if (entries.has('content.xml')) {
    const { readSeenOdsSheets } = await fetchCode(() => import('../../lib/intake/read-ods.ts'));
    return { sheets: readSeenOdsSheets(view, mostUnpacked), isText: false };
  }
  return {
    what: `${name} is an archive, not a spreadsheet.`,
    remedy: 'Unpack it and choose the file inside.',
  };
}

function damaged(name: string): FileRefusal {
  return {
    what: `${name} could not be read as a spreadsheet.`,
    remedy: 'It may be damaged or locked with a password. Save it again, or save it as CSV.',
  };
}
