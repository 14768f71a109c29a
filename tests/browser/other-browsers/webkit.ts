import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { existsSync, globSync } from 'node:fs';
import type { RemotePage } from './page.ts';
import { findProgram } from './program.ts';

/** Where Debian and its relatives keep the small browser that comes with WebKit. */
const miniBrowsers = ['/usr/lib/*/webkit2gtk-4.1/MiniBrowser', '/usr/lib/*/webkitgtk-6.0/MiniBrowser'];

const remedy = 'install WebKitGTK’s driver and a display (apt install webkit2gtk-driver xvfb)';

/** Starts WebKit on a display of its own and opens one page in it, driven by WebDriver. */
export async function openWebKit(): Promise<RemotePage> {
  const driver = findProgram({
    name: 'WebKit',
    variable: 'WEBKIT_DRIVER_PATH',
    places: ['WebKitWebDriver'],
    remedy,
  });
  const screen = findProgram({ name: 'Xvfb', variable: 'XVFB_PATH', places: ['Xvfb'], remedy });
  const binary = findProgram({
    name: 'MiniBrowser',
    variable: 'MINIBROWSER_PATH',
    places: globSync(miniBrowsers),
    remedy,
  });
  const display = `:${freeDisplay()}`;
  const started: ChildProcess[] = [
    spawn(screen, [display, '-screen', '0', '1280x900x24'], { stdio: 'ignore' }),
  ];
  const port = 20_000 + (process.pid % 20_000);
  const env = { ...process.env, DISPLAY: display };
  started.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
  const send = commandsTo(`http://127.0.0.1:${port}`);
  const options = { binary, args: ['--automation'] };
  const { sessionId } = (await patiently(() =>
    send('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }),
  )) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  return {
    goTo: async (url) => void (await send('POST', `${session}/url`, { url })),
    goBack: async () => void (await send('POST', `${session}/back`, {})),
    evaluate: async (expression) => {
      const script = `const done = arguments[0];
        (async () => JSON.stringify(await (${expression})))().then((text) => done({ text }), (error) => done({ error: String(error) }));`;
      const { text, error } = (await send('POST', `${session}/execute/async`, { script, args: [] })) as {
        text?: string;
        error?: string;
      };
      if (error !== undefined) throw new Error(`${expression}: ${error}`);
      return JSON.parse(text ?? 'null') as never;
    },
    close: async () => {
      await send('DELETE', session).catch(() => {});
      for (const each of started.toReversed()) each.kill();
    },
  };
}

function freeDisplay(): number {
  return (
    Array.from({ length: 100 }, (_, i) => 90 + i).find((i) => !existsSync(`/tmp/.X11-unix/X${i}`)) ?? 190
  );
}

/** Sends commands of WebDriver and gives their values. */
function commandsTo(address: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
}

/** Tries again while a program is still starting. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (tries === 40) throw error;
      await wait(250);
    }
  }
}
