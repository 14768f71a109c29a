import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type ProjectFile, projectFiles } from './project-files.ts';

/** A file is mostly shorter than the first, and says on its first line why it is longer than the second. */
const fewLines = 200;
const mostLines = 300;
const mostComponentLines = 150;
const mostFunctionLines = 40;
const shareOfShort = 0.95;

/** How many lines a text has. */
function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** Whether a file is longer than its kind should be and does not say why on its first line. */
function isLongWithoutReason({ path, text }: ProjectFile): boolean {
  const isComponent = path.endsWith('.astro') && !path.startsWith('src/pages/');
  const first = text.replace(/^---\n/, '').split('\n', 1)[0] ?? '';
  return lines(text) > (isComponent ? mostComponentLines : mostLines) && !/^\/[/*] Long because /.test(first);
}

/** The functions of a file that are longer than the limit; one that only holds tests or declarations is none. */
function longFunctions({ path, text }: ProjectFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const long = lines(node.getText(file));
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      if (long > mostFunctionLines) found.push(`${path}:${line}: ${long} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('size', () => {
  const files = () => projectFiles(['.ts', '.mjs', '.css', '.astro'], ['src', 'scripts', 'tests', 'bench']);

  it('nearly every file is read in one sitting', () => {
    const short = files().filter(({ text }) => lines(text) <= fewLines);
    expect(files().length).toBeGreaterThan(1000);
    expect(short.length / files().length).toBeGreaterThan(shareOfShort);
  });

  it('a file that is much longer says why on its first line', () => {
    expect(
      files()
        .filter(isLongWithoutReason)
        .map(({ path, text }) => `${path}: ${lines(text)} lines`),
    ).toEqual([]);
  });

  it('no function is longer than a screen', () => {
    expect(projectFiles(['.ts'], ['src', 'scripts', 'bench']).flatMap(longFunctions)).toEqual([]);
  });

  it('sees a long function when there is one', () => {
    const text = `export function long() {\n${'  a();\n'.repeat(mostFunctionLines)}}\n`;
    expect(longFunctions({ path: 'a.ts', text })).toEqual(['a.ts:1: 42 lines']);
  });

  it.each([
    { name: 'a long file', path: 'a.ts', length: mostLines + 1, begins: '', isSeen: true },
    {
      name: 'a long component',
      path: 'src/components/a.astro',
      length: mostComponentLines + 1,
      begins: '---\n',
      isSeen: true,
    },
    {
      name: 'a page of that length',
      path: 'src/pages/a.astro',
      length: mostComponentLines + 1,
      begins: '---\n',
      isSeen: false,
    },
    {
      name: 'a long file with a reason',
      path: 'a.ts',
      length: 400,
      begins: '// Long because it is a table.\n',
      isSeen: false,
    },
    {
      name: 'a long style with a reason',
      path: 'a.css',
      length: 400,
      begins: '/* Long because it is a table. */\n',
      isSeen: false,
    },
  ])('judges $name', ({ path, length, begins, isSeen }) => {
    expect(isLongWithoutReason({ path, text: begins + 'a\n'.repeat(length) })).toBe(isSeen);
  });
});
