/** What a page tells or asks the service worker. */
export type ToWorker =
  /** What the page loaded before the worker was there. */
  | { ask: 'keep'; addresses: readonly string[] }
  /** Which pages are kept; answered with `KeptPage[]`. */
  | { ask: 'pages' }
  /** Forget all that was kept for reading offline; answered with how many pages there were. */
  | { ask: 'forget' }
  /** A newer worker waits: may it begin? */
  | { ask: 'begin' };

/** What the service worker tells or asks a page of the site at `root`. */
export type ToPage =
  /** Whether the page is in use, and so must not be loaded anew; answered with true or false. */
  | { ask: 'in use'; root: string }
  /** This release now serves the site. */
  | { ask: 'release'; root: string; release: string };

/** A page that can be read without a connection. */
export interface KeptPage {
  /** Below the root of the site. */
  path: string;
  title: string;
}
