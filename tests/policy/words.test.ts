import { describe, expect, it } from 'vitest';
import { findAll, projectFiles, projectFolders, type ProjectFile } from './project-files.ts';
import { forbiddenWords, readerText } from './reader-text.ts';

const code = ['.ts', '.mjs', '.astro', '.css', '.mdx', '.yml', '.sh'];

describe('names', () => {
  it('say what a folder holds', () => {
    const vague = /(^|\/)(utils?|helpers?|commons?|shared|misc|lib\/lib)$/;
    const folders = projectFolders();
    expect(folders).toContain('src/lib/stats');
    expect(folders.filter((folder) => vague.test(folder))).toEqual([]);
    expect(['src/lib/utils', 'tests/helper', 'shared'].filter((folder) => !vague.test(folder))).toEqual([]);
  });

  it('say what a file holds, in kebab-case, or PascalCase for what is seen', () => {
    const files = projectFiles(['.ts', '.mjs', '.astro'], ['src', 'scripts', 'tests', 'bench']);
    const names = files.map(({ path }) => path).filter((path) => !isWellNamed(path));
    expect(files.length).toBeGreaterThan(500);
    expect(names).toEqual([]);
  });

  it.each([
    'src/lib/stats/rankCorrelation.ts',
    'src/lib/stats/Ranks.ts',
    'src/components/link-card.astro',
    'src/pages/Links/[Support].astro',
    'tests/a_b.test.ts',
  ])('do not say it in %s', (path) => {
    expect(isWellNamed(path)).toBe(false);
  });
});

describe('what a reader is told', () => {
  it('keeps to the words of the glossary and claims no more than the figures do', () => {
    const pages = projectFiles(
      ['.astro', '.mdx', '.md', '.ts'],
      ['src/pages', 'src/components', 'src/layouts', 'src/content'],
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(findAll(pages.map(onlyText), forbiddenWords)).toEqual([]);
  });

  it.each([
    { name: 'significance', text: '<p>a significant link</p>' },
    { name: 'cause', text: '<p>More agency staff leads to fewer checks</p>' },
    { name: 'the word council', text: '<p>Find your council</p>' },
    { name: 'the word metric', text: '<p>each metric</p>' },
    { name: 'a league table', text: '<p>ranks 9th worst</p>' },
    { name: 'a title in the frontmatter', text: `---\nconst title = 'The impact of agency staff';\n---\n` },
  ])('refuses $name', ({ text }) => {
    expect(findAll([onlyText({ path: 'src/pages/a.astro', text })], forbiddenWords)).toHaveLength(1);
  });

  it.each([
    { name: 'an attribute', text: '<img data-metric="a">' },
    { name: 'a comment', text: '---\n// the council codes of the source\n---\n' },
    { name: 'an import', text: `---\nimport { metric } from '../lib/metric.ts';\n---\n` },
  ])('lets pass $name that no reader sees', ({ text }) => {
    expect(findAll([onlyText({ path: 'src/pages/a.astro', text })], forbiddenWords)).toEqual([]);
  });
});

describe('code', () => {
  const later = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`, 'g');
  const left = /\b(?:it|test|describe)\.(?:only|skip|todo|fails|skipIf|runIf)\b|\bctx\.skip\(/g;
  const outside = new RegExp(`["'\`(]${'/'}(?:work|home|Users|root)/`, 'g');

  it('leaves nothing to be done later', () => {
    expect(findAll(projectFiles(code), later)).toEqual([]);
  });

  it('runs every test', () => {
    expect(findAll(projectFiles(['.test.ts'], ['tests']), left)).toEqual([]);
  });

  it('has no names of paths outside the project', () => {
    expect(findAll(projectFiles([...code, '.json', '.md']), outside)).toEqual([]);
  });

  it.each([
    { name: 'something left for later', pattern: later, text: `// ${'TO' + 'DO'}: think` },
    { name: 'a test that is left out', pattern: left, text: `it.${'skip'}('a', () => {})` },
    { name: 'a test that runs alone', pattern: left, text: `describe.${'only'}('a', () => {})` },
    { name: 'a path of a machine', pattern: outside, text: `readFile('${'/'}home/me/a.csv')` },
  ])('would be seen to hold $name', ({ pattern, text }) => {
    expect(findAll([{ path: 'a.ts', text: `const a = 1;\n${text}` }], pattern)).toHaveLength(1);
  });
});

/** Whether a file name keeps the rule of its folder; an address may hold brackets, a part of a page begins with _. */
function isWellNamed(path: string): boolean {
  const name = (path.split('/').at(-1) ?? '').replace(/^_/, path.startsWith('src/pages/') ? '' : '_');
  if (path.startsWith('src/pages/') && !path.includes('/_'))
    return /^(\[(\.\.\.)?[a-z-]+\]|[a-z0-9-]+)(\.[a-z]+)*\.(astro|ts)$/.test(name);
  if (name.endsWith('.astro')) return /^[A-Z][A-Za-z0-9]+\.astro$/.test(name);
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.(ts|mjs)$/.test(name);
}

/** The file with only what a reader may see, at the same lines. */
function onlyText(file: ProjectFile): ProjectFile {
  return { path: file.path, text: readerText(file.text) };
}
