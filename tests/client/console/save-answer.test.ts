import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/client/console/answer-view.ts';
import type { ConsoleDatabase } from '../../../src/client/console/console-database.ts';
import { saveAnswer } from '../../../src/client/console/save-answer.ts';

const files: { name: string; file: Blob }[] = [];
vi.mock('../../../src/client/page/save-file.ts', () => ({
  saveFile: (name: string, file: Blob) => files.push({ name, file }),
}));
vi.mock('../../../src/client/engine/saved/save-parquet.ts', () => ({ rowsAsParquet: vi.fn<() => void>() }));

const columns = [{ name: 'n', type: 'INTEGER', kind: 'integer' }];
const answer = {
  columns,
  rows: [[1]],
  question: { sql: 'SELECT 1 AS n', values: {} },
  parameters: {},
  origin: 'typed',
  isCut: true,
  making: '',
} satisfies Answer;

/** A database that gives two rows, and says whether there are more. */
function databaseWith(isCut: boolean): ConsoleDatabase {
  const collect = () => Promise.resolve({ columns, rows: [[1], [2]], isCut });
  return { collect } as unknown as ConsoleDatabase;
}

describe('saveAnswer', () => {
  it.each([
    [false, 'Saved as mine.csv.'],
    [true, 'Saved as mine.csv. Not whole: it has the first 2 rows, and there are more.'],
  ])('says what is missing where there are more rows than can be saved: %s', async (isCut, words) => {
    expect(await saveAnswer('csv', answer, { name: 'mine', database: databaseWith(isCut) })).toBe(words);
    expect(await files.pop()?.file.text()).toBe('n\r\n1\r\n2\r\n');
  });

  it('saves what is on show where that is all there is, without asking again', async () => {
    const database = { collect: vi.fn<() => void>() } as unknown as ConsoleDatabase;
    const whole = { ...answer, isCut: false };
    expect(await saveAnswer('json', whole, { name: 'mine', database })).toBe('Saved as mine.json.');
    expect(await files.pop()?.file.text()).toBe('[\n{"n":1}\n]\n');
    expect(database.collect).not.toHaveBeenCalled();
  });
});
