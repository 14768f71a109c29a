import type { ReleaseFacts, StandDown } from '../../lib/offline/release-facts.ts';

/** An event that the browser waits for. */
export interface LastingEvent extends Event {
  waitUntil: (until: Promise<unknown>) => void;
}

/** A message of a page, with a port for the answer. */
export interface PageMessage extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** An open page of this origin. */
export interface OpenPage {
  readonly url: string;
  postMessage: (message: unknown, transfer?: Transferable[]) => void;
}

/** What a service worker finds around it: TypeScript has it only in place of what a page finds. */
export interface WorkerScope {
  /** Written into the first line of the file when the site is complete. */
  readonly atlasRelease?: ReleaseFacts | StandDown;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (options: { type: 'window'; includeUncontrolled?: boolean }) => Promise<readonly OpenPage[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', hear: (event: LastingEvent) => void) => void) &
    ((type: 'message', hear: (event: PageMessage) => void) => void) &
    ((type: 'unhandledrejection', hear: (event: PromiseRejectionEvent) => void) => void);
}

export const worker = globalThis as unknown as WorkerScope;

/** The root of the site, with a slash at its end. */
export const root = (): string => worker.registration.scope;
