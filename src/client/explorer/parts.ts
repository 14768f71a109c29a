import type { ExplorerFacts } from '../../lib/links/explorer-facts.ts';

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

/** The facts that the page was built with. */
export function readFacts(root: ParentNode): ExplorerFacts {
  return JSON.parse(part(root, 'facts').textContent) as ExplorerFacts;
}
