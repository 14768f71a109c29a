import { MissingCode } from './missing-code.ts';
import { sayOnPage } from './page-notice.ts';
import { saySlow } from './say-slow.ts';

/**
 * The one way to fetch code when it is needed: `fetchCode(() => import('./a.ts'))`. Fails as a `MissingCode`, which the
 * page says at its foot where nobody else does. Asking again helps in few browsers, which remember a failure until the
 * page is loaded anew: so that is the remedy.
 */
export async function fetchCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await saySlow(load());
  } catch (error) {
    globalThis.addEventListener?.('unhandledrejection', sayUncaught);
    throw new MissingCode(await whyMissing(error), { cause: error });
  }
}

function sayUncaught(event: PromiseRejectionEvent): void {
  if (!(event.reason instanceof MissingCode)) return;
  event.preventDefault();
  console.warn(event.reason);
  sayOnPage(event.reason.message);
}

const reload = 'Reload the page.';

/** What a reader is told: what happened, then what to do. */
async function whyMissing(error: unknown): Promise<{ happened: string; advice: string }> {
  if (!navigator.onLine)
    return {
      happened: 'You are offline, and a part of this page is not on your device yet.',
      advice: 'Connect to the internet, then reload the page.',
    };
  if (await isGone(error))
    return {
      happened: 'The site has been updated since this page was opened, and a part of it is gone.',
      advice: reload,
    };
  return {
    happened:
      'A part of this page could not be fetched: the connection broke, or something blocked or changed it.',
    advice: `Check the connection and any content blocker. ${reload}`,
  };
}

/** Whether the host no longer has the code that a browser names in its error, or sends a page in its place. */
async function isGone(error: unknown): Promise<boolean> {
  const [address] = /https?:\S+/.exec(String(error)) ?? [];
  if (address === undefined) return false;
  try {
    const signal = AbortSignal.timeout(1_000);
    const { ok, headers } = await fetch(address, { method: 'HEAD', cache: 'no-store', signal });
    return !ok || (headers.get('content-type') ?? '').startsWith('text/html');
  } catch {
    return false;
  }
}
