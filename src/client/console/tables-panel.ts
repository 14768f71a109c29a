import type { KnownColumn, KnownFunction, KnownTable } from '../editor/vocabulary.ts';
import { part } from '../page/parts.ts';

/** The published tables, as the page lists them. */
export function readTables(root: HTMLElement): KnownTable[] {
  return [...part(root, 'tables').querySelectorAll<HTMLElement>('[data-table]')].map((table) => ({
    name: table.dataset['table'] ?? '',
    description: table.querySelector('[data-part="about"]')?.textContent.trim() ?? '',
    rows: Number(table.dataset['rows']),
    columns: [...table.querySelectorAll('li')].map(readColumn),
  }));
}

function readColumn(item: HTMLElement): KnownColumn {
  const [type = '', unit] = (item.querySelector('small')?.textContent ?? '').split(/, (.*)/);
  return {
    name: item.querySelector('code')?.textContent ?? '',
    label: item.querySelector('p')?.firstChild?.textContent?.trim().replace(/\.$/, ''),
    type,
    unit,
    description: item.querySelector('p')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
    values: item.dataset['values']?.split('|'),
  };
}

/** The functions of our own, as the page describes them. */
export function readMacros(root: HTMLElement): KnownFunction[] {
  return [...root.querySelectorAll<HTMLElement>('[data-macro]')].map((macro) => ({
    name: macro.dataset['macro'] ?? '',
    signature: macro.dataset['signature'] ?? '',
    description: macro.querySelector('[data-part="answers"]')?.textContent.trim() ?? '',
    isOurs: true,
    isTable: macro.dataset['kind'] === 'table',
  }));
}

/** Makes the list of tables work: names that can be put into the statement, and a field that finds columns. */
export function connectTables(root: HTMLElement, insert: (name: string) => void): void {
  const panel = part(root, 'tables');
  const field = part(root, 'find') as HTMLInputElement;
  panel.addEventListener('toggle', ({ target }) => makeInsertable(target as HTMLElement), { capture: true });
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('.insert') : null;
    if (button) insert(button.textContent.trim());
  });
  field.addEventListener('input', () => {
    part(root, 'found').textContent = find(panel, field.value.trim().toLowerCase());
  });
}

/** Turns the names in a table that has been opened into buttons; done late, because there are hundreds. */
function makeInsertable(table: HTMLElement): void {
  for (const name of table.querySelectorAll('li > code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'insert';
    button.title = 'Put this name into the query';
    name.replaceWith(button);
    button.append(name);
  }
}

/** Hides what does not fit and opens what does; says how much was found. */
function find(panel: HTMLElement, words: string): string {
  let found = 0;
  for (const table of panel.querySelectorAll<HTMLDetailsElement>('details[data-table]')) {
    const isNamed = table.dataset['table']?.includes(words) ?? false;
    const columns = [...table.querySelectorAll('li')];
    const fitting = columns.filter((column) => column.textContent.toLowerCase().includes(words));
    for (const column of columns) column.hidden = words !== '' && !isNamed && !fitting.includes(column);
    table.hidden = words !== '' && !isNamed && fitting.length === 0;
    table.open = words !== '' && fitting.length > 0 && !table.hidden;
    found += words === '' ? 0 : fitting.length;
  }
  if (words === '') return '';
  return found === 0 ? 'No table or column has these words.' : `${found} columns`;
}
