import { describe, expect, it } from 'vitest';
import { deviceStore } from '../../../src/client/page/device-store.ts';

/** A storage that holds so many characters. */
function storage(room = Infinity): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(name, text);
    },
    removeItem: (name: string) => void items.delete(name),
  } as unknown as Storage;
}

describe('deviceStore', () => {
  it('gives back what was written', () => {
    const device = storage();
    deviceStore(() => device).write('a', { b: 1 });
    const store = deviceStore(() => device);
    expect(store.isKept).toBe(true);
    expect(store.read('a')).toEqual({ b: 1 });
    store.remove('a');
    expect(store.read('a')).toBeUndefined();
  });

  it('works from memory where the storage is blocked, and says so', () => {
    const store = deviceStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    store.write('a', 1);
    expect(store.isKept).toBe(false);
    expect(store.read('a')).toBe(1);
  });

  it('goes on from memory when the storage is full', () => {
    const store = deviceStore(() => storage(20));
    store.write('a', 'x'.repeat(50));
    expect(store.isKept).toBe(false);
    expect(store.read('a')).toBe('x'.repeat(50));
  });

  it('takes what cannot be read for nothing', () => {
    const device = storage();
    device.setItem('a', '{broken');
    expect(deviceStore(() => device).read('a')).toBeUndefined();
  });
});
