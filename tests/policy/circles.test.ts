import { describe, expect, it } from 'vitest';
import { findCircles } from './find-circles.ts';
import { projectFiles } from './project-files.ts';

describe('imports', () => {
  it('never lead back to where they began', () => {
    const files = projectFiles(['.ts', '.mjs', '.astro', '.mdx'], ['src', 'scripts', 'tests', 'bench']);
    expect(files.length).toBeGreaterThan(50);
    expect(findCircles(files)).toEqual([]);
  });
});

describe('findCircles', () => {
  const file = (path: string, ...imports: string[]) => ({
    path: `src/${path}.ts`,
    text: imports.map((name) => `import { a } from './${name}.ts';`).join('\n'),
  });

  it('finds two files that need each other, a type included', () => {
    const typed = { path: 'src/b.ts', text: `import type { A } from './a.ts';` };
    expect(findCircles([file('a', 'b'), typed])).toEqual([['src/a.ts', 'src/b.ts']]);
  });

  it('finds a long way round, and each circle once', () => {
    const files = [file('a', 'b', 'd'), file('b', 'c'), file('c', 'a'), file('d', 'e'), file('e', 'd')];
    expect(findCircles(files)).toEqual([
      ['src/a.ts', 'src/b.ts', 'src/c.ts'],
      ['src/d.ts', 'src/e.ts'],
    ]);
  });

  it('finds a file that needs itself', () => {
    expect(findCircles([file('a', 'a')])).toEqual([['src/a.ts']]);
  });

  it('lets pass two ways to the same file', () => {
    expect(findCircles([file('a', 'b', 'c'), file('b', 'd'), file('c', 'd'), file('d')])).toEqual([]);
  });
});
