import { href } from '../../lib/site/address.ts';
import type { ToPage, ToWorker } from './messages.ts';
import { isInUse } from './page-use.ts';

/** What the page bears that belongs to no release: then there is no worker to register. */
const noRelease = 'none';

const release = document.documentElement.dataset['release'] ?? noRelease;
if ('serviceWorker' in navigator && release !== noRelease) keepAtHand(navigator.serviceWorker);

/** Has the visited site kept on the device, once the page is there and the browser has nothing better to do. */
function keepAtHand(workers: ServiceWorkerContainer): void {
  const wasAlone = workers.controller === null;
  workers.addEventListener('message', (event: MessageEvent<ToPage>) => hear(event));
  workers.startMessages();
  if (wasAlone) workers.addEventListener('controllerchange', () => keepLoaded(workers), { once: true });
  if (document.readyState === 'complete') whenIdle(() => void register(workers));
  else addEventListener('load', () => whenIdle(() => void register(workers)));
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  try {
    const options = { scope: href('/'), updateViaCache: 'none' } as const;
    const registration = await workers.register(href('/sw.js'), options);
    tell(registration.waiting, { ask: 'begin' });
  } catch {
    // a browser that keeps nothing, as in private windows: the site works as it did without
  }
}

function hear({ data, ports }: MessageEvent<ToPage>): void {
  if (data.root !== new URL(href('/'), location.href).href) return; // another site of this origin
  if (data.ask === 'in use') ports[0]?.postMessage(isInUse());
  if (data.ask === 'release' && data.release !== release && !isInUse()) location.reload();
}

/** Tells the worker what came before it: the page itself, and everything it loaded or still loads. */
function keepLoaded({ controller }: ServiceWorkerContainer): void {
  tell(controller, { ask: 'keep', addresses: [location.href.split('#', 1)[0] ?? ''] });
  const loaded = new PerformanceObserver((list) => {
    tell(controller, { ask: 'keep', addresses: list.getEntries().map(({ name }) => name) });
  });
  loaded.observe({ type: 'resource', buffered: true });
}

function tell(worker: ServiceWorker | null, message: ToWorker): void {
  worker?.postMessage(message);
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 5_000 });
  else setTimeout(act, 1_000);
}
