import type { ToPage } from './messages.ts';
import { type OpenPage, root, worker } from './scope.ts';

/** How long a page may take to answer; one that sleeps does not. */
const patience = 1_000;

/** Tells every open page of the site. */
export async function tellPages(message: ToPage): Promise<void> {
  for (const page of await openPages()) page.postMessage(message);
}

/** Begins at once, unless a reader is at work on a page that would have to be loaded anew: then when all are closed. */
export async function beginWhenFree(): Promise<void> {
  const message: ToPage = { ask: 'in use', root: root() };
  const answers = await Promise.all((await openPages()).map((page) => askPage(page, message)));
  if (!answers.includes(true)) await worker.skipWaiting();
}

async function openPages(): Promise<readonly OpenPage[]> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(({ url }) => url.startsWith(root()));
}

/** What a page answers; undefined when it does not. */
function askPage(page: OpenPage, message: ToPage): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    page.postMessage(message, [port2]);
    setTimeout(() => resolve(undefined), patience);
  });
}
