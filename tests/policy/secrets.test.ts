import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNames, tellingNames } from '../../scripts/checks/find-names.ts';
import { authorityNames } from '../../scripts/node/read-data-folder.ts';
import { projectFiles, projectText } from './project-files.ts';

const root = join(import.meta.dirname, '../..');

/** Paths of what must stay on the machine: private folders, the key of the codes, secrets and their like. */
const isPrivate = /(^|\/)private\/|authority-key|secret[^/]*\.(txt|json|ya?ml)$|\.(pem|key|env)$/;

/** Every file git keeps, or would keep at the next commit. */
function keptByGit(): string[] {
  const run = (...options: string[]) =>
    execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', ...options], { cwd: root, encoding: 'utf8' });
  return `${run()}${run('--others', '--exclude-standard')}`.split('\n').filter(Boolean);
}

describe('secrets', () => {
  it('git keeps nothing private', () => {
    const kept = keptByGit();
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((path) => isPrivate.test(path))).toEqual([]);
  });

  it('git is told to leave private and generated files alone', () => {
    const ignored = projectText('.gitignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['data/private/', 'public/data/', 'node_modules/', 'dist/']),
    );
  });

  it('no authority is named, by name or statistical code, in anything that is published', () => {
    const files = projectFiles(
      ['.ts', '.astro', '.css', '.mdx', '.md', '.csv', '.json', '.svg', '.txt', '.html', '.mjs'],
      ['data', 'src', 'public', 'scripts', '.ci', 'bench'],
    ).concat(['README.md', 'CHANGELOG.md', 'package.json'].flatMap(textIfThere));
    const texts = files.map(({ text }) => text);
    const names = tellingNames(authorityNames(), texts);
    const places = files.flatMap(({ path, text }) => findNames(text, names).map((line) => `${path}:${line}`));
    expect(places).toEqual([]);
  });
});

describe('findNames', () => {
  it.each([
    { name: 'a name', text: 'one\nin Sandwick there', lines: [2] },
    { name: 'a statistical code', text: `a,${'E10'}000099`, lines: [1] },
    { name: 'one line once', text: `Sandwick, ${'E09'}000099`, lines: [1] },
    { name: 'no part of a word', text: 'Sandwickian', lines: [] },
  ])('finds $name', ({ text, lines }) => {
    expect(findNames(text, ['Sandwick'])).toEqual(lines);
  });
});

describe('tellingNames', () => {
  it('leaves out a name that is also an ordinary word of the texts, and shortens one with a comma', () => {
    const names = ['Water', 'Sandwick, County of'];
    expect(tellingNames(names, ['Water.', 'We drink water.'])).toEqual(['Sandwick, County of', 'Sandwick']);
  });
});

/** A file that may not be there yet. */
function textIfThere(path: string): { path: string; text: string }[] {
  return keptByGit().includes(path) ? [{ path, text: projectText(path) }] : [];
}
