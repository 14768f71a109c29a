import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recogniseFailure, describeFailure } from '../../../src/client/engine/failures.ts';
import { fetchCode } from '../../../src/client/page/fetch-code.ts';
import { MissingCode } from '../../../src/client/page/missing-code.ts';
import { saySlow } from '../../../src/client/page/say-slow.ts';

const chromium = new TypeError('Failed to fetch dynamically imported module: https://a.test/_astro/b.js');
const safari = new TypeError('Importing a module script failed.');

/** How the page that was made for the test stands; its one line is what is said at its foot. */
const line = { className: '', role: '', textContent: '' };

beforeEach(() => {
  vi.stubGlobal('document', { createElement: () => line, body: { append: () => {} } });
  line.textContent = '';
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What is said of code that fails so, on a browser with or without a connection and a host that answers so. */
async function wordsOf(error: Error, onLine: boolean, answer?: Response): Promise<string> {
  vi.stubGlobal('navigator', { onLine });
  vi.stubGlobal('fetch', async () => answer ?? Promise.reject(new TypeError('Failed to fetch')));
  const failure: unknown = await fetchCode(() => Promise.reject(error)).catch((each: unknown) => each);
  expect(failure).toBeInstanceOf(MissingCode);
  return (failure as MissingCode).message;
}

describe('fetchCode', () => {
  it('gives what was fetched', async () => {
    expect(await fetchCode(async () => ({ a: 1 }))).toEqual({ a: 1 });
  });

  const script = { headers: { 'content-type': 'text/javascript' } };
  const page = { headers: { 'content-type': 'text/html; charset=utf-8' } };
  it.each([
    { name: 'offline', error: chromium, onLine: false, says: 'Connect to the internet, then reload' },
    { name: 'gone', error: chromium, answer: new Response('', { status: 404 }), says: 'has been updated' },
    {
      name: 'a page in its place',
      error: chromium,
      answer: new Response('', page),
      says: 'has been updated',
    },
    { name: 'blocked', error: chromium, says: 'something blocked or changed it' },
    { name: 'there again', error: chromium, answer: new Response('', script), says: 'connection broke' },
    { name: 'without an address', error: safari, says: 'something blocked or changed it' },
    { name: 'altered', error: new SyntaxError('Unexpected token'), says: 'something blocked or changed it' },
  ])('names the remedy when code is $name', async ({ error, onLine = true, answer, says }) => {
    const words = await wordsOf(error, onLine, answer);
    expect(words).toContain(says);
    expect(words).toMatch(/[Rr]eload the page\.$/);
  });

  it('fails in words that the failures of the engine pass on', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const failure: unknown = await fetchCode(() => Promise.reject(chromium)).catch((each: unknown) => each);
    const { happened, advice } = describeFailure(recogniseFailure(failure, 'stopped'));
    expect(`${happened} ${advice}`).toBe((failure as MissingCode).message);
  });
});

describe('saySlow', () => {
  it('says that it waits after a second and a half, and no longer once all has come', async () => {
    vi.useFakeTimers();
    const [first, second] = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const both = Promise.all([saySlow(first.promise), saySlow(second.promise)]);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(line.textContent).toBe('');
    await vi.advanceTimersByTimeAsync(200);
    expect(line.textContent).toContain('Still waiting');
    first.resolve(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(line.textContent).toContain('Still waiting');
    second.resolve(2);
    expect(await both).toEqual([1, 2]);
    expect(line.textContent).toBe('');
  });

  it('says nothing of what comes soon or fails soon', async () => {
    vi.useFakeTimers();
    await saySlow(Promise.resolve());
    await expect(saySlow(Promise.reject(new Error('no')))).rejects.toThrow('no');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(line.textContent).toBe('');
  });
});
