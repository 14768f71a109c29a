import { describeType } from '../../lib/words/answer/describe-result-column.ts';
import { countOf } from '../../lib/words/phrases.ts';
import type { OpenedFile } from '../engine/user-file/open-file.ts';
import type { KnownTable } from '../editor/vocabulary.ts';
import { part } from '../page/parts.ts';
import type { QueryError } from './show-error.ts';

/** What a reader can do with a file of their own. */
export interface FileActions {
  open: (file: File) => void;
  /** Says why what was dropped is not opened. */
  refuse: (why: QueryError) => void;
  close: () => void;
}

/** A file that stays open while another is refused. */
export interface StillOpen {
  name: string;
  table: string;
}

/** Makes the button, the whole console as a place to drop a file, and the button that closes it work. */
export function connectFile(root: HTMLElement, { open, refuse, close }: FileActions): void {
  const chooser = part(root, 'choose-file') as HTMLInputElement;
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file) open(file);
    chooser.value = '';
  });
  part(root, 'close-file').addEventListener('click', close);
  root.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    root.classList.add('is-dropping');
  });
  root.addEventListener('dragleave', () => root.classList.remove('is-dropping'));
  root.addEventListener('drop', (event) => {
    root.classList.remove('is-dropping');
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const dropped = whatWasDropped(event.dataTransfer);
    if (dropped instanceof File) open(dropped);
    else refuse(dropped);
  });
}

/** Takes no file on this page, neither chosen nor dropped, and says why. */
export function refuseFiles(root: HTMLElement, why: QueryError): void {
  (part(root, 'choose-file') as HTMLInputElement).disabled = true;
  root.addEventListener('dragover', (event) => event.preventDefault());
  root.addEventListener('drop', (event) => event.preventDefault());
  showFileRefusal(root, why);
}

/** Says that a file is being read. */
export function showReading(root: HTMLElement, name: string): void {
  showState(root, [`Reading ${name}. It stays on this device.`]);
}

/** Says what was understood of a file, and lists its table among the others. */
export function showFile(root: HTMLElement, name: string, file: OpenedFile): void {
  showState(root, [
    `${name} is open as the table ${file.table}: ${countOf(file.rows, 'row')} of ${countOf(file.columns.length, 'column')}.`,
    ...file.notes,
    'While it is open, nothing is kept in the history, and links neither run nor can be made.',
  ]);
  part(root, 'close-file').hidden = false;
  part(root, 'own-table').replaceChildren(tableEntry(file));
}

/** Says why a file was not opened, and which one stays open. */
export function showFileRefusal(root: HTMLElement, why: QueryError, open?: StillOpen): void {
  showState(root, refusalLines(why, open));
}

/** Why a file was not opened, in sentences; whose columns stand below is said, so that they are taken for no others. */
export function refusalLines({ message, advice }: QueryError, open?: StillOpen): string[] {
  const stays = open && `${open.name} stays open as the table ${open.table}; its columns stand below.`;
  return [message, advice, ...(stays ? [stays] : [])];
}

/** Says that the file is gone. */
export function showNoFile(root: HTMLElement, name: string): void {
  showState(root, [`${name} is closed, and what was known of it is gone.`]);
  part(root, 'close-file').hidden = true;
  part(root, 'own-table').replaceChildren();
  part(root, 'file-columns').replaceChildren();
}

/** The table of a file for the editor's suggestions. */
export function knownTable({ table, columns, rows }: OpenedFile): KnownTable {
  return {
    name: table,
    description: 'Your own file, open in this browser only.',
    rows,
    columns: columns.map(({ name, type }) => ({
      name,
      type: describeType(type),
      description: 'A column of your file.',
    })),
  };
}

function whatWasDropped({ files, items }: DataTransfer): File | QueryError {
  const entry = items[0]?.webkitGetAsEntry?.();
  if (entry?.isDirectory)
    return { message: 'That is a folder.', advice: 'Drop one CSV, Parquet or JSON file.' };
  if (files.length > 1) return { message: `Those are ${files.length} files.`, advice: 'Open one at a time.' };
  return (
    files[0] ?? {
      message: 'Nothing that could be read was dropped.',
      advice: 'Choose a file with the button.',
    }
  );
}

function showState(root: HTMLElement, sentences: readonly string[]): void {
  const state = part(root, 'file-state');
  state.hidden = false;
  state.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement('p');
      line.textContent = sentence;
      return line;
    }),
  );
}

/** The file's table in the list of tables, open, in the form of the others. */
function tableEntry({ table, columns, rows }: OpenedFile): HTMLElement {
  const entry = document.createElement('details');
  entry.dataset['table'] = table;
  const summary = document.createElement('summary');
  const name = document.createElement('code');
  name.textContent = table;
  const count = document.createElement('span');
  count.textContent = `yours · ${rows.toLocaleString('en-GB')}`;
  summary.append(name, count);
  const list = document.createElement('ul');
  for (const column of columns) {
    const item = document.createElement('li');
    const code = document.createElement('code');
    code.textContent = column.name;
    const type = document.createElement('small');
    type.textContent = ` ${describeType(column.type)}`;
    item.append(code, type);
    list.append(item);
  }
  entry.append(summary, list);
  entry.open = true;
  return entry;
}
