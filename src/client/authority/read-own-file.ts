import { ownLimits } from '../../lib/intake/own-figures.ts';
import { fileKindOf, textOfBytes } from '../../lib/intake/own-figures-bytes.ts';
import { cellsOfText } from '../../lib/intake/own-figures-text.ts';

/** Why a file gives no cells, and what to do. */
export interface FileRefusal {
  what: string;
  remedy: string;
}

/** A spreadsheet may unpack to this many bytes; one that unpacks to more is no table of a few figures. */
const mostUnpacked = 40 * 1024 * 1024;

/** The cells of a reader's file, or why it has none. It is read in memory and kept nowhere. */
export async function readOwnFile(file: File): Promise<string[][] | FileRefusal> {
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
  return cellsOf(file.name, bytes);
}

async function cellsOf(name: string, bytes: ArrayBuffer): Promise<string[][] | FileRefusal> {
  const view = new Uint8Array(bytes);
  switch (fileKindOf(view)) {
    case 'archive':
      return cellsOfArchive(name, bytes).catch(() => damaged(name));
    case 'old_excel':
      return {
        what: `${name} is in the old format of Excel, or locked with a password.`,
        remedy: 'Save it as .xlsx without a password, or as CSV.',
      };
    case 'text':
      return cellsOfPlain(name, textOfBytes(view));
    default:
      return { what: `${name} is no table.`, remedy: 'Save the figures as CSV, .xlsx or .ods.' };
  }
}

function cellsOfPlain(name: string, text: string): string[][] | FileRefusal {
  if (!text.trimStart().startsWith('<')) return cellsOfText(text);
  return { what: `${name} is a web page, not a table.`, remedy: 'Save the figures as CSV, .xlsx or .ods.' };
}

/** A spreadsheet, whose reader is fetched only now. */
async function cellsOfArchive(name: string, bytes: ArrayBuffer): Promise<string[][] | FileRefusal> {
  const { archiveEntries } = await import('../../lib/intake/archive-entries.ts');
  const view = new Uint8Array(bytes);
  const entries = archiveEntries(view);
  const unpacked = [...entries.values()].reduce((sum, size) => sum + size, 0);
  if (unpacked > mostUnpacked)
    return {
      what: `${name} unpacks to ${Math.round(unpacked / 1024 / 1024)} MB; at most 40 MB are read.`,
      remedy: 'Copy the rows with your own figures into a new spreadsheet, or paste them.',
    };
  if (entries.has('xl/workbook.xml')) {
    const { readWorkbook } = await import('./read-workbook.ts');
    return readWorkbook(bytes);
  }
  if (entries.has('content.xml')) {
    const { readFirstOdsSheet } = await import('../../lib/intake/read-ods.ts');
    return readFirstOdsSheet(view, mostUnpacked);
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
