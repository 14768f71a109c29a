import { askedIn, isOfPlace } from '../../lib/site/mend-address.ts';
import {
  formatProfileChoice,
  noChoice,
  parseProfileChoice,
  type ProfileChoice,
  refusedOfProfile,
} from '../../lib/site/peer-address.ts';
import type { ProfileFigures } from '../../lib/position/profile/profile-figures.ts';
import type { TypedNewer } from '../../lib/position/standing/newer-place.ts';
import type * as Lines from '../authority/draw-lines.ts';
import { allFigures, figuresOf } from '../authority/fetch-figures.ts';
import type { ShownProfile } from '../authority/shown-profile.ts';
import { StandingControls } from '../authority/standing-controls.ts';
import { describeFailure, EngineFailure } from '../engine/failures.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';
import { part } from '../page/parts.ts';

type Drawing = Pick<typeof Lines, 'drawLines' | 'sayCounts'>;

/** Sent when the lines show another authority, others beside it, or figures of the reader's own; bubbles. */
export const profileChange = 'profile-change';

/**
 * <authority-profile>: a line for each indicator, around one authority. As built it shows the authority among its
 * statistical neighbours; with a script the reader compares with others, sorts, filters, opens a line and puts newer
 * figures of their own on it. What is chosen stands in the address, codes only; figures of the reader's own stand nowhere
 * but here.
 */
export class AuthorityProfile extends HTMLElement {
  #controls: StandingControls | undefined;
  #choice: ProfileChoice = noChoice;
  #own = new Map<string, TypedNewer>();
  /** What of the address is not used, in sentences. */
  #told: string[] = [];
  /** Counts the changes, so that a late answer to an earlier one is dropped. */
  #asked = 0;
  /** Whether the lines are as they were built. */
  #isBuilt = true;

