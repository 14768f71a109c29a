import { describe, expect, it } from 'vitest';
import { findAll, projectFiles, type ProjectFile } from './project-files.ts';

/** What a test does who would have a server hear nothing, and what shows that it would hear. */
const setsUp = /\b(?:startCanary\(|canary\.url\b|site\.elsewhere\b)/;
const asks = /\b(?:canary|site)\.heard\(/;

/** The files that set up a canary and never ask it, with a call of its own, what it heard. */
function deaf(files: readonly ProjectFile[]): string[] {
  return files.filter(({ text }) => setsUp.test(text) && !asks.test(text)).map(({ path }) => path);
}

const tests = projectFiles(['.ts'], ['tests/browser']).filter(
  ({ path }) => path !== 'tests/browser/canary.ts',
);

describe('a canary', () => {
  it('is asked by every test that sets one up; it answers only whoever shows that it hears', () => {
    expect(tests.filter(({ text }) => setsUp.test(text)).length).toBeGreaterThan(5);
    expect(deaf(tests)).toEqual([]);
  });

  it('would be missed where it is set up and not asked', () => {
    const text =
      'const canary = await startCanary();\nawait page.goto(canary.url);\nexpect(heard).toEqual([]);';
    expect(deaf([{ path: 'a.test.ts', text }])).toEqual(['a.test.ts']);
    expect(deaf([{ path: 'a.test.ts', text: `${text}\nawait canary.heard(call);` }])).toEqual([]);
  });

  it('is the only server that tests listen with: nobody keeps a list of what was heard for themselves', () => {
    const servers = findAll(tests, /\bcreate(?:Server|Socket)\(/g).map((place) => place.split(':', 1)[0]);
    expect([...new Set(servers)]).toEqual(['tests/browser/other-browsers/site.ts']); // which serves our own site
  });
});

describe('what a page keeps', () => {
  it('is looked through by tests that leave something there on purpose', () => {
    const files = tests.filter(({ path, text }) => path.endsWith('.test.ts') && text.includes('whatIsKept('));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter(({ text }) => !text.includes('tracesOf(')).map(({ path }) => path)).toEqual([]);
  });
});
