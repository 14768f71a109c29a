import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConsoleMemory } from '../../../src/client/console/console-memory.ts';
import { forgetQueries } from '../../../src/client/console/query-places.ts';
import { addSheet, changeSheet, closeSheet, type Sheets } from '../../../src/client/console/query-sheets.ts';
import { deviceStore } from '../../../src/client/page/device-store.ts';

const standing = { sql: 'FROM links', values: {}, example: 'noise' };

/** A browser's storage of some size, counted in characters. */
function storage(room = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      const others = [...kept].filter(([each]) => each !== name);
      const size = others.reduce((sum, [, text]) => sum + text.length, value.length);
      if (size > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  } as Storage;
}

let windows = 0;

/** What each memory does when its page is left, and when its queries are forgotten elsewhere. */
const heard = new Map<ConsoleMemory, { left: () => void; forgotten: () => void }>();

/** The memory of a page in a window; the same `window` again is a reload, and another `device` another browser. */
function open(device: Storage, window: Storage): ConsoleMemory {
  let hears = { left: () => {}, forgotten: () => {} };
  const memory = new ConsoleMemory(standing, {
    window: deviceStore(() => window),
    device: deviceStore(() => device),
    past: deviceStore(() => device),
    later: (write) => write(),
    listen: (each) => (hears = each),
    name: `window ${++windows}`,
  });
  heard.set(memory, hears);
  return memory;
}

const write = (memory: ConsoleMemory, sql: string): void => memory.keep(changeSheet(memory.sheets, { sql }));
const add = (memory: ConsoleMemory, sql: string): void =>
  memory.keep(addSheet(memory.sheets, { sql, values: {}, origin: 'typed', isPrivate: false }));
const textsOf = ({ list }: Sheets): string[] => list.map(({ sql }) => sql);

describe('the tabs of two windows', () => {
  it('survive a reload of each, whatever was typed in the other', () => {
    const device = storage();
    const [one, other] = [storage(), storage()];
    const first = open(device, one);
    const second = open(device, other);
    write(first, 'FROM mine');
    write(second, 'FROM yours');
    write(first, 'FROM mine2');
    expect(textsOf(open(device, one).sheets)).toContain('FROM mine2');
    expect(textsOf(open(device, one).sheets)).not.toContain('FROM yours');
    expect(textsOf(open(device, other).sheets)).toContain('FROM yours');
  });

  it('are all there in a window that is opened later', () => {
    const device = storage();
    write(open(device, storage()), 'FROM mine');
    const second = open(device, storage());
    add(second, 'FROM yours');
    const third = open(device, storage());
    expect(textsOf(third.sheets).toSorted()).toEqual(['FROM mine', 'FROM yours']);
  });

  it('lose nothing that was typed, in whatever order windows are opened, typed in and loaded again', () => {
    const step = fc.record({
      act: fc.constantFrom('write', 'add', 'open', 'reload', 'duplicate'),
      at: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const device = storage();
        const first = storage();
        const all = [{ place: first, memory: open(device, first) }];
        const reloads: [before: string[], after: string[]][] = [];
        let typed = 0;
        for (const { act, at } of steps) {
          const own = all[at % all.length]!;
          if (act === 'write') write(own.memory, `SELECT ${++typed}`);
          if (act === 'add') add(own.memory, `SELECT ${++typed}`);
          if (act === 'reload') {
            const before = textsOf(own.memory.sheets);
            heard.get(own.memory)?.left();
            own.memory = open(device, own.place);
            reloads.push([before, textsOf(own.memory.sheets)]);
          }
          if (act === 'open' || act === 'duplicate') {
            const place = storage();
            const name = 'support-atlas:query-sheets';
            const copied = own.place.getItem(name);
            if (act === 'duplicate' && copied !== null) place.setItem(name, copied);
            all.push({ place, memory: open(device, place) });
          }
        }
        const stand = all.flatMap(({ memory }) => textsOf(memory.sheets));
        expect(reloads.map(([, after]) => after)).toEqual(reloads.map(([before]) => before));
        for (const { memory } of all) heard.get(memory)?.left();
        const later = textsOf(open(device, storage()).sheets);
        expect(later).toEqual(
          expect.arrayContaining(typed === 0 ? [] : stand.filter((sql) => sql !== standing.sql)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of a time when there was one list for all windows are taken over', () => {
    const device = storage();
    const list = [{ id: 3, name: 'Old', sql: 'FROM old', values: {}, origin: 'typed' }];
    device.setItem('support-atlas:query-sheets', JSON.stringify({ list, current: 3 }));
    expect(textsOf(open(device, storage()).sheets)).toEqual(['FROM old']);
  });

  it('are gone when the last of them is closed, and when they are forgotten', () => {
    const [device, window] = [storage(), storage()];
    const memory = open(device, window);
    write(memory, 'FROM secret');
    memory.keep(closeSheet(memory.sheets));
    expect(device.getItem('support-atlas:query-sheets')).not.toContain('secret');
    write(memory, 'FROM secret');
    forgetQueries([deviceStore(() => device), deviceStore(() => window)]);
    heard.get(memory)?.forgotten();
    heard.get(memory)?.left();
    expect(textsOf(open(device, window).sheets)).toEqual([standing.sql]);
  });

  it('keep nothing that was written beside a reader’s own file', () => {
    const [device, window] = [storage(), storage()];
    const memory = open(device, window);
    memory.keep(changeSheet(memory.sheets, { sql: 'FROM my_children', isPrivate: true }));
    const kept = () =>
      `${device.getItem('support-atlas:query-sheets')} ${window.getItem('support-atlas:query-sheets')}`;
    expect(kept()).not.toContain('my_children');
    add(memory, 'FROM panel');
    expect(kept()).toContain('FROM panel');
    expect(kept()).not.toContain('my_children');
  });

  it('say that there is no room for them, and hold until the page is left', () => {
    const memory = open(storage(2_000), storage(2_000));
    expect(memory.areSheetsKept).toBe(true);
    write(memory, 'x'.repeat(5_000));
    expect(memory.areSheetsKept).toBe(false);
    add(memory, 'FROM panel');
    expect(textsOf(memory.sheets)).toEqual(['x'.repeat(5_000), 'FROM panel']);
  });
});

describe('the history of two windows', () => {
  const past = (sql: string, at: number) => ({ sql, values: {}, at, rows: 1 });

  it('is one, with the queries of both', () => {
    const device = storage();
    const [first, second] = [open(device, storage()), open(device, storage())];
    first.remember(past('SELECT 1', 1));
    second.remember(past('SELECT 2', 2));
    first.remember(past('SELECT 3', 3));
    expect(open(device, storage()).history.map(({ sql }) => sql)).toEqual([
      'SELECT 3',
      'SELECT 2',
      'SELECT 1',
    ]);
  });

  it('takes no room from the tabs', () => {
    const [device, window] = [storage(3_000), storage()];
    const memory = open(device, window);
    memory.remember(past('y'.repeat(5_000), 1));
    expect(memory.isKept).toBe(false);
    write(memory, 'FROM kept');
    expect(textsOf(open(device, storage()).sheets)).toEqual(['FROM kept']);
    expect(memory.history).toHaveLength(1);
  });
});
