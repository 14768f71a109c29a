import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  authorityKey,
  chooseAuthority,
  forgetAuthority,
  isKeptOnDevice,
  myAuthority,
  onAuthorityChange,
} from '../../../src/client/authority/my-authority.ts';

/** A storage that keeps texts, as a browser does. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A storage that the reader has blocked: every touch throws. */
const blocked = new Proxy(
  {},
  {
    get: () => () => {
      throw new Error('blocked');
    },
  },
);

let heard: (string | null)[];
let stop: () => void;
let tabs: EventTarget;

function browserWith(localStorage: object): void {
  tabs = new EventTarget();
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', tabs.addEventListener.bind(tabs));
  vi.stubGlobal('removeEventListener', tabs.removeEventListener.bind(tabs));
  heard = [];
  stop = onAuthorityChange((authority) => heard.push(authority));
}

afterEach(() => {
  forgetAuthority();
  stop();
  vi.unstubAllGlobals();
});

describe('the reader’s authority', () => {
  let shelf: ReturnType<typeof storage>;

  beforeEach(() => {
    shelf = storage();
    browserWith(shelf);
  });

  it('is none until chosen, then kept as its code and nothing else', () => {
    expect(myAuthority()).toBeNull();
    chooseAuthority('A019');
    expect(myAuthority()).toBe('A019');
    expect([...shelf.kept]).toEqual([[authorityKey, 'A019']]);
    expect(isKeptOnDevice()).toBe(true);
  });

  it('is forgotten without a trace', () => {
    chooseAuthority('A019');
    forgetAuthority();
    expect(myAuthority()).toBeNull();
    expect(shelf.kept.size).toBe(0);
  });

  it('is announced when it changes, until nobody listens', () => {
    chooseAuthority('A019');
    forgetAuthority();
    stop();
    chooseAuthority('A020');
    expect(heard).toEqual(['A019', null]);
  });

  it('follows what another tab does', () => {
    chooseAuthority('A019');
    shelf.kept.delete(authorityKey);
    tabs.dispatchEvent(Object.assign(new Event('storage'), { key: authorityKey }));
    expect(heard).toEqual(['A019', null]);
    tabs.dispatchEvent(Object.assign(new Event('storage'), { key: 'another' }));
    expect(heard).toHaveLength(2);
  });

  it.each(['', 'A1', '019', 'A0190', '<b>', 'a019'])(
    'refuses %o, and leaves it alone in the storage',
    (text) => {
      expect(() => chooseAuthority(text)).toThrow('requires a code');
      shelf.kept.set(authorityKey, text);
      expect(myAuthority()).toBeNull();
    },
  );
});

describe('where the storage is blocked', () => {
  beforeEach(() => browserWith(blocked));

  it('holds for the page, says so, and throws nothing', () => {
    chooseAuthority('A019');
    expect(myAuthority()).toBe('A019');
    expect(isKeptOnDevice()).toBe(false);
    forgetAuthority();
    expect(myAuthority()).toBeNull();
    expect(heard).toEqual(['A019', null]);
  });
});
