import type { ExplorerFacts } from '../../lib/links/explored/explorer-facts.ts';

/** An element of the page by the name of the part it plays. */
export function part(root: ParentNode, name: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!element) throw new Error(`part not found: ${name}`);
  return element;
}

/** A list of choices by its name. */
export function choiceList(root: ParentNode, name: string): HTMLSelectElement {
  const element = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!element) throw new Error(`choiceList not found: ${name}`);
  return element;
}

/** A field for a number by its name. */
export function numberField(root: ParentNode, name: string): HTMLInputElement {
  const element = root.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!element) throw new Error(`numberField not found: ${name}`);
  return element;
}

/** The words of an element as one line; of none, none. */
export function wordsOf(element: Element | null): string {
  return element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

/** Writes only what differs: a line that is read out when it changes must not be read out for nothing. */
export function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Puts rows of text into the body of a table: the first cell names the row. */
export function fillRows(body: HTMLElement, rows: readonly (readonly (string | HTMLElement)[])[]): void {
  const lines = rows.map(([name = '', ...cells]) => {
    const line = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.append(name);
    line.append(head);
    for (const cell of cells) line.insertCell().append(cell);
    return line;
  });
  body.replaceChildren(...lines);
}

/** The facts that the page was built with. */
export function readFacts(root: ParentNode): ExplorerFacts {
  return JSON.parse(part(root, 'facts').textContent) as ExplorerFacts;
}
