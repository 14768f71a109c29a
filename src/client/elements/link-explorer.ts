import { askedIn, isOfPlace, mendAddress } from '../../lib/site/mend-address.ts';
import { choiceNames, parseLinkChoice } from '../../lib/links/explored/link-choice-address.ts';
import { settleChoice } from '../../lib/links/explored/link-choice-rules.ts';
import {
  comparisonOf,
  formatLinkChoice,
  plainChoice,
  type LinkChoice,
} from '../../lib/links/explored/link-choice.ts';
import type { Selection } from '../../lib/links/explored/link-estimate-sql.ts';
import type { ExplorerFacts } from '../../lib/links/explored/explorer-facts.ts';
import { describeVersion } from '../../lib/words/release/describe-version.ts';
import { myAuthority, onAuthorityChange } from '../authority/my-authority.ts';
import { connectBrush } from '../explorer/brush.ts';
import { connectTools } from '../explorer/connect-tools.ts';
import { offerNeighboursOf, readControls, showDependent, writeControls } from '../explorer/controls.ts';
import { choiceList, part, readFacts } from '../page/parts.ts';
import { showFailure, showNotices, showState } from '../explorer/show-state.ts';
import type { ShownLink } from '../explorer/shown-link.ts';
import { connectTried } from '../explorer/show-tried.ts';
import { toolSubject } from '../explorer/tool-subject.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';

/**
 * <link-explorer>: brings the page's chart to life. What the reader chooses stands in the address, is asked of a
 * database in the reader's own browser, and is shown in the places of what the built page shows.
 */
export class LinkExplorer extends HTMLElement {
  #facts!: ExplorerFacts;
  #choice!: LinkChoice;
  #shown: ShownLink | undefined;
  #stop: (() => void) | undefined;
  /** Whether what failed needs the page to be loaded anew. */
  #isCodeMissing = false;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    this.#facts = readFacts(this);
    const form = part(this, 'choices');
    form.removeAttribute('disabled');
    form.addEventListener('change', (event) => this.#onChange(event));
    part(this, 'views').removeAttribute('disabled');
    part(this, 'views').addEventListener('change', () =>
      this.#choose(readControls(this, this.#facts.authorities)),
    );
    part(this, 'try-again').addEventListener('click', () => this.#tryAgain());
    addEventListener('popstate', () => this.#onAddress());
    this.#connectSelection();
    connectTools(this, () => toolSubject(this, this.#facts, this.#choice, this.#shown));
    connectTried(this, this.#facts.citation);
    this.#markMine(myAuthority());
    this.#stop = onAuthorityChange((authority) => this.#markMine(authority));
    this.#readAddress();
    this.#startWhenWelcome();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** The link on show with its exact numbers, once the database has answered. */
  get shown(): ShownLink | undefined {
    return this.#shown;
  }

  /**
   * Asks the page's database anything that yields rows, for the curious at the developer console:
   * `await document.querySelector('link-explorer').query('FROM panel LIMIT 5')`. Values are exact, so that a DECIMAL is text.
   */
  async query(sql: string): Promise<Record<string, unknown>[]> {
    const { askAnything } = await fetchCode(() => import('../explorer/ask-database.ts'));
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
    showDependent(this);
    this.#choose(readControls(this, this.#facts.authorities));
  }

  /** Takes a choice from the reader: settled, in the address, asked. */
  #choose(asked: LinkChoice): void {
    const { choice, changes } = settleChoice(asked);
    this.#choice = choice;
    writeControls(this, choice);
    showNotices(this, changes);
    history.pushState(null, '', `#${formatLinkChoice(choice, this.#facts.version)}`);
    void this.#ask();
  }

  #connectSelection(): void {
    connectBrush(part(this, 'single'), {
      canSelect: () => this.#shown?.choice.view === 'scatter',
      onSelect: (selection) => this.#select(selection),
      onClick: (nearest) => this.#clickDot(nearest),
    });
    const fields = part(this, 'selecting') as HTMLFormElement;
    fields.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submitSelection();
    });
    part(this, 'clear-selection').addEventListener('click', () => this.#select(undefined));
    part(this, 'select-by-touch').addEventListener('click', ({ currentTarget }) => {
      const isOn = part(this, 'single').dataset['selecting'] !== 'true';
      part(this, 'single').dataset['selecting'] = String(isOn);
      (currentTarget as HTMLElement).ariaPressed = String(isOn);
    });
  }

  async #submitSelection(): Promise<void> {
    if (!this.#shown) return;
    const { readSelection } = await fetchCode(() => import('../explorer/show-selection.ts'));
    const read = readSelection(this, this.#shown);
    if (typeof read === 'string') part(this, 'selection-said').textContent = read;
    else this.#select(read);
  }

  #select(selection: Selection | undefined): void {
    const { selection: _before, ...whole } = this.#choice;
    this.#choose(selection ? { ...whole, selection } : whole);
  }

  /** A click on a dot marks the authority it stands for; the list of authorities does the same from the keyboard. */
  #clickDot(nearest: (points: readonly { x: number; y: number }[]) => number | undefined): void {
    const points = this.#shown?.points ?? [];
    const place = nearest(points);
    const authority = place === undefined ? undefined : points[place]?.authority;
    if (authority === undefined) return;
    choiceList(this, 'marked').value = authority;
    void this.#mark(authority);
  }

  /** Back, forward, or an address typed by hand; a link to a place in the page is none of ours. */
  #onAddress(): void {
    if (location.hash !== '' && isOfPlace(mendAddress(location.hash).fragment)) return;
    this.#readAddress();
    void this.#ask();
  }

  #readAddress(): void {
    const { supports, outcomes, authorities, standing, version } = this.#facts;
    const nameOf = ({ indicator }: { indicator: string }): string => indicator;
    const choosable = { supports: supports.map(nameOf), outcomes: outcomes.map(nameOf), authorities };
    const { fragment, forgiven } = askedIn(location, choiceNames);
    const read = parseLinkChoice(isOfPlace(fragment) ? '' : fragment, choosable, standing);
    const { choice, changes } = settleChoice(read.choice);
    this.#choice = choice;
    writeControls(this, choice);
    const refused = read.refusals.length > 0 ? [...read.refusals, 'The usual choice is shown instead.'] : [];
    showNotices(this, [
      ...forgiven,
      ...describeVersion(read.version, version),
      ...refused,
      ...[read.lacking ?? []].flat(),
      ...changes,
    ]);
  }

