import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/node/build-site.ts';
import { serveFolder } from '../../scripts/node/serve.ts';

/** Builds what is missing or stale and serves it on a free port for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = join(import.meta.dirname, '../../dist');
  buildSite({ base: '/', out: dist });
  const site = await serveFolder(dist, { base: '/', port: 0 });
  project.provide('baseURL', site.url);
  return site.close;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at the end. */
    baseURL: string;
  }
}
