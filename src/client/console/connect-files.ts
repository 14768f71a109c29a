import type { ConsoleDatabase } from './console-database.ts';
import { connectFile, showFile, showFileRefusal, showNoFile, showReading } from './own-file.ts';

/** Lets a reader open and close a file of their own; `onChange` hears of both. */
export function connectFiles(root: HTMLElement, database: ConsoleDatabase, onChange: () => void): void {
  let openName = '';
  connectFile(root, {
    open: (file) => void open(file),
    close: () => {
      database.closeFile();
      showNoFile(root, openName);
      onChange();
    },
  });

  async function open(file: File): Promise<void> {
    showReading(root, file.name);
    try {
      const opened = await database.openFile(file);
      openName = file.name;
      showFile(root, file.name, opened);
      onChange();
    } catch (error) {
      const { describeError } = await import('./describe-error.ts');
      showFileRefusal(root, describeError(error));
    }
  }
}
