import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../../scripts/node/serve.ts';

const parent = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
const folder = join(parent, 'dist');
let site: ServedFolder;

beforeAll(async () => {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(parent, 'private.txt'), 'private');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'data/index.html'), 'data');
  writeFileSync(join(folder, 'data/a.parquet'), 'PAR1');
  writeFileSync(join(folder, 'data/a.wasm.gz'), 'gz');
  site = await serveFolder(folder, { base: '/atlas/', port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Asks for a path exactly as written, which `fetch` would tidy first. */
function ask(
  path: string,
): Promise<{ status: number | undefined; text: string; location: string | undefined }> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, text, location: response.headers.location }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('serveFolder', () => {
  it.each([
    { name: 'the home page', path: '/atlas/', status: 200, text: 'home' },
    { name: 'a page by its folder', path: '/atlas/data/', status: 200, text: 'data' },
    { name: 'a page with a query', path: '/atlas/data/?year=2024', status: 200, text: 'data' },
    { name: 'a file', path: '/atlas/data/a.parquet', status: 200, text: 'PAR1' },
    { name: 'the page for what is not there', path: '/atlas/none/', status: 404, text: 'nothing here' },
    { name: 'nothing outside the base', path: '/data/', status: 404, text: 'nothing here' },
    { name: 'nothing outside the folder', path: '/atlas/../private.txt', status: 404, text: 'nothing here' },
    {
      name: 'nothing outside the folder by encoded dots',
      path: '/atlas/%2e%2e/private.txt',
      status: 404,
      text: 'nothing here',
    },
    {
      name: 'nothing outside the folder by encoded slashes',
      path: '/atlas/..%2fprivate.txt',
      status: 404,
      text: 'nothing here',
    },
    { name: 'no crash for a bad encoding', path: '/atlas/%E0%A4%A', status: 404, text: 'nothing here' },
  ])('serves $name', async ({ path, status, text }) => {
    expect(await ask(path)).toMatchObject({ status, text });
  });

  it('sends an address without its slash to the one with it', async () => {
    expect(await ask('/atlas/data')).toMatchObject({ status: 301, location: '/atlas/data/' });
  });

  it('sends a compressed file as it is, as hosts without compression do', async () => {
    const response = await fetch(new URL('data/a.wasm.gz', site.url));
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-type')).toBe('application/gzip');
  });

  it('takes the next port when one is in use', async () => {
    const port = Number(new URL(site.url).port);
    const second = await serveFolder(folder, { port });
    const found = Number(new URL(second.url).port);
    await second.close();
    expect(found).toBeGreaterThan(port);
  });
});
