import type { RouteHandlerCallbackOptions, WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { howKept, type Keeping } from '../../lib/offline/how-kept.ts';
import { pathBelow } from '../../lib/offline/kept-path.ts';
import { isInSite, offlinePath } from '../../lib/offline/release-facts.ts';
import { keyOf, type Kept } from './kept.ts';
import { root } from './scope.ts';

/** How long a host may think about a page that is kept before the kept one is shown. */
const patience = 5;

/** Answers what the site's pages ask for, each kind in its own way. */
export function answerRequests(kept: Kept): void {
  const options = { cacheName: kept.cache, plugins: [keepOnlyRelease(kept)] };
  const deviceFirst = new CacheFirst(options);
  const pages = new NetworkFirst({ ...options, networkTimeoutSeconds: patience });
  answer(['named', 'data'], (request, event) => deviceFirst.handle({ request, event }));
  answer(['fresh'], (request, event) => new NetworkFirst(options).handle({ request, event }));
  answer(['page'], async (request, event, path) => {
    const files = await kept.files().catch(() => ({}));
    try {
      if (!Object.hasOwn(files, path)) return await fetch(request);
      return await pages.handle({ request: pageRequest(path), event });
    } catch (error) {
      const offline = await caches.match(keyOf(offlinePath), { cacheName: kept.cache });
      if (offline && (isInSite(files, path) || Object.hasOwn(files, path))) return offline;
      throw error;
    }
  });
}

type Answer = (
  request: Request,
  event: RouteHandlerCallbackOptions['event'],
  path: string,
) => Promise<Response>;

function answer(kinds: readonly Keeping[], how: Answer): void {
  registerRoute(
    ({ request }) => {
      const found = howAsked(request);
      return found && kinds.includes(found.keeping) ? [found.path] : false;
    },
    ({ request, event, params }) => how(request, event, (params as string[])[0] ?? ''),
  );
}

function howAsked(request: Request): ReturnType<typeof howKept> {
  return howKept(
    {
      method: request.method,
      address: request.url,
      isPage: request.mode === 'navigate',
      hasRange: request.headers.has('range'),
      isPastCache: ['reload', 'no-cache', 'no-store'].includes(request.cache),
    },
    root(),
  );
}

/** A page by its address alone: no fragment, and always as the host has it now. */
function pageRequest(path: string): Request {
  return new Request(keyOf(path), { cache: 'no-cache', redirect: 'manual', credentials: 'same-origin' });
}

/** Lets nothing into the cache that is not of the release, and names it by its path. */
function keepOnlyRelease(kept: Kept): WorkboxPlugin {
  const pathOf = (request: Request): string => pathBelow(request.url, root()) ?? '';
  return {
    cacheKeyWillBeUsed: async ({ request }) => keyOf(pathOf(request)),
    cacheWillUpdate: async ({ request, response }) => kept.ofRelease(pathOf(request), response),
  };
}
