import { strFromU8, unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const name = 'support-atlas-2026-03-29-01234567.zip';
let parent: string;
let dist: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'atlas-bundle-'));
  dist = join(parent, 'dist');
  put(
    'index.html',
    '<html lang="en-GB" data-release="0123456789abcdef"><link rel="icon" type="image/svg+xml" href="/atlas/favicon.svg"></html>',
  );
  put('offline/kept-files.json', '{"":"a"}');
  put('data/datapackage.json', '{"version":"2026-03-29"}');
  put('data/links.parquet', 'PAR1'.repeat(100));
  put('B/upper.txt', 'upper');
  put('a/lower.txt', 'lower');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

/** Runs the program as a publisher does. */
function bundle(to: string, env: NodeJS.ProcessEnv = {}): { status: number | null; out: string } {
  const command = ['scripts/bundle.ts', '--from', dist, '--to', join(parent, to)];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, out: `${stdout}${stderr}` };
}

describe('bundle', () => {
  it('packs every file in the folders the site was built for, with word of how to open it', () => {
    const { status, out } = bundle('one');
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('6 files') });
    const bytes = readFileSync(join(parent, 'one', name));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'site/atlas/B/upper.txt',
      'site/atlas/a/lower.txt',
      'site/atlas/data/datapackage.json',
      'site/atlas/data/links.parquet',
      'site/atlas/index.html',
      'site/atlas/offline/kept-files.json',
    ]);
    expect(strFromU8(files['site/atlas/a/lower.txt'] ?? new Uint8Array())).toBe('lower');
    const readMe = strFromU8(files['README.txt'] ?? new Uint8Array());
    expect(readMe).toContain('python3 -m http.server 8000');
    expect(readMe).toContain('http://127.0.0.1:8000/atlas/');
    expect(out).toContain(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
    expect(readdirSync(join(parent, 'one'))).toEqual([name]);
  });

  it('gives the same bytes in any time zone, language and folder', () => {
    bundle('one', { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' });
    bundle('two', { TZ: 'America/Asuncion', LC_ALL: 'C' });
    expect(readFileSync(join(parent, 'one', name)).equals(readFileSync(join(parent, 'two', name)))).toBe(
      true,
    );
  });

  it.each([
    {
      name: 'no site',
      spoil: () => rmSync(dist, { recursive: true }),
      says: 'is missing. Build the site first',
    },
    {
      name: 'a site that is not complete',
      spoil: () => rmSync(join(dist, 'offline'), { recursive: true }),
      says: 'holds no complete site. Build it again',
    },
    {
      name: 'a place that cannot be written',
      spoil: () => writeFileSync(join(parent, 'one'), 'a file'),
      says: 'cannot be written',
    },
  ])('stops with one line at $name', ({ spoil, says }) => {
    spoil();
    const { status, out } = bundle('one');
    expect(status).toBe(1);
    expect(out).toContain(says);
    expect(out).not.toContain('    at ');
  });
});
