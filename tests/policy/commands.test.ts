import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectText } from './project-files.ts';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(projectText('package.json')) as { scripts: Record<string, string> };

describe('commands', () => {
  it('CI runs the test command of the README, then the long tests, and nothing else', () => {
    const command = 'npm ci && npm test';
    expect(projectText('.ci/run').trim().split('\n').at(-1)).toBe(`${command} -- quick long`);
    expect(projectText('README.md')).toContain(command);
    expect(statSync(join(root, '.ci/run')).mode & 0o111).not.toBe(0);
  });

  it('every npm script that names a program of ours names one that is there', () => {
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/(?:scripts|bench)\/[\w/-]+\.ts/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('the README names only npm scripts that exist', () => {
    const named = [...projectText('README.md').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
