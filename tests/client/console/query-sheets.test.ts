import { describe, expect, it } from 'vitest';
import {
  addSheet,
  changeSheet,
  closeSheet,
  currentSheet,
  isUntouched,
  joinSheets,
  readSheets,
  renameSheet,
  replaceSheet,
  storable,
  type Sheets,
} from '../../../src/client/console/query-sheets.ts';

const content = { sql: 'FROM links', values: {}, origin: 'typed', isPrivate: false } as const;
const one = addSheet({ list: [], current: 0 }, content);

/** Some sheets, the last on show. */
function several(count: number): Sheets {
  return Array.from({ length: count - 1 }).reduce<Sheets>((sheets) => addSheet(sheets, content), one);
}

describe('sheets', () => {
  it('are numbered as they are opened, the new one on show', () => {
    const three = several(3);
    expect(three.list.map(({ name }) => name)).toEqual(['Query 1', 'Query 2', 'Query 3']);
    expect(currentSheet(three).name).toBe('Query 3');
  });

  it('are never closed to make room', () => {
    const many = several(60);
    expect(many.list.map(({ name }) => name)).toEqual(Array.from({ length: 60 }, (_, i) => `Query ${i + 1}`));
    expect(readSheets(JSON.parse(JSON.stringify(storable(many))))?.list).toHaveLength(60);
  });

  it('of another window join those that say something else, under ids of their own', () => {
    const own = changeSheet(several(2), { sql: 'FROM mine' });
    const joined = joinSheets(own, changeSheet(several(2), { sql: 'FROM theirs' }));
    expect(joined.list.map(({ id, sql }) => [id, sql])).toEqual([
      [1, 'FROM links'],
      [2, 'FROM mine'],
      [3, 'FROM theirs'],
    ]);
    expect(joined.current).toBe(own.current);
    expect(joinSheets(joined, own)).toEqual(joined);
  });

  it('are changed by name, also when another is on show', () => {
    const changed = changeSheet(several(2), { sql: 'FROM panel' }, 1);
    expect(changed.list.map(({ sql }) => sql)).toEqual(['FROM panel', 'FROM links']);
    expect(changed.current).toBe(2);
  });

  it('are renamed, to something', () => {
    expect(currentSheet(renameSheet(one, '  my \n funnel ')).name).toBe('my funnel');
    expect(currentSheet(renameSheet(one, '   ')).name).toBe('Query 1');
    expect(currentSheet(renameSheet(one, 'x'.repeat(99))).name).toHaveLength(40);
  });

  it('close to their neighbour, and the last one becomes empty', () => {
    const three = several(3);
    const middle = closeSheet({ ...three, current: 2 });
    expect(middle.list.map(({ id }) => id)).toEqual([1, 3]);
    expect(middle.current).toBe(3);
    expect(currentSheet(closeSheet(one))).toMatchObject({ sql: '', name: 'Query 1' });
  });

  it('give their place to another only while nobody has written on them', () => {
    const example = addSheet({ list: [], current: 0 }, { ...content, example: 'noise' });
    expect(isUntouched(currentSheet(example))).toBe(true);
    expect(isUntouched(currentSheet(changeSheet(example, { sql: 'FROM mine' })))).toBe(false);
    expect(isUntouched(currentSheet(one))).toBe(false);
    expect(isUntouched(currentSheet(closeSheet(one)))).toBe(true);
    expect(isUntouched(currentSheet(changeSheet(example, { origin: 'link' })))).toBe(false);
    const replaced = replaceSheet(several(2), { ...content, sql: 'FROM panel', name: 'Panel' });
    expect(replaced.list.map(({ name }) => name)).toEqual(['Query 1', 'Panel']);
    expect(currentSheet(replaced)).toMatchObject({ id: 3, sql: 'FROM panel' });
  });

  it('remember what Reset brings back', () => {
    const changed = changeSheet(one, { sql: 'FROM panel', values: { year: '2020' } });
    expect(currentSheet(changed).start).toEqual({ sql: 'FROM links', values: {} });
  });
});

describe('what is kept of sheets', () => {
  it('comes back as it was', () => {
    const sheets = changeSheet(several(2), { values: { year: '2024' }, example: 'funnel' });
    expect(readSheets(JSON.parse(JSON.stringify(storable(sheets))))).toEqual(sheets);
  });

  it('leaves out what was written beside a file of one’s own', () => {
    const sheets = changeSheet(several(2), { sql: 'FROM my_children', isPrivate: true });
    expect(JSON.stringify(storable(sheets))).not.toContain('my_children');
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'sheets'],
    ['no list', { list: 3 }],
    ['an empty list', { list: [], current: 1 }],
    ['sheets without a statement', { list: [{ id: 1, name: 'a' }], current: 1 }],
    ['a name that is no text', { list: [{ id: 1, name: 5, sql: '' }], current: 1 }],
  ])('is forgotten when it is %s', (_name, stored) => {
    expect(readSheets(stored)).toBeUndefined();
  });

  it('is read without what does not belong there', () => {
    const stored = {
      list: [{ id: 4, name: 'a', sql: 'FROM a', values: { year: 2024, region: 'London' }, origin: 'admin' }],
      current: 99,
    };
    const sheets = readSheets(stored);
    expect(sheets?.current).toBe(4);
    expect(sheets?.list[0]).toMatchObject({
      origin: 'typed',
      values: { region: 'London' },
      isPrivate: false,
    });
  });
});
