import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { chosenName, peersName } from '../../lib/words/authority/describe-peers.ts';
import {
  formatProfileChoice,
  parseProfileChoice,
  type ProfileChoice,
  refusedOfProfile,
} from '../../lib/site/peer-address.ts';
import { askedIn, isOfPlace } from '../../lib/site/mend-address.ts';
import type { PlacedFigure } from '../../lib/position/place-figure.ts';
import type { ProfileFigures, ProfileOwn } from '../../lib/position/profile-figures.ts';
import { describeFailure, EngineFailure } from '../engine/failures.ts';
import { allFigures, figuresOf } from '../authority/fetch-figures.ts';
import { ProfileControls } from '../authority/profile-controls.ts';
import { walkDots } from '../authority/walk-dots.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';

/** A figure of the reader's own, placed among the published ones. */
export interface OwnPlacedFigure extends PlacedFigure {
  indicator: string;
}

/** Sent when the rows show another authority or other comparators; bubbles. */
export const profileChange = 'profile-change';

/**
 * <authority-profile>: a row for each indicator, around one authority. As built it shows the authority among its
 * statistical neighbours; with a script the reader compares with others, walks the dots and puts figures of their own
 * on the strips. What is compared stands in the address, codes only; figures of the reader's own stand nowhere but here.
 */
export class AuthorityProfile extends HTMLElement {
  #controls: ProfileControls | undefined;
  #choice: ProfileChoice = { peers: 'neighbours', show: 'latest', authority: null };
  #own = new Map<string, PlacedFigure>();
  /** What of the address is not used, in sentences. */
  #told: string[] = [];
  /** Counts the changes, so that a late answer to an earlier one is dropped. */
  #asked = 0;

