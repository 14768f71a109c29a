import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type ProjectFile, projectFiles } from './project-files.ts';

/** The hard limit; 200 is the rule of thumb. */
const mostLines = 300;
const mostComponentLines = 150;
const mostFunctionLines = 40;

/** Lists that must be read as one: the contract of all tables. */
const tablesOfWords = ['src/lib/tables/contract.ts'];

/** How many lines a text has. */
function lines(text: string): number {
  return text.trimEnd().split('\n').length;
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
  it('no file is longer than a newcomer reads in one sitting', () => {
    const files = projectFiles(['.ts', '.mjs', '.css'], ['src', 'scripts', 'tests', 'bench']);
    const long = files
      .filter(({ path, text }) => lines(text) > mostLines && !tablesOfWords.includes(path))
      .map(({ path, text }) => `${path}: ${lines(text)} lines`);
    expect(files.length).toBeGreaterThan(500);
    expect(files.some(({ text }) => lines(text) > mostLines - 50)).toBe(true);
    expect(long).toEqual([]);
  });

  it('no component is longer than a screen or two', () => {
    const files = projectFiles(['.astro'], ['src']);
    const limit = (path: string) => (path.startsWith('src/pages/') ? mostLines : mostComponentLines);
    const long = files.filter(({ path, text }) => lines(text) > limit(path)).map(({ path }) => path);
    expect(files.length).toBeGreaterThan(100);
    expect(long).toEqual([]);
  });

  it('no function is longer than a screen', () => {
    expect(projectFiles(['.ts'], ['src', 'scripts', 'bench']).flatMap(longFunctions)).toEqual([]);
  });

  it('sees a long function when there is one', () => {
    const text = `export function long() {\n${'  a();\n'.repeat(mostFunctionLines)}}\n`;
    expect(longFunctions({ path: 'a.ts', text })).toEqual(['a.ts:1: 42 lines']);
  });
});