  async #ask(): Promise<void> {
    const mine = ++this.#asked;
    const choice = this.#choice;
    showState(this, 'waiting');
    this.ariaBusy = String(!this.#isShown(choice));
    try {
      const { answerChoice, showAnswer, showChecks } = await fetchCode(() => import('../explorer/answer.ts'));
      const answer = await answerChoice(this.#siteUrl(), choice, this.#facts);
      if (mine !== this.#asked) return;
      this.#shown = { ...answer, marked: choiceList(this, 'marked').value || undefined };
      showAnswer(this, this.#shown, this.#facts.version);
      showState(this, 'live', answer.ms);
      this.ariaBusy = 'false';
      await showChecks(this, this.#shown, { ...this.#facts, isWanted: () => mine === this.#asked });
      if (mine === this.#asked) this.dataset['checks'] = 'done';
    } catch (error) {
      if (mine !== this.#asked) return;
      this.#isCodeMissing = error instanceof MissingCode;
      showFailure(this, error);
    } finally {
      if (mine === this.#asked) this.ariaBusy = 'false';
    }
  }

  /** Loads the page anew where nothing else helps; the address keeps the choice. */
  #tryAgain(): void {
    if (this.#isCodeMissing && navigator.onLine) location.reload();
    else void this.#ask();
  }

  #markMine(authority: string | null): void {
    const list = choiceList(this, 'marked');
    if (authority !== null && ![...list.options].some(({ value }) => value === authority)) return;
    list.value = authority ?? '';
    if (authority !== null) offerNeighboursOf(this, authority);
    void this.#mark(list.value);
  }

  async #mark(authority: string): Promise<void> {
    if (!this.#shown) return;
    const { showPicture } = await fetchCode(() => import('../explorer/show-link.ts'));
    this.#shown = { ...this.#shown, marked: authority || undefined };
    showPicture(this, this.#shown);
  }

  #siteUrl(): string {
    return new URL(this.dataset['site'] ?? '/', location.href).href;
  }

  /** Whether the page already shows what is asked for: the live link, or the one that was built. */
  #isShown(choice: LinkChoice): boolean {
    const { support, outcome } = this.#facts.standing;
    const built = { ...plainChoice, support, outcome };
    const shown = this.#shown?.choice ?? built;
    return shown.view === choice.view && comparisonOf(shown) === comparisonOf(choice);
  }
}

customElements.define('link-explorer', LinkExplorer);
