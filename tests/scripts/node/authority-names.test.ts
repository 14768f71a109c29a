import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesForBuild, readAuthorityKey } from '../../../scripts/node/authority-names.ts';
import { programOf } from '../../../scripts/node/program.ts';

const root = join(import.meta.dirname, '../../..');
let folder: string;
let key: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'names-'));
  key = join(folder, 'authority-key.csv');
  writeFileSync(
    key,
    'code,name,number,token\nA672,"Larkfield",101,dFrWHqN_jUW8My8pr6v5yQ\nA807,"Swanmead, City of",314,p6nx5oo-eyA7NwXANHzPMg\n',
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const made of ['.astro', 'node_modules'])
    rmSync(join(root, 'tests/fixtures/named-site', made), { recursive: true, force: true });
});

describe('namesForBuild', () => {
  it('gives the names only when they are asked for', () => {
    expect(namesForBuild('named', key)).toEqual({ A672: 'Larkfield', A807: 'Swanmead, City of' });
    expect([undefined, '', 'coded'].map((identity) => namesForBuild(identity, key))).toEqual([{}, {}, {}]);
  });

  it('does not look at the key of a build without names', () => {
    expect(namesForBuild(undefined, join(folder, 'none.csv'))).toEqual({});
  });

  it('stops where the key is missing or damaged, and says what writes it', () => {
    expect(() => namesForBuild('named', join(folder, 'none.csv'))).toThrow(
      /missing: .*npm run data:anonymise/,
    );
    const damaged = join(folder, 'damaged.csv');
    writeFileSync(damaged, 'code,name\nA672,Larkfield\n');
    expect(() => readAuthorityKey(damaged)).toThrow(/damaged: .*code, name, number and token/);
    expect(() => namesForBuild('grouped', key)).toThrow('IDENTITY is coded or named, not “grouped”.');
  });
});

/** Builds one small page with the settings of the site; what it printed, and every file it made as one text. */
function build(env: Readonly<Record<string, string>>): { status: number | null; said: string; made: string } {
  const out = mkdtempSync(join(folder, 'site-'));
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [programOf('astro'), 'build', '--root', 'tests/fixtures/named-site', '--outDir', out],
    { cwd: root, encoding: 'utf8', env: { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', ...env } },
  );
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const made = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
  return { status, said: stdout + stderr, made };
}

describe('a build', () => {
  it('shows names in pages and scripts when they are asked for, and says so', () => {
    const { status, made } = build({ IDENTITY: 'named', AUTHORITY_KEY: key });
    expect(status).toBe(0);
    expect(made).toContain('<title>named</title>');
    expect(made).toMatch(/<li>Larkfield<\/li>\s*<li>Swanmead, City of<\/li>\s*<li>A000<\/li>/);
    expect(made.split('Larkfield').length).toBeGreaterThan(2);
    expect(made).toContain('In this build authorities are shown by name');
  }, 60_000);

  it('shows codes by default, and holds no name anywhere', () => {
    const { status, made } = build({ AUTHORITY_KEY: key });
    expect(status).toBe(0);
    expect(made).toMatch(/<li>A672<\/li>\s*<li>A807<\/li>/);
    expect(made).toContain('Authorities are shown by code');
    expect(made).not.toMatch(/Larkfield|Swanmead/);
  }, 60_000);

  it('stops with a clear line where names are asked for and the key is not there', () => {
    const { status, said } = build({ IDENTITY: 'named', AUTHORITY_KEY: join(folder, 'none.csv') });
    expect(status).not.toBe(0);
    expect(said).toContain('The key of the codes is missing');
  }, 60_000);
});