  connectedCallback(): void {
    if (this.querySelector('[data-part="with"]')) {
      this.#controls = new ProfileControls(this, {
        choose: (choice) => this.#choose(choice),
        show: (show) => this.#keep({ ...this.#choice, show }),
      });
    }
    walkDots(this, { figures: () => this.figures(), start: () => this.authority ?? undefined });
    this.querySelector('[data-part="hint"]')?.removeAttribute('hidden');
    addEventListener('hashchange', this.#onAddress);
    this.#onAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#onAddress);
  }

  /** The code of the authority whose rows these are: that of the page, or the reader's choice; null without one. */
  get authority(): string | null {
    return this.dataset['authority'] ?? this.#choice.authority;
  }

  /** The published figures behind the rows, fetched when first asked for. */
  figures(): Promise<ProfileFigures> {
    return allFigures(this.#siteUrl());
  }

  /** Whether the rows are as they were built, with nothing chosen. */
  get isAsBuilt(): boolean {
    return this.dataset['authority'] !== undefined && this.#choice.peers === 'neighbours';
  }

  /** What is displayed as a file: the published figures of the rows, and those compared with. */
  async displayedFile(): Promise<{ name: string; text: string }> {
    const { authority } = this;
    if (authority === null) throw new Error('displayedFile requires an authority: none chosen');
    const [figures, own, { displayedFile }] = await Promise.all([
      this.figures(),
      figuresOf(this.#siteUrl(), authority),
      fetchCode(() => import('../authority/displayed-file.ts')),
    ]);
    return displayedFile(figures, own, this.#peersOf(figures, own));
  }

  /** Shows the rows of another authority, or of none, on a page that is not of one; the address keeps the code. */
  async showAuthority(code: string | null): Promise<void> {
    if (this.dataset['authority'] !== undefined)
      throw new Error('showAuthority requires a profile without an authority');
    await this.#choose({ ...this.#choice, authority: code });
  }

  /** Puts figures of the reader's own on the strips, in the place of those there were; none clears them. */
  async placeOwn(figures: readonly OwnPlacedFigure[]): Promise<void> {
    this.#own = new Map(figures.map((figure) => [figure.indicator, figure]));
    await this.#show();
  }

  /** A link to a place in the page is none of ours. */
  #onAddress = (): void => {
    const { fragment, forgiven } = askedIn(location, ['with', 'show', 'authority']);
    if (location.hash !== '' && isOfPlace(fragment)) return;
    const choice = parseProfileChoice(fragment);
    this.#told = [...forgiven, ...refusedOfProfile(fragment)];
    const isSame = formatProfileChoice(choice) === formatProfileChoice(this.#choice);
    this.#choice = choice;
    this.#controls?.reflect(choice);
    if (isSame) this.#sayTold();
    else void this.#show();
  };

  async #choose(choice: Partial<ProfileChoice>): Promise<void> {
    this.#told = [];
    this.#keep({ ...this.#choice, ...choice });
    await this.#show();
  }

  #keep(choice: ProfileChoice): void {
    this.#choice = choice;
    this.#controls?.reflect(choice);
    const kept = formatProfileChoice(choice);
    history.replaceState(null, '', kept ? `#${kept}` : location.pathname + location.search);
  }

  async #show(): Promise<void> {
    const asked = ++this.#asked;
    this.ariaBusy = 'true';
    try {
      const [figures, { showRow }] = await Promise.all([
        this.figures(),
        fetchCode(() => import('../authority/show-row.ts')),
      ]);
      const authority = this.#standing(figures);
      const own = authority === null ? undefined : await figuresOf(this.#siteUrl(), authority);
      if (asked !== this.#asked) return;
      const peers = this.#peersOf(figures, own);
      const name = authority === null ? undefined : authorityName(authority);
      for (const row of this.querySelectorAll<HTMLElement>('[data-indicator]')) {
        const id = row.dataset['indicator'] ?? '';
        const position = own?.rows.find(({ indicator }) => indicator === id);
        showRow(row, {
          figures,
          mine: name === undefined ? undefined : { name, position },
          peers,
          own: this.#own.get(id),
        });
      }
      this.classList.toggle('many-peers', peers.codes.length > crowd);
      this.#say('name', name ?? 'your choice');
      this.#say('peers-name', peers.name);
      this.#sayTold();
      this.dispatchEvent(new CustomEvent(profileChange, { bubbles: true }));
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    } finally {
      if (asked === this.#asked) this.ariaBusy = 'false';
    }
  }

  /** The authority itself; one that the address names and that does not stand today is told and left out. */
  #standing({ authorities }: ProfileFigures): string | null {
    const { authority } = this;
    if (authority === null || this.dataset['authority'] !== undefined || authorities.includes(authority))
      return authority;
    this.#told = [...this.#told, `${authority} is not among the authorities of today: none is chosen.`];
    this.#keep({ ...this.#choice, authority: null });
    return null;
  }

  /** Whom to compare with; codes that do not stand today are left out, and the reader is told. */
  #peersOf(figures: ProfileFigures, own: ProfileOwn | undefined): { codes: string[]; name: string } {
    const { peers } = this.#choice;
    if (typeof peers === 'string') {
      if (!own) return { codes: [], name: chosenName([]) };
      const codes = own.peers[peers];
      return { codes, name: peersName(peers, codes.length, own) };
    }
    const codes = peers.filter((code) => figures.authorities.includes(code) && code !== own?.authority);
    this.#controls?.refuse(peers.filter((code) => !codes.includes(code)));
    return { codes, name: chosenName(codes.map((code) => authorityName(code))) };
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

  #say(part: string, text: string): void {
    for (const place of this.querySelectorAll(`[data-part="${part}"]`)) place.textContent = text;
  }

  #siteUrl(): string {
    return new URL(this.dataset['site'] ?? '/', location.href).href;
  }
}

/** More rings than this hide the dots behind them unless they are small. */
const crowd = 15;

const broken = 'The rows could not be brought up to date.';
const asBefore = 'The rows show what they showed before.';
const remedy = 'Check the connection, then choose again or reload the page.';

customElements.define('authority-profile', AuthorityProfile);
