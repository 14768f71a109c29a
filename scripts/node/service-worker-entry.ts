import { join } from 'node:path';

const entry = join(import.meta.dirname, '../../src/client/service-worker/worker.ts');

/** The part of a Vite plugin's surroundings that is used here. */
interface PluginContext {
  environment?: { name: string };
  emitFile: (file: { type: 'chunk'; id: string; fileName: string }) => string;
}

/**
 * For Vite: builds the service worker as one file at the root of the site, where it may serve every page. It does
 * nothing until `scripts/build-service-worker.ts` tells it which release it belongs to.
 */
export function serviceWorkerEntry(): object {
  return {
    name: 'service-worker-entry',
    apply: 'build',
    buildStart(this: PluginContext): void {
      if (this.environment?.name === 'client') this.emitFile({ type: 'chunk', id: entry, fileName: 'sw.js' });
    },
  };
}
