import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/client/console/answer-view.ts';
import type { ConsoleDatabase } from '../../../src/client/console/console-database.ts';
import { QueryRun } from '../../../src/client/console/query-run.ts';
import type { Sheet } from '../../../src/client/console/query-sheets.ts';
import { restingState, type SheetState, SheetStates } from '../../../src/client/console/sheet-states.ts';
import type { SqlField } from '../../../src/client/console/sql-field.ts';
import { EngineFailure } from '../../../src/client/engine/failures.ts';

afterEach(() => vi.unstubAllGlobals());

/** A run that waits until the test says what comes of it. */
interface Waiting {
  sql: string;
  answer: () => void;
  fail: (error: Error) => void;
}

/** A console with two sheets, of which one is in front, and a database that answers when told. */
function desk() {
  vi.stubGlobal('navigator', { onLine: true });
  const states: [SheetState, SheetState] = [restingState('Not run yet.'), restingState('Not run yet.')];
  const waiting: Waiting[] = [];
  let front = 0;
  const database = {
    warm: () => Promise.resolve(),
    run: (sql: string, { signal }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new EngineFailure('cancelled', 'stopped')));
        const result = { columns: [], rows: [[sql]], isCut: false, ms: 5, loadMs: 0 };
        waiting.push({ sql, answer: () => resolve(result), fail: reject });
      }),
  } as unknown as ConsoleDatabase;
  const element = { dataset: { arriving: 'Arriving.' }, addEventListener: () => {} };
  const run = new QueryRun({ querySelector: () => element } as unknown as HTMLElement, {
    database,
    field: { load: () => Promise.resolve() } as unknown as SqlField,
    fieldsOf: () => [],
    front: () => states[front]!,
    onChange: () => {},
    onRun: () => {},
  });
  return {
    states,
    waiting,
    run,
    show: (place: number) => (front = place),
    start: (place: 0 | 1, sql: string): Promise<Answer | undefined> =>
      run.run({ sql, values: {}, origin: 'typed' } as unknown as Sheet, states[place], false),
  };
}

describe('a run', () => {
  it('leaves what comes of it with the sheet that was run, whichever is in front', async () => {
    const { states, waiting, show, start } = desk();
    const asked = start(0, 'SELECT 1');
    expect(states[0]).toMatchObject({ isStoppable: true, line: 'Arriving.' });
    show(1);
    expect(states[1]).toEqual(restingState('Not run yet.'));
    waiting[0]?.answer();
    expect((await asked)?.rows).toEqual([['SELECT 1']]);
    expect(states[0]).toMatchObject({ running: undefined, line: expect.stringMatching(/1 row/) });
    expect(states[1]).toEqual(restingState('Not run yet.'));
  });

  it('leaves an error, and the mark on an older answer, with its sheet', async () => {
    const { states, waiting, show, start } = desk();
    states[0].answer = {} as Answer;
    const asked = start(0, 'SELECT nope');
    show(1);
    const fault = { message: 'Nope.', hint: 'Do.', suggestions: [] };
    waiting[0]?.fail(new EngineFailure('query', 'Nope.', { fault }));
    expect(await asked).toBeUndefined();
    expect(states[0]).toMatchObject({ line: 'Not run.', isStale: true, error: { sql: 'SELECT nope' } });
    expect(states[1]).toEqual(restingState('Not run yet.'));
  });

  it('is stopped by that of another sheet, and its own says so', async () => {
    const { states, waiting, start } = desk();
    const first = start(0, 'SELECT 1');
    const second = start(1, 'SELECT 2');
    expect(await first).toBeUndefined();
    expect(states[0]).toMatchObject({ running: undefined, line: 'Stopped, as another query was run.' });
    waiting[1]?.answer();
    expect((await second)?.rows).toEqual([['SELECT 2']]);
    expect(states[0].line).toBe('Stopped, as another query was run.');
  });

  it('is stopped by Escape only in front of its own sheet', async () => {
    const { states, run, show, start } = desk();
    const asked = start(0, 'SELECT 1');
    show(1);
    run.cancel();
    expect(states[0].running?.signal.aborted).toBe(false);
    show(0);
    run.cancel();
    expect(await asked).toBeUndefined();
    expect(states[0]).toMatchObject({ running: undefined, line: 'Stopped.' });
  });

  it('gives way to a later one of the same sheet', async () => {
    const { states, waiting, start } = desk();
    const first = start(0, 'SELECT 1');
    const second = start(0, 'SELECT 2');
    expect(await first).toBeUndefined();
    expect(states[0].running).toBeDefined();
    waiting[1]?.answer();
    expect((await second)?.rows).toEqual([['SELECT 2']]);
  });
});

describe('the states of sheets', () => {
  it('go with their sheet, and stop what runs for it: another sheet of its number begins anew', () => {
    const states = new SheetStates();
    const state = states.of(3, () => 'Not run yet.');
    state.answer = {} as Answer;
    state.running = new AbortController();
    const { signal } = state.running;
    states.keepOnly(new Set([1, 2]));
    expect(signal.aborted).toBe(true);
    expect(states.of(3, () => 'Not run yet.')).toEqual(restingState('Not run yet.'));
    expect(states.isOf(3, state)).toBe(false);
  });

  it('forget answers and errors, and not what runs', () => {
    const states = new SheetStates();
    const state = states.of(1, () => 'Not run yet.');
    Object.assign(state, {
      answer: {},
      error: {},
      isStale: true,
      line: '5 rows',
      running: new AbortController(),
    });
    states.forgetAnswers(() => 'Not run yet.');
    expect(state).toMatchObject({ answer: undefined, error: undefined, isStale: false, line: '5 rows' });
    expect(state.running?.signal.aborted).toBe(false);
  });
});
