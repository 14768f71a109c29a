import type { ConsoleDatabase } from './console-database.ts';
import { describeError } from './describe-error.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { framedElsewhere, isFramedElsewhere } from '../page/framed-elsewhere.ts';
import type { OpenedFile } from '../engine/user-file/open-file.ts';
import {
  connectFile,
  refuseFiles,
  showFile,
  showFileRefusal,
  showNoFile,
  showReading,
  type StillOpen,
} from './own-file.ts';
import type { QueryError } from './show-error.ts';

/** Lets a reader open and close a file of their own; `onChange` hears of both. Leaving the page closes it. */
export function connectFiles(root: HTMLElement, database: ConsoleDatabase, onChange: () => void): void {
  let openName = '';
  if (isFramedElsewhere()) return refuseElsewhere(root);
  const tellRefusal = (why: QueryError): void => showFileRefusal(root, why, stillOpen(database, openName));
  connectFile(root, { open: (file) => void open(file), refuse: tellRefusal, close });
  // a page that the browser keeps for going back to would keep the file as well
  addEventListener('pagehide', () => database.file && close());

  function close(): void {
    database.closeFile();
    showNoFile(root, openName);
    onChange();
  }

  async function open(file: File): Promise<void> {
    await trying(root, { name: file.name, tellRefusal }, async () => {
      const opened = await database.openFile(file);
      openName = file.name;
      await show(opened);
    });
  }

  async function show(opened: OpenedFile): Promise<void> {
    const { showColumns } = await fetchCode(() => import('./own-file-columns.ts'));
    showFile(root, openName, opened);
    showColumns(root, opened, (column, choice) => void choose(opened, column, choice));
    onChange();
  }

  /** Reads a column as the reader wants it; where that cannot be, all stays and the reason is told. */
  async function choose(opened: OpenedFile, ...[column, choice]: Parameters<OpenedFile['readColumn']>) {
    await trying(root, { name: openName, tellRefusal }, async () => {
      await opened.readColumn(column, choice).finally(() => show(opened));
    });
  }
}

/** Says that a file is being read, and why not where that fails. */
async function trying(
  root: HTMLElement,
  { name, tellRefusal }: { name: string; tellRefusal: (why: QueryError) => void },
  read: () => Promise<void>,
): Promise<void> {
  showReading(root, name);
  try {
    await read();
  } catch (error) {
    tellRefusal(describeError(error));
  }
}

/** The file that is open, by its name and table. */
function stillOpen({ file }: ConsoleDatabase, name: string): StillOpen | undefined {
  return file && { name, table: file.table };
}

function refuseElsewhere(root: HTMLElement): void {
  const { happened: message, advice } = framedElsewhere;
  refuseFiles(root, { message, advice });
}
