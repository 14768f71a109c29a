import { describe, expect, it } from 'vitest';
import { findAll, projectFiles, projectFolders, type ProjectFile } from './project-files.ts';
import { forbiddenWords, readerText } from './reader-text.ts';

const code = ['.ts', '.mjs', '.astro', '.css', '.mdx', '.yml', '.sh'];

describe('names', () => {
  it('say what a folder holds', () => {
    const vague = /(^|\/)(utils?|helpers?|commons?|shared|misc|lib\/lib)$/;
    expect(projectFolders().filter((folder) => vague.test(folder))).toEqual([]);
  });

  it('say what a file holds, in kebab-case, or PascalCase for what is seen', () => {
    const files = projectFiles(['.ts', '.mjs', '.astro'], ['src', 'scripts', 'tests', 'bench']);
    const names = files.map(({ path }) => path).filter((path) => !isWellNamed(path));
    expect(names).toEqual([]);
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
  it('leaves nothing to be done later', () => {
    const later = new RegExp(
      `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
      'g',
    );
    expect(findAll(projectFiles(code), later)).toEqual([]);
  });

  it('runs every test', () => {
    const tests = projectFiles(['.test.ts'], ['tests']);
    const left = /\b(?:it|test|describe)\.(?:only|skip|todo|fails|skipIf|runIf)\b|\bctx\.skip\(/g;
    expect(findAll(tests, left)).toEqual([]);
  });

  it('has no names of paths outside the project', () => {
    const outside = new RegExp(`["'\`(]${'/'}(?:work|home|Users|root)/`, 'g');
    expect(findAll(projectFiles([...code, '.json', '.md']), outside)).toEqual([]);
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
