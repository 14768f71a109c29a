import { readRadios } from '../../lib/site/radio-address.ts';

/**
 * <atlas-walk>: lets arrow keys walk the grid of links, so that one Tab reaches it and one leaves it. Home and End go
 * to the ends of a row, with Ctrl to the first and last cell. Beside the grid it says in words which link is under the
 * pointer or the focus, and it keeps the choices in the address. Without it every cell is a link in the tab order.
 */
export class AtlasWalk extends HTMLElement {
  #rows: HTMLAnchorElement[][] = [];

  connectedCallback(): void {
    this.#rows = [...this.querySelectorAll('tbody tr:has(td)')].map((row) => [
      ...row.querySelectorAll<HTMLAnchorElement>('td a'),
    ]);
    for (const cell of this.#rows.flat()) cell.tabIndex = -1;
    const first = this.#rows[0]?.[0];
    if (first) first.tabIndex = 0;
    this.querySelector('[data-part="hint"]')?.removeAttribute('hidden');
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusin', (event) => this.#onEnter(event.target));
    this.addEventListener('pointerover', (event) => this.#say(event.target));
    this.addEventListener('change', () => this.#keepChoices());
    this.#readChoices();
  }

  #onKey(event: KeyboardEvent): void {
    const [row, column] = this.#placeOf(event.target);
    const target = row < 0 || event.altKey || event.metaKey ? undefined : this.#next(event, row, column);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The cell a key goes to; undefined for keys that are not ours and at the edges. */
  #next({ key, ctrlKey }: KeyboardEvent, row: number, column: number): HTMLAnchorElement | undefined {
    const last = this.#rows.length - 1;
    switch (key) {
      case 'ArrowRight':
        return this.#rows[row]?.[column + 1];
      case 'ArrowLeft':
        return this.#rows[row]?.[column - 1];
      case 'ArrowDown':
        return this.#rows[row + 1]?.[column];
      case 'ArrowUp':
        return this.#rows[row - 1]?.[column];
      case 'Home':
        return this.#rows[ctrlKey ? 0 : row]?.[0];
      case 'End':
        return this.#rows[ctrlKey ? last : row]?.at(-1);
      default:
        return undefined;
    }
  }

  /** The cell in focus becomes the one that Tab comes back to. */
  #onEnter(target: EventTarget | null): void {
    const [row, column] = this.#placeOf(target);
    const cell = this.#rows[row]?.[column];
    if (!cell) return;
    for (const other of this.querySelectorAll<HTMLAnchorElement>('td a[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
    this.#say(target);
  }

  /** Row and column of the cell that holds an element; −1 where none does. */
  #placeOf(target: EventTarget | null): [row: number, column: number] {
    const cell = target instanceof Element ? target.closest<HTMLAnchorElement>('td a') : null;
    const row = cell ? this.#rows.findIndex((cells) => cells.includes(cell)) : -1;
    return [row, cell && row >= 0 ? (this.#rows[row] ?? []).indexOf(cell) : -1];
  }

  #say(target: EventTarget | null): void {
    const [row, column] = this.#placeOf(target);
    const cell = this.#rows[row]?.[column];
    const readout = this.querySelector('[data-part="readout"]');
    if (!cell || !readout) return;
    const support = this.querySelectorAll('.supports th')[column]?.textContent.trim();
    const outcome = cell.closest('tr')?.querySelector('th')?.textContent.trim().replaceAll(/\s+/g, ' ');
    const [standing, verdict] = [...cell.querySelectorAll('span')].map((span) => span.textContent);
    const method = this.querySelector<HTMLInputElement>('input[name="method"]:checked')?.value ?? '';
    readout.textContent = `${support}, ${outcome}: ${cell.dataset[method] ?? standing}${verdict}`;
  }

  /** Checks what the address asks for, for instance `#method=between&tier=1`. */
  #readChoices(): void {
    const choices = [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const fragment = location.hash.slice(1);
    if (!/=|%3d/i.test(fragment)) return;
    const { chosen, left } = readRadios(fragment, choices);
    for (const [name, value] of chosen)
      for (const choice of choices) if (choice.name === name && choice.value === value) choice.checked = true;
    this.#tell(left);
  }

  #tell(left: readonly string[]): void {
    const place = this.querySelector<HTMLElement>('[data-part="refused"]')!;
    place.hidden = left.length === 0;
    place.textContent = `Left out of the address: ${left.join(', ')}.`;
  }

  #keepChoices(): void {
    this.#tell([]);
    const checked = [...this.querySelectorAll<HTMLInputElement>('input:checked')];
    const chosen = checked.filter(({ defaultChecked }) => !defaultChecked);
    const kept = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', kept ? `#${kept}` : location.pathname);
  }
}

customElements.define('atlas-walk', AtlasWalk);
