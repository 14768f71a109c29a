import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clearTried,
  countTried,
  qOfTried,
  summariseTried,
  triedChange,
  triedComparisons,
  triedKey,
  type Tried,
} from '../../../src/client/explorer/tried.ts';

function tried(key: string, p: number): Tried {
  const when = '2025-11-20T10:15:00.000Z';
  return {
    key,
    what: key,
    when,
    version: '2025-11-20.a',
    fragment: `#${key}`,
    scale: 'r',
    estimate: 0.1,
    lower: 0,
    upper: 0.2,
    n: 150,
    p,
  };
}

/** A storage as a browser has it; `isBlocked` makes every use of it throw. */
function storage({ isBlocked = false } = {}): Storage {
  const kept = new Map<string, string>();
  const guard = (): void => {
    if (isBlocked) throw new DOMException('blocked', 'SecurityError');
  };
  return {
    getItem: (key: string) => (guard(), kept.get(key) ?? null),
    setItem: (key: string, value: string) => (guard(), void kept.set(key, value)),
  } as Storage;
}

beforeEach(() => {
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('sessionStorage', storage());
  clearTried();
});

afterEach(() => vi.unstubAllGlobals());

describe('the counter of comparisons', () => {
  it('counts each comparison once, in the order of asking', () => {
    countTried([tried('a', 0.01), tried('b', 0.2)]);
    countTried([tried('a', 0.01), tried('c', 0.5)]);
    expect(triedComparisons().map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('says how many would look strong by chance, how many do, and how many stay', () => {
    countTried(
      Array.from({ length: 37 }, (_, i) => tried(String(i), i < 2 ? 0.02 : i === 2 ? 0.00001 : 0.5)),
    );
    expect(summariseTried()).toEqual({
      tried: 37,
      byChance: expect.closeTo(1.85, 12),
      strong: 3,
      surviving: 1,
    });
  });

  it('allows for all tries as R does', () => {
    // R 4.2.2: p.adjust(c(0.01, 0.04, 0.03), "BH")
    expect(qOfTried([tried('a', 0.01), tried('b', 0.04), tried('c', 0.03)])).toEqual([0.03, 0.04, 0.04]);
  });

  it('tells those who listen, forgets when asked, and stays silent about what it knew', () => {
    const heard = vi.fn<() => void>();
    document.addEventListener(triedChange, heard);
    countTried([tried('a', 0.01)]);
    countTried([tried('a', 0.01)]);
    clearTried();
    expect(heard).toHaveBeenCalledTimes(2);
    expect(triedComparisons()).toEqual([]);
  });

  it('works for the page where the storage is blocked', () => {
    vi.stubGlobal('sessionStorage', storage({ isBlocked: true }));
    countTried([tried('a', 0.01)]);
    expect(summariseTried()).toMatchObject({ tried: 1 });
  });

  it.each(['not json', '{}', '[1, null, {"key": "a"}]', `[${JSON.stringify({ ...tried('a', 0.5), p: 7 })}]`])(
    'takes nothing from the storage that is not ours: %s',
    (text) => {
      sessionStorage.setItem(triedKey, text);
      expect(triedComparisons()).toEqual([]);
    },
  );
});
