import type { ExplorerFacts, ExplorerSide } from '../../lib/links/explorer-facts.ts';
import { formatLinkChoice, parseLinkChoice, type LinkChoice } from '../../lib/links/link-choice.ts';
import { connectTools, type ToolSubject } from '../explorer/connect-tools.ts';
import { nearestDot } from '../explorer/nearest-dot.ts';
import { choiceList, part, readFacts } from '../explorer/parts.ts';
import { showFailure, showRefusals, showState } from '../explorer/show-state.ts';
import type { ShownLink } from '../explorer/show-link.ts';

/**
 * <link-explorer>: brings the page's chart to life. What the reader chooses stands in the address, is asked of a
 * database in the reader's own browser, and is shown in the places of what the built page shows.
 */
export class LinkExplorer extends HTMLElement {
  #facts!: ExplorerFacts;
  #choice!: LinkChoice;
  #shown: ShownLink | undefined;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    this.#facts = readFacts(this);
    part(this, 'choices').removeAttribute('disabled');
    part(this, 'choices').addEventListener('change', (event) => this.#onChange(event));
    part(this, 'try-again').addEventListener('click', () => void this.#ask());
    addEventListener('popstate', () => this.#onAddress());
    this.addEventListener('click', (event) => this.#onClick(event));
    connectTools(this, () => this.#subject());
    this.#readAddress();
    this.#startWhenWelcome();
  }

  /** The link on show with its exact numbers, once the database has answered. */
  get shown(): ShownLink | undefined {
    return this.#shown;
  }

  /**
   * Asks the page's database anything that yields rows, for the curious at the developer console:
   * `await document.querySelector('link-explorer').query('FROM panel LIMIT 5')`.
   */
  async query(sql: string): Promise<Record<string, unknown>[]> {
    const { askAnything } = await import('../explorer/ask-link.ts');
    return await askAnything(this.#siteUrl(), sql);
  }

  /** At once, unless the reader has asked to save data: then with the first choice. */
  #startWhenWelcome(): void {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (connection?.saveData && location.hash === '') showState(this, 'saving');
    else void this.#ask();
  }

  #onChange(event: Event): void {
    const list = event.target as HTMLSelectElement;
    if (list.name === 'marked') return void this.#mark(list.value);
    const [support, outcome] = [choiceList(this, 'support').value, choiceList(this, 'outcome').value];
    const isYear = list.name === 'year';
    this.#choice = isYear ? { support, outcome, year: Number(list.value) } : { support, outcome };
    showRefusals(this, []);
    history.pushState(null, '', `#${formatLinkChoice(this.#choice)}`);
    void this.#ask();
  }

  /** A click on a dot marks the authority it stands for; the list of authorities does the same from the keyboard. */
  #onClick(event: MouseEvent): void {
    const svg = event.target instanceof Element ? event.target.closest('svg') : null;
    const place = svg && this.#shown ? nearestDot(svg, event) : undefined;
    const authority = place === undefined ? undefined : this.#shown?.pairs[place]?.authority;
    if (authority === undefined) return;
    choiceList(this, 'marked').value = authority;
    void this.#mark(authority);
  }

  /** Back, forward, or an address typed by hand; a link to a place in the page is none of ours. */
  #onAddress(): void {
    if (location.hash !== '' && !location.hash.includes('=')) return;
    this.#readAddress();
    void this.#ask();
  }

  #readAddress(): void {
    const { supports, outcomes, standing } = this.#facts;
    const choosable = { supports: supports.map(nameOf), outcomes: outcomes.map(nameOf) };
    const fragment = location.hash.includes('=') ? location.hash : '';
    const { choice, refusals } = parseLinkChoice(fragment, choosable, standing);
    this.#choice = choice;
    choiceList(this, 'support').value = choice.support;
    choiceList(this, 'outcome').value = choice.outcome;
    showRefusals(this, refusals);
  }

  async #ask(): Promise<void> {
    const mine = ++this.#asked;
    const choice = this.#choice;
    showState(this, 'waiting');
    this.ariaBusy = String(!this.#isShown(choice));
    try {
      const [{ askLink }, { showLink }] = await Promise.all([
        import('../explorer/ask-link.ts'),
        import('../explorer/show-link.ts'),
      ]);
      const support = find(this.#facts.supports, choice.support);
      const outcome = find(this.#facts.outcomes, choice.outcome);
      const answer = await askLink(this.#siteUrl(), choice, support.shift);
      if (mine !== this.#asked) return;
      this.#shown = { ...answer, support, outcome, marked: choiceList(this, 'marked').value || undefined };
      showLink(this, this.#shown);
      showState(this, 'live', answer.ms);
      if (location.hash.includes('=')) history.replaceState(null, '', this.#subject().address);
    } catch (error) {
      if (mine === this.#asked) showFailure(this, error);
    } finally {
      if (mine === this.#asked) this.ariaBusy = 'false';
    }
  }

  async #mark(authority: string): Promise<void> {
    if (!this.#shown) return;
    const { showChart } = await import('../explorer/show-link.ts');
    this.#shown = { ...this.#shown, marked: authority || undefined };
    showChart(this, this.#shown);
  }

  #siteUrl(): string {
    return new URL(this.dataset['site'] ?? '/', location.href).href;
  }

  /** Whether the page already shows what is asked for. */
  #isShown({ support, outcome, year }: LinkChoice): boolean {
    const shown = this.#subject();
    return shown.support === support && shown.outcome === outcome && (year ?? shown.year) === shown.year;
  }

  /** What is shown, for the tools: the built page's own pair until there is a live one. */
  #subject(): ToolSubject {
    const { support, outcome, year } = this.#shown?.question ?? this.#facts.standing;
    return { support, outcome, year, address: `#${formatLinkChoice({ support, outcome, year })}` };
  }
}

function nameOf({ indicator }: ExplorerSide): string {
  return indicator;
}

function find(sides: readonly ExplorerSide[], indicator: string): ExplorerSide {
  const side = sides.find((each) => each.indicator === indicator);
  if (!side) throw new Error(`link-explorer unknown indicator: ${indicator}`);
  return side;
}

customElements.define('link-explorer', LinkExplorer);
