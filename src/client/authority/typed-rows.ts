import { part } from '../page/parts.ts';

/** More rows than this are quicker to paste. */
const mostRows = 12;

/** Brings the rows to type into to life: one can be added after another. */
export function connectTypedRows(root: HTMLElement): void {
  const list = part(root, 'typed-rows');
  const add = part(root, 'add-row') as HTMLButtonElement;
  add.addEventListener('click', () => {
    const row = addRow(list);
    row.querySelector('select')?.focus();
    add.disabled = list.children.length >= mostRows;
  });
}

/** What stands in the rows, as a table with its header. */
export function typedCells(root: HTMLElement): string[][] {
  const rows = [...part(root, 'typed-rows').children].map((row) =>
    [...row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')].map(
      ({ value }) => value,
    ),
  );
  return rows;
}

/** What each column of a typed row holds. */
export const typedHeader = ['indicator', 'figure', 'out of', 'year'];

/** Empties all rows and takes the added ones away. */
export function clearTypedRows(root: HTMLElement): void {
  const [first, ...added] = part(root, 'typed-rows').children;
  for (const row of added) row.remove();
  for (const field of first?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input') ?? [])
    field.value = '';
  (part(root, 'add-row') as HTMLButtonElement).disabled = false;
}

function addRow(list: HTMLElement): HTMLElement {
  const first = list.firstElementChild;
  if (!first) throw new Error('typed-rows not found: the first row');
  const row = first.cloneNode(true) as HTMLElement;
  for (const field of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input'))
    field.value = '';
  list.append(row);
  return row;
}
