import { otherCaches } from '../../lib/offline/cache-name.ts';
import type { ReleaseFacts } from '../../lib/offline/release-facts.ts';
import { begin, prepare } from './begin.ts';
import { hear } from './hear.ts';
import { keptOf } from './kept.ts';
import { answerRequests } from './routes.ts';
import { root, worker } from './scope.ts';
import { beginWhenFree } from './talk.ts';

const facts = worker.atlasRelease;
if (facts) {
  if ('standDown' in facts) standDown();
  else serve(facts);
}

/** Keeps the visited site at hand. */
function serve(release: ReleaseFacts): void {
  const kept = keptOf(release);
  worker.addEventListener('install', (event) => {
    event.waitUntil(prepare(kept, release).then(() => beginWhenFree()));
  });
  worker.addEventListener('activate', (event) => event.waitUntil(begin(kept, release)));
  worker.addEventListener('message', (event) => event.waitUntil(hear(event, kept, release)));
  worker.addEventListener('unhandledrejection', (event) => {
    // a full device is no fault: what finds no room is not kept
    if ((event.reason as Error | undefined)?.name === 'QuotaExceededError') event.preventDefault();
  });
  answerRequests(kept);
}

/** Takes everything kept, and the worker itself, away from every device that asks for it. */
function standDown(): void {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(leave()));
}

async function leave(): Promise<void> {
  const names = otherCaches(await caches.keys(), root());
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
