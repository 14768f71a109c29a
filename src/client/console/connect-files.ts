import type { ConsoleDatabase } from './console-database.ts';
import { describeError } from './describe-error.ts';
import { framedElsewhere, isFramedElsewhere } from '../page/framed-elsewhere.ts';
import { connectFile, refuseFiles, showFile, showFileRefusal, showNoFile, showReading } from './own-file.ts';

/** Lets a reader open and close a file of their own; `onChange` hears of both. Leaving the page closes it. */
export function connectFiles(root: HTMLElement, database: ConsoleDatabase, onChange: () => void): void {
  let openName = '';
  if (isFramedElsewhere()) {
    const { happened: message, advice } = framedElsewhere;
    return refuseFiles(root, { message, advice });
  }
  connectFile(root, { open: (file) => void open(file), close });
  // a page that the browser keeps for going back to would keep the file as well
  addEventListener('pagehide', () => database.file && close());

  function close(): void {
    database.closeFile();
    showNoFile(root, openName);
    onChange();
  }

  async function open(file: File): Promise<void> {
    showReading(root, file.name);
    try {
      const opened = await database.openFile(file);
      openName = file.name;
      showFile(root, file.name, opened);
      onChange();
    } catch (error) {
      showFileRefusal(root, describeError(error));
    }
  }
}
