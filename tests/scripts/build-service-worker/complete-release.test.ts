import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeRelease } from '../../../scripts/build-service-worker/complete-release.ts';
import type { KeptFiles, ReleaseFacts } from '../../../src/lib/offline/release-facts.ts';

let folder: string;

const page = (words: string): string =>
  `<!DOCTYPE html><html lang="en-GB" data-release="none"><head><link href="/_astro/Page.AAAAAAAA.css"></head>${words}</html>`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-release-'));
  put('sw.js', '(()=>{work()})();\n');
  put('index.html', page('home'));
  put('offline/index.html', page('<script src="/_astro/kept.AAAAAAAA.js"></script>'));
  put('embed/a/index.html', '<html lang="en-GB">a picture</html>');
  put('404.html', page('nothing here'));
  put('_astro/Page.AAAAAAAA.css', '@font-face{src:url(/_astro/serif.AAAAAAAA.woff2)}');
  put('_astro/serif.AAAAAAAA.woff2', 'letters');
  put('_astro/kept.AAAAAAAA.js', 'import"./part.AAAAAAAA.js";import("./later.AAAAAAAA.js")');
  put('_astro/part.AAAAAAAA.js', '1');
  put('_astro/later.AAAAAAAA.js', '2');
  put('engine/worker.js.gz', gzipSync('work'));
  put('data/links.csv', 'a,b');
  put('data/links.parquet', 'PAR1');
  put('favicon.svg', '<svg/>');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** Completes the site as the program does; what was written, and what the worker is told. */
function complete(isOff = false): { files: Map<string, string>; facts: ReleaseFacts; kept: KeptFiles } {
  const { files } = completeRelease(folder, { isOff });
  for (const [path, content] of files) put(path, content);
  const told = /^self\.atlasRelease=(.*);\n/.exec(files.get('sw.js') ?? '')?.[1] ?? 'null';
  const kept = JSON.parse(files.get('offline/kept-files.json') ?? 'null') as KeptFiles;
  return { files, facts: JSON.parse(told) as ReleaseFacts, kept };
}

describe('completeRelease', () => {
  it('marks every page with the release, and leaves alone what is no page of ours', () => {
    const { files, facts } = complete();
    expect([...files.keys()].toSorted()).toEqual([
      '404.html',
      'index.html',
      'offline/index.html',
      'offline/kept-files.json',
      'sw.js',
    ]);
    expect(facts.release).toMatch(/^[0-9a-f]{16}$/);
    expect(files.get('index.html')).toContain(`data-release="${facts.release}"`);
  });

  it('lists what may be kept, a packed file also as a host may unpack it', () => {
    const { kept } = complete();
    expect(Object.keys(kept)).toEqual([
      '_astro/Page.AAAAAAAA.css',
      '_astro/kept.AAAAAAAA.js',
      '_astro/later.AAAAAAAA.js',
      '_astro/part.AAAAAAAA.js',
      '_astro/serif.AAAAAAAA.woff2',
      'data/links.parquet',
      'engine/worker.js.gz',
      'favicon.svg',
      '',
      'offline/',
    ]);
    // printf PAR1 | sha256sum; printf work | sha256sum
    expect(kept['data/links.parquet']).toBe('fbc62d3b511368ee');
    expect(kept['engine/worker.js.gz']?.split(' ')[1]).toBe('00e13ed7af55b276');
  });

  it('has the page for no connection kept from the beginning, with all it cannot do without', () => {
    expect(complete().facts.shell).toEqual([
      '_astro/Page.AAAAAAAA.css',
      '_astro/kept.AAAAAAAA.js',
      '_astro/part.AAAAAAAA.js',
      '_astro/serif.AAAAAAAA.woff2',
      'favicon.svg',
      'offline/',
    ]);
  });

  it('says the same when it is done again', () => {
    const first = complete();
    const second = complete();
    expect(second.facts).toEqual(first.facts);
    expect([...second.files.keys()]).toEqual(['offline/kept-files.json', 'sw.js']);
  });

  it.each(['index.html', 'data/links.csv', '404.html', 'sw.js', 'embed/a/index.html'])(
    'is another release when a byte of %s is another',
    (path) => {
      const { release } = complete().facts;
      put(path, path === 'sw.js' ? '(()=>{other()})();\n' : page('other'));
      expect(complete().facts.release).not.toBe(release);
    },
  );

  it('is another release when a file is gone', () => {
    const { release } = complete().facts;
    rmSync(join(folder, 'data/links.csv'));
    expect(complete().facts.release).not.toBe(release);
  });

  it('takes the worker away when asked to, and gives it back', () => {
    const { release } = complete().facts;
    const off = complete(true);
    expect(off.facts).toEqual({ standDown: true });
    expect(off.files.get('index.html')).toContain('data-release="none"');
    expect(off.kept).toEqual({});
    expect(complete().facts.release).toBe(release);
  });

  it('refuses a site without a worker, and a worker that is not one file', () => {
    put('sw.js', 'import{a}from"./_astro/a.AAAAAAAA.js";a();\n');
    expect(() => complete()).toThrow('the worker is not one file');
    rmSync(join(folder, 'sw.js'));
    expect(() => complete()).toThrow('sw.js is missing. Build the site first: npm run build');
  });
});
