import { part } from '../page/parts.ts';
import type { Sheets } from './query-sheets.ts';

/** What a reader can do with tabs. */
export interface TabActions {
  select: (id: number) => void;
  add: () => void;
  rename: (name: string) => void;
  close: () => void;
}

/**
 * Makes the row of tabs work: by mouse, and by keyboard as tabs do: arrows, Home and End move, F2 renames, Delete
 * closes.
 */
export function connectTabs(root: HTMLElement, sheets: () => Sheets, actions: TabActions): void {
  const strip = part(root, 'tabs');
  const rename = connectRename(root, sheets, actions);
  strip.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>('[role="tab"]') : null;
    if (tab?.dataset['sheet'] === undefined) return;
    actions.select(Number(tab.dataset['sheet']));
    focusCurrent(strip);
  });
  strip.addEventListener('dblclick', rename);
  strip.addEventListener('keydown', (event) => {
    const next = neighbour(sheets(), event.key);
    if (next !== undefined) actions.select(next);
    else if (event.key === 'F2') rename();
    else if (event.key === 'Delete') actions.close();
    else return;
    event.preventDefault();
    if (event.key !== 'F2') focusCurrent(strip);
  });
  part(root, 'new-tab').addEventListener('click', actions.add);
  part(root, 'rename-tab').addEventListener('click', rename);
  part(root, 'close-tab').addEventListener('click', actions.close);
}

/** Makes the field for a new name work; gives what to call to begin. */
function connectRename(root: HTMLElement, sheets: () => Sheets, { rename }: TabActions): () => void {
  const form = part(root, 'rename') as HTMLFormElement;
  const field = form.querySelector('input')!;
  const end = (): void => {
    form.hidden = true;
    focusCurrent(part(root, 'tabs'));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rename(field.value);
    end();
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') end();
  });
  return () => {
    const { list, current } = sheets();
    field.value = list.find(({ id }) => id === current)?.name ?? '';
    form.hidden = false;
    field.select();
  };
}

/** Writes the tabs; one is on show and the only one that Tab reaches. */
export function showTabs(root: HTMLElement, { list, current }: Sheets): void {
  const tabs = list.map(({ id, name }) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.id = `tab-${id}`;
    tab.textContent = name;
    tab.dataset['sheet'] = String(id);
    tab.ariaSelected = String(id === current);
    tab.tabIndex = id === current ? 0 : -1;
    tab.setAttribute('aria-controls', 'sheet');
    return tab;
  });
  part(root, 'tabs').replaceChildren(...tabs);
  showWithin(
    part(root, 'tabs'),
    tabs.find(({ ariaSelected }) => ariaSelected === 'true'),
  );
  part(root, 'sheet').setAttribute('aria-labelledby', `tab-${current}`);
}

/** Scrolls the strip, and nothing but the strip, to the tab on show. */
function showWithin(strip: HTMLElement, tab: HTMLElement | undefined): void {
  if (!tab || strip.scrollHeight <= strip.clientHeight) return;
  const from = tab.getBoundingClientRect().top - strip.getBoundingClientRect().top;
  strip.scrollTop += from - (strip.clientHeight - tab.offsetHeight) / 2;
}

function focusCurrent(strip: HTMLElement): void {
  strip.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
}

/** The sheet that a key moves to. */
function neighbour({ list, current }: Sheets, key: string): number | undefined {
  const place = list.findIndex(({ id }) => id === current);
  const steps: Record<string, number> = {
    ArrowRight: (place + 1) % list.length,
    ArrowLeft: (place - 1 + list.length) % list.length,
    Home: 0,
    End: list.length - 1,
  };
  const next = steps[key];
  return next === undefined ? undefined : list[next]?.id;
}