  connectedCallback(): void {
    this.#controls = new StandingControls(this, {
      choose: (choice) => void this.choose(choice),
      figures: () => this.figures(),
      authority: () => this.authority,
    });
    for (const opener of this.querySelectorAll<HTMLButtonElement>('.opener')) opener.hidden = false;
    this.addEventListener('click', this.#onClick);
    addEventListener('hashchange', this.#onAddress);
    this.#onAddress();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    removeEventListener('hashchange', this.#onAddress);
  }

  /** The code of the authority whose lines these are: that of the page, or the reader's choice; null without one. */
  get authority(): string | null {
    return this.dataset['authority'] ?? this.#choice.authority;
  }

  /** What the reader chose. */
  get choice(): ProfileChoice {
    return this.#choice;
  }

  /** The published figures behind the lines, fetched when first asked for. */
  figures(): Promise<ProfileFigures> {
    return allFigures(this.siteUrl);
  }

  /** Where the site stands. */
  get siteUrl(): string {
    return new URL(this.dataset['site'] ?? '/', location.href).href;
  }

  /** All that the lines show now, newer figures of the reader's own included. */
  async shown(): Promise<ShownProfile> {
    const [figures, { shownProfile }, { peersOfChoice }] = await Promise.all([
      this.figures(),
      fetchCode(() => import('../authority/shown-profile.ts')),
      fetchCode(() => import('../authority/peers-of-choice.ts')),
    ]);
    const authority = this.#standing(figures);
    const own = authority === null ? undefined : await figuresOf(this.siteUrl, authority);
    const peers = peersOfChoice(this.#choice.peers, figures, own);
    this.#tellLeft(peers.left);
    return shownProfile(figures, own, peers, this.#own);
  }

  /** Takes a choice; the address keeps it. */
  async choose(choice: Partial<ProfileChoice>): Promise<void> {
    this.#told = [];
    this.#keep({ ...this.#choice, ...choice });
    await this.#show();
  }

  /** Shows the lines of another authority, or of none, on a page that is not of one. */
  async showAuthority(code: string | null): Promise<void> {
    if (this.dataset['authority'] !== undefined)
      throw new Error('showAuthority requires a profile without an authority');
    await this.choose({ authority: code });
  }

  /** Puts newer figures of the reader's own on the lines, in the place of those there were; none clears them. */
  async placeOwn(figures: readonly (TypedNewer & { indicator: string })[]): Promise<void> {
    if (figures.length === 0 && this.#own.size === 0) return;
    this.#own = new Map(figures.map(({ indicator, ...figure }) => [indicator, figure]));
    await this.#show();
  }

  /** A link to a place in the page is none of ours. */
  #onAddress = (): void => {
    const { fragment, forgiven } = askedIn(location, ['with', 'sort', 'show', 'open', 'authority', 'to']);
    if (location.hash !== '' && isOfPlace(fragment)) return;
    const choice = parseProfileChoice(fragment);
    this.#told = [...forgiven, ...refusedOfProfile(fragment)];
    const isSame = formatProfileChoice(choice) === formatProfileChoice(this.#choice);
    this.#choice = choice;
    this.#controls?.reflect(choice);
    if (isSame) this.#sayTold();
    else void this.#show();
  };

  #onClick = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLTableRowElement>('tr');
    const save = target?.closest<HTMLElement>('[data-save]');
    if (save && row) void this.#save(row, save.dataset['save'] === 'png' ? 'png' : 'svg');
    const opener = target?.closest('.opener');
    const indicator = row?.dataset['indicator'];
    if (opener && indicator) void this.choose({ open: this.#choice.open === indicator ? null : indicator });
  };

  #keep(choice: ProfileChoice): void {
    this.#choice = choice;
    this.#controls?.reflect(choice);
    const kept = formatProfileChoice(choice);
    history.replaceState(null, '', kept ? `#${kept}` : location.pathname + location.search);
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    const { sort, show } = this.#choice;
    this.ariaBusy = 'true';
    try {
      const [shown, drawing] = await Promise.all([
        this.shown(),
        fetchCode(() => import('../authority/draw-lines.ts')),
      ]);
      if (asked !== this.#asked) return;
      const table = this.#table;
      if (!this.#isAsBuilt()) this.#draw(shown, table, drawing);
      drawing.orderLines(table, shown.lines, { sort, show });
      await this.#open(shown);
      if (asked !== this.#asked) return;
      this.#controls?.show(shown);
      this.#sayTold();
      this.dispatchEvent(new CustomEvent(profileChange, { bubbles: true, detail: shown }));
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    } finally {
      if (asked === this.#asked) this.ariaBusy = 'false';
    }
  }

  /** Whether what is to be shown is what was built; once something else was, all is drawn anew. */
  #isAsBuilt(): boolean {
    const { peers } = this.#choice;
    const asBuilt = this.dataset['authority'] !== undefined && peers === 'neighbours' && this.#own.size === 0;
    if (!asBuilt) this.#isBuilt = false;
    return this.#isBuilt;
  }

  #draw({ lines, names }: ShownProfile, table: HTMLTableElement, { drawLines, sayCounts }: Drawing): void {
    drawLines(table, lines);
    sayCounts(this, lines);
    this.#say('name', names.mine);
    this.#say('peers-name', names.peers);
    this.#say('peers-short', names.peersShort);
    this.#say('region-short', names.regionShort);
    table.classList.toggle('with-difference', this.#choice.peers !== 'neighbours');
    part(this, 'key-own').hidden = this.#own.size === 0;
  }

  /** Opens the line that is asked for, and closes every other. */
  async #open(shown: ShownProfile): Promise<void> {
    const { open } = this.#choice;
    const table = this.#table;
    const row =
      open === null ? null : table.querySelector<HTMLTableRowElement>(`tr[data-indicator="${open}"]`);
    if (open !== null && !row) {
      this.#told = [...this.#told, `There is no line for “${open}”: none is open.`];
      this.#keep({ ...this.#choice, open: null });
    }
    const content = open === null || !row ? undefined : await this.#content(open, shown);
    for (const opened of table.querySelectorAll('tr.opened')) opened.remove();
    for (const opener of table.querySelectorAll<HTMLElement>('.opener')) {
      const isOpen = content !== undefined && opener.dataset['opens'] === `open-${open}`;
      opener.ariaExpanded = String(isOpen);
      if (isOpen) opener.setAttribute('aria-controls', `open-${open}`);
      else opener.removeAttribute('aria-controls');
    }
    if (!row || !content) return;
    const made = document.createElement('tr');
    made.className = 'opened';
    made.id = `open-${open}`;
    made.dataset['of'] = open ?? '';
    const cell = document.createElement('td');
    cell.colSpan = 10;
    cell.append(content);
    made.append(cell);
    made.hidden = row.hidden;
    row.after(made);
  }

  async #content(indicator: string, shown: ShownProfile): Promise<HTMLElement> {
    const { openLine } = await fetchCode(() => import('../authority/open-line.ts'));
    const site = { url: this.siteUrl, path: this.dataset['site'] ?? '/' };
    return openLine(indicator, shown, site);
  }

  async #save(row: HTMLTableRowElement, kind: 'svg' | 'png'): Promise<void> {
    try {
      const { saveTrend } = await fetchCode(() => import('../authority/profile-pictures.ts'));
      await saveTrend(row, kind, { code: this.authority ?? 'authorities' });
    } catch (error) {
      this.#fail(error);
    }
  }

  get #table(): HTMLTableElement {
    const table = this.querySelector('table');
    if (!table) throw new Error('authority-profile not found: its table');
    return table;
  }

  /** The authority itself; one that the address names and that does not stand today is told and left out. */
  #standing({ places }: ProfileFigures): string | null {
    const { authority } = this;
    if (authority === null || this.dataset['authority'] !== undefined) return authority;
    if (places.some((place) => place.authority === authority)) return authority;
    this.#told = [...this.#told, `${authority} is not among the authorities of today: none is chosen.`];
    this.#keep({ ...this.#choice, authority: null });
    return null;
  }

  /** Codes that do not stand today are left out, and the reader is told. */
  #tellLeft(codes: readonly string[]): void {
    if (codes.length === 0) return;
    const sentence = `${codes.join(', ')}: not among the other authorities of today, so left out.`;
    if (!this.#told.includes(sentence)) this.#told = [...this.#told, sentence];
  }

  #fail(error: unknown): void {
    const { happened, advice } =
      error instanceof MissingCode
        ? { happened: error.happened, advice: `${asBefore} ${error.advice}` }
        : {
            happened: error instanceof EngineFailure ? describeFailure(error).happened : broken,
            advice: `${asBefore} ${remedy}`,
          };
    this.#say('state', `${happened} ${advice}`);
    if (!(error instanceof EngineFailure)) console.warn(error);
  }

  #sayTold(): void {
    this.#say('state', this.#told.join(' '));
  }

  #say(name: string, text: string): void {
    for (const place of this.querySelectorAll(`[data-part="${name}"]`)) place.textContent = text;
  }
}

const broken = 'The lines could not be brought up to date.';
const asBefore = 'They show what they showed before.';
const remedy = 'Check the connection, then choose again or reload the page.';

customElements.define('authority-profile', AuthorityProfile);
