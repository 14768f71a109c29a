/** Where the code is kept in the browser's localStorage; nothing else of ours is kept under it. */
export const authorityKey = 'support-atlas:authority';

/** Sent to the document whenever the reader's authority changes; `detail` is the code, or null once it is forgotten. */
export const authorityChange = 'authority-change';

/** A code as the site writes it; anything else in the storage is not ours and is left alone. */
const code = /^A\d{3}$/;

/** Stands in for the storage where that is blocked: lasts as long as the page. */
let keptForPage: string | null = null;

/** The code of the reader's own authority; null where none is chosen. Never throws. */
export function myAuthority(): string | null {
  const kept = readKept();
  return kept !== null && code.test(kept) ? kept : keptForPage;
}

/** Whether the code outlives this page: false where the browser blocks its storage. */
export function isKeptOnDevice(): boolean {
  return readKept() === myAuthority();
}

/**
 * Marks an authority as the reader's own on every page from now on. Only the code is kept, on this device. Where the
 * storage is blocked it holds for this page. Throws on what is no code.
 */
export function chooseAuthority(authority: string): void {
  if (!code.test(authority)) throw new Error(`chooseAuthority requires a code such as A001: ${authority}`);
  keptForPage = authority;
  try {
    localStorage.setItem(authorityKey, authority);
  } catch {
    // a blocked or full storage: the choice holds for this page, and the page says so
  }
  announce(authority);
}

/** Forgets the reader's authority on this device. */
export function forgetAuthority(): void {
  keptForPage = null;
  try {
    localStorage.removeItem(authorityKey);
  } catch {
    // what could not be kept need not be removed
  }
  announce(null);
}

/**
 * Calls the listener with the code, or null, whenever the choice changes here or in another tab; gives back what ends
 * it. Not called for the choice that stands already: ask `myAuthority()`.
 */
export function onAuthorityChange(listener: (authority: string | null) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<string | null>).detail);
  const hearTab = ({ key }: StorageEvent) => {
    if (key !== authorityKey && key !== null) return;
    keptForPage = null;
    listener(myAuthority());
  };
  document.addEventListener(authorityChange, hear);
  addEventListener('storage', hearTab);
  return () => {
    document.removeEventListener(authorityChange, hear);
    removeEventListener('storage', hearTab);
  };
}

function readKept(): string | null {
  try {
    return localStorage.getItem(authorityKey);
  } catch {
    return null;
  }
}

function announce(authority: string | null): void {
  document.dispatchEvent(new CustomEvent(authorityChange, { detail: authority }));
}
