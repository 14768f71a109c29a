import { packTrendOf } from '../../charts/place/line-trend.ts';
import { standingTrend } from '../../charts/place/standing-trend.ts';
import type { ProfileLine } from '../../lib/position/profile/profile-line.ts';
import { lineWords } from '../../lib/words/authority/line-words.ts';
import { mostNewer, newerSays, packTitle } from '../../lib/words/authority/pack-words.ts';
import { onAuthorityChange } from '../authority/my-authority.ts';
import { drawFacts } from '../authority/draw-facts.ts';
import { drawLines } from '../authority/draw-lines.ts';
import { yearsOf } from '../authority/fetch-figures.ts';
import { forgetPack, keepPackText, type PackField, packFields, packText } from '../authority/pack-name.ts';
import type { ShownProfile } from '../authority/shown-profile.ts';
import { part } from '../page/parts.ts';

/**
 * <committee-pack>: two sides of A4. As built they stand beside the statistical neighbours; `show` brings them in line
 * with another choice and with newer figures of the reader's own. A name of the reader's choice takes the place of the
 * code everywhere; with title and note it is kept on this device and nowhere else.
 */
export class CommitteePack extends HTMLElement {
  #stop: (() => void) | undefined;
  #shown: (Pick<ShownProfile, 'lines' | 'names' | 'peers'> & { siteUrl: string }) | undefined;

  connectedCallback(): void {
    this.#stop = onAuthorityChange((authority) => {
      if (authority !== null) return;
      forgetPack(this.#code);
      this.#sayTexts();
    });
    this.#sayTexts();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  get #code(): string {
    return this.dataset['authority'] ?? '';
  }

  /** What the authority is called on the sheets. */
  get printName(): string {
    return packText(this.#code, 'name') || (this.dataset['name'] ?? '');
  }

  /** Keeps a text of the reader's; false where the browser keeps nothing, and it stands until the page is left. */
  setText(field: PackField, text: string): boolean {
    const isKept = keepPackText(this.#code, field, text.trim());
    this.#sayTexts();
    if (field === 'name') void this.#drawTrends();
    return isKept;
  }

  /** The texts there are. */
  texts(): Record<PackField, string> {
    return Object.fromEntries(packFields.map((field) => [field, packText(this.#code, field)])) as Record<
      PackField,
      string
    >;
  }

  /** Brings both sides in line with what a profile shows. */
  async show({ lines, names, peers }: ShownProfile, siteUrl: string): Promise<void> {
    this.#shown = { lines, names, peers, siteUrl };
    const table = this.querySelector<HTMLTableElement>('.pack-table');
    if (table) drawLines(table, lines);
    drawFacts(this, lines, names.peersShort);
    this.#say('peers-name', names.peers);
    this.#say('peers-short', names.peersShort);
    this.#say('region-short', names.regionShort);
    this.#showNewer(lines.filter(({ newer }) => newer));
    await this.#drawTrends();
  }

  #showNewer(lines: readonly ProfileLine[]): void {
    part(this, 'own').hidden = lines.length === 0;
    this.classList.toggle('with-newer', lines.length > 0);
    part(this, 'own-rows').replaceChildren(...lines.slice(0, mostNewer).map(newerRow));
  }

  async #drawTrends(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return this.#renameTrends();
    const { lines, peers, siteUrl } = shown;
    const names = { ...shown.names, mine: this.printName };
    const isLow = lines.some(({ newer }) => newer);
    for (const item of this.querySelectorAll<HTMLElement>('[data-trend]')) {
      const indicator = item.dataset['trend'] ?? '';
      const line = lines.find(({ columns }) => columns.indicator === indicator);
      if (!line) continue;
      const file = await yearsOf(siteUrl, indicator);
      const trend = packTrendOf(line, file, names, { code: this.#code, peers, isLow });
      item
        .querySelector('.plot')
        ?.replaceChildren(standingTrend(trend.years, trend.names, { document, ...trend.options }));
    }
  }

  /** The trends as they were built name the code; a name of the reader's takes its place. */
  #renameTrends(): void {
    for (const label of this.querySelectorAll('.pack-trends .mine-name')) {
      const own = label.getAttribute('data-built') ?? label.textContent;
      label.setAttribute('data-built', own);
      label.textContent = own.replace(this.dataset['name'] ?? '', this.printName);
    }
  }

  #sayTexts(): void {
    const { title, note } = this.texts();
    this.#say('pack-name', this.printName);
    this.#say('pack-title', title || packTitle(this.printName));
    this.#say('pack-note', note);
    part(this, 'pack-note').hidden = note === '';
    if (!this.#shown) this.#renameTrends();
  }

  #say(name: string, text: string): void {
    for (const place of this.querySelectorAll(`[data-part="${name}"]`)) place.textContent = text;
  }
}

function newerRow(line: ProfileLine): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = line.columns.short;
  row.append(head);
  const { figure, newer } = lineWords(line);
  for (const [text, className] of [
    [figure, 'n'],
    [newer, 'n'],
    [newerSays(line), ''],
  ] as const) {
    const cell = row.insertCell();
    cell.className = className;
    cell.textContent = text;
  }
  return row;
}

customElements.define('committee-pack', CommitteePack);
