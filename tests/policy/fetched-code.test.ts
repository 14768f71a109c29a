import { describe, expect, it } from 'vitest';
import { bareCode, countFetched } from './bare-code.ts';
import { projectFiles } from './project-files.ts';

describe('code that is fetched when it is needed', () => {
  it('comes through the one door, which says what to do when it does not come', () => {
    const files = projectFiles(['.ts', '.astro', '.mdx']).filter(({ path }) => path.startsWith('src/'));
    const counts = files.map(countFetched);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(25);
    expect(files.flatMap(bareCode)).toEqual([]);
  });
});

describe('bareCode', () => {
  it.each([
    { name: 'a bare import', path: 'src/client/a.ts', text: `const { a } = await import('./b.ts');` },
    {
      name: 'one among several',
      path: 'src/client/a.ts',
      text: `await Promise.all([fetchCode(() => import('./b.ts')), import('./c.ts')]);`,
    },
    {
      name: 'one in a script of a page',
      path: 'src/pages/a.astro',
      text: `<p>a</p>\n<script>\nvoid import('../client/a.ts');\n</script>`,
    },
    {
      name: 'one through another function',
      path: 'src/client/a.ts',
      text: `await later(() => import('./b.ts'));`,
    },
    {
      name: 'one whose failure is caught inside',
      path: 'src/client/a.ts',
      text: `await fetchCode(() => import('./b.ts').catch(() => undefined));`,
    },
  ])('finds $name', ({ path, text }) => {
    expect(bareCode({ path, text })).toHaveLength(1);
  });

  it.each([
    { name: 'the door', text: `await fetchCode(() => import('./b.ts'));` },
    { name: 'a type', text: `let a: typeof import('./b.ts');` },
    { name: 'a word in a comment', text: `// import('./b.ts')\n` },
  ])('lets pass $name', ({ text }) => {
    expect(bareCode({ path: 'src/client/a.ts', text })).toEqual([]);
  });
});
