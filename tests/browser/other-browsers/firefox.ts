import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RemotePage } from './page.ts';
import { findProgram } from './program.ts';

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

/** What a script gave, in the words of WebDriver BiDi. */
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Starts Firefox without a window and opens one page in it, driven by WebDriver BiDi. */
export async function openFirefox(): Promise<RemotePage> {
  const program = findProgram({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    remedy: 'install Firefox (apt install firefox-esr)',
  });
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const browser = spawn(program, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ]);
  const socket = new WebSocket(`${await listening(browser)}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', () => fail(new Error('openFirefox could not connect')));
  });
  const send = commandsOver(socket);
  await send('session.new', { capabilities: {} });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  await send('browsingContext.activate', { context }); // only a tab in front can have the focus
  return {
    goTo: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    goBack: async () => void (await send('browsingContext.traverseHistory', { context, delta: -1 })),
    evaluate: async (expression) => {
      const answer = (await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      })) as unknown as Evaluated;
      if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails?.text}`);
      return JSON.parse(answer.result?.value ?? 'null') as never;
    },
    close: async () => {
      await send('browser.close', {}).catch(() => {});
      if (browser.exitCode === null) await new Promise((done) => browser.once('exit', done));
      if (existsSync(profile)) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address at which Firefox says it listens. */
function listening(browser: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    browser.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    browser.once('exit', () => fail(new Error(`openFirefox ended at once: ${said.slice(-300)}`)));
  });
}

/** Sends commands and gives their answers. */
function commandsOver(socket: WebSocket) {
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data)) as Answer;
    const asked = id === undefined ? undefined : waiting.get(id);
    if (error) asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result ?? {});
  });
  return (method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const answer = Promise.withResolvers<Record<string, unknown>>();
    waiting.set(++last, answer);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.promise;
  };
}
