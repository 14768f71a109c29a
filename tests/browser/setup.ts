import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, parts } from '../../scripts/node/build-site.ts';
import { serveFolder } from '../../scripts/node/serve.ts';
import { buildEnginePage } from './engine/build-engine-page.ts';

/**
 * Builds what is missing or stale and serves it on a free port for all tests of a project. Only the long tests look at
 * the images for shared links.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = join(import.meta.dirname, '../../dist');
  const only = parts.filter((part) => part !== 'previews' || project.name === 'browser-long');
  buildSite({ base: '/', out: dist, only });
  const site = await serveFolder(dist, { base: '/', port: 0 });
  const enginePage = buildEnginePage();
  project.provide('baseURL', site.url);
  project.provide('enginePage', enginePage);
  return async () => {
    await site.close();
    rmSync(enginePage, { recursive: true });
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at the end. */
    baseURL: string;
    /** Folder of the page with nothing but the engine's own interface. */
    enginePage: string;
  }
}
