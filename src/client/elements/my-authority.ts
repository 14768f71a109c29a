import {
  forgetAuthority,
  isKeptOnDevice,
  myAuthority,
  onAuthorityChange,
} from '../authority/my-authority.ts';
import { href } from '../../lib/site/address.ts';

const markable = '[data-marks]';

/**
 * <my-authority>: says on every page which authority the reader chose, with its page and a way to forget it, and marks
 * it on the charts. The code also stands on `<html data-authority>` while one is chosen. Without script, or without a
 * choice, it is a link to where one is made; both take the same room, so that nothing moves.
 */
export class MyAuthority extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    this.#stop = onAuthorityChange((authority) => void this.#show(authority));
    addEventListener('pageshow', this.#onReturn);
    this.#part('forget').addEventListener('click', () => this.#forget());
    void this.#show(myAuthority());
  }

  disconnectedCallback(): void {
    this.#stop?.();
    removeEventListener('pageshow', this.#onReturn);
  }

  /** A page kept by the browser comes back as it was left; the choice may have changed since. */
  #onReturn = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.#show(myAuthority());
  };

  #forget(): void {
    forgetAuthority();
    this.#part('said').textContent = 'Forgotten on this device.';
    this.#part('find').focus();
  }

  async #show(authority: string | null): Promise<void> {
    this.#part('none').hidden = authority !== null;
    this.#part('chosen').hidden = authority === null;
    this.#part('said').textContent = '';
    if (authority === null) delete document.documentElement.dataset['authority'];
    else this.#name(authority);
    try {
      await this.#mark(authority);
    } catch {
      this.#part('said').textContent =
        'Not marked on the charts: its figures could not be fetched. Reload to try again.';
    }
  }

  #name(authority: string): void {
    document.documentElement.dataset['authority'] = authority;
    this.#part('name').textContent = this.#nameOf(authority);
    this.#part('page').setAttribute('href', href(`/authorities/${authority}/`));
    this.#part('lead').textContent = isKeptOnDevice()
      ? 'Your authority:'
      : 'Your authority, on this page only:';
  }

  async #mark(authority: string | null): Promise<void> {
    if (!document.querySelector(markable)) return;
    if (authority === null && !document.querySelector('.my-mark')) return;
    const { markCharts, unmarkCharts } = await import('../authority/mark-charts.ts');
    if (authority !== myAuthority()) return;
    if (authority === null) unmarkCharts(document);
    else await markCharts(document, authority, this.#nameOf(authority));
  }

  /** The name of an authority in a build that shows names, and otherwise its code. */
  #nameOf(authority: string): string {
    const names = JSON.parse(this.dataset['names'] ?? '{}') as Record<string, string>;
    return (Object.hasOwn(names, authority) ? names[authority] : undefined) ?? authority;
  }

  #part(name: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!element) throw new Error(`my-authority part not found: ${name}`);
    return element;
  }
}

customElements.define('my-authority', MyAuthority);
