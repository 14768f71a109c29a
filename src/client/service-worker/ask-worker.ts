import { href } from '../../lib/site/address.ts';
import type { ToWorker } from './messages.ts';

/** Asks the service worker of the site and waits for its answer; undefined where there is none. */
export async function askWorker(message: ToWorker): Promise<unknown> {
  const registration = await navigator.serviceWorker?.getRegistration(href('/'));
  const worker = registration?.active;
  if (!worker) return undefined;
  return await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(message, [port2]);
  });
}
