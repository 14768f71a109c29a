import { describe, expect, it } from 'vitest';
import { forbiddenImports } from './import-rules.ts';
import { projectFiles } from './project-files.ts';

describe('imports', () => {
  it('go downwards only, and through the one door of each package', () => {
    const files = projectFiles(['.ts', '.mjs', '.astro', '.mdx']);
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });
});

describe('forbiddenImports', () => {
  it.each([
    {
      name: 'a file of ours upwards',
      path: 'src/lib/stats/mean.ts',
      text: `import { a } from '../tables/contract.ts';`,
    },
    {
      name: 'a type upwards',
      path: 'src/lib/tables/rows.ts',
      text: `import type { A } from '../intake/problem.ts';`,
    },
    {
      name: 'through a re-export',
      path: 'src/charts/dots.ts',
      text: `export { a } from '../components/a.ts';`,
    },
    {
      name: 'dynamically',
      path: 'src/charts/dots.ts',
      text: `const a = await import('../client/engine/database.ts');`,
    },
    { name: 'for its effects', path: 'src/lib/words/number.ts', text: `import '../stats/mean.ts';` },
    { name: 'tests', path: 'scripts/validate.ts', text: `import { a } from '../tests/policy/words.ts';` },
    {
      name: 'client code at build time',
      path: 'src/pages/index.astro',
      text: `---\nimport { a } from '../client/a.ts';\n---\n<p>a</p>`,
    },
    {
      name: 'a page from a component',
      path: 'src/components/A.astro',
      text: `---\nimport B from '../pages/b.astro';\n---\n`,
    },
    {
      name: 'client code from a layout',
      path: 'src/layouts/Page.astro',
      text: `<script>\nimport '../client/a.ts';\n</script>`,
    },
    {
      name: 'a package outside its door',
      path: 'src/components/A.astro',
      text: `---\nimport { rollup } from 'd3';\n---\n`,
    },
    {
      name: 'part of a package outside its door',
      path: 'src/pages/a.ts',
      text: `import x from '@duckdb/duckdb-wasm/dist/x.js';`,
    },
    { name: 'a package without a door', path: 'scripts/a.ts', text: `import _ from 'lodash';` },
    {
      name: 'Node in the library',
      path: 'src/lib/intake/read-csv.ts',
      text: `import { readFileSync } from 'node:fs';`,
    },
    {
      name: 'the room of its subject, for more than types',
      path: 'src/lib/words/link/a.ts',
      text: `import { turnLink } from '../../links/turn-link.ts';`,
    },
    {
      name: 'a type among values of the room of its subject',
      path: 'src/lib/words/link/a.ts',
      text: `import { type TurnedLink, turnLink } from '../../links/turn-link.ts';`,
    },
    {
      name: 'types in braces, which leaves an import for its effects',
      path: 'src/lib/words/link/a.ts',
      text: `import { type TurnedLink } from '../../links/turn-link.ts';`,
    },
    {
      name: 'values beside types of the room of its subject',
      path: 'src/lib/words/link/a.ts',
      text: `import type { A } from '../../links/turn-link.ts';\nimport { b } from '../../links/turn-link.ts';`,
    },
    {
      name: 'a type of the room of another subject',
      path: 'src/lib/words/link/a.ts',
      text: `import type { Figure } from '../../position/plausible-range.ts';`,
    },
    {
      name: 'a type of a subject, into the words of none',
      path: 'src/lib/words/number.ts',
      text: `import type { TurnedLink } from '../links/turn-link.ts';`,
    },
    {
      name: 'scripts from the library',
      path: 'src/lib/intake/a.ts',
      text: `import { a } from '../../../scripts/node/a.ts';`,
    },
  ])('finds what imports $name', ({ path, text }) => {
    expect(forbiddenImports({ path, text })).toHaveLength(1);
  });

  it.each([
    { name: 'its own room', path: 'src/lib/stats/mean.ts', text: `import { a } from './sum.ts';` },
    {
      name: 'downwards',
      path: 'src/pages/index.astro',
      text: `---\nimport A from '../components/A.astro';\n---\n`,
    },
    {
      name: 'client code in a script',
      path: 'src/components/A.astro',
      text: `<p>a</p>\n<script>\nimport '../client/a.ts';\n</script>`,
    },
    {
      name: 'a package through its door',
      path: 'src/charts/drawing/plot.ts',
      text: `export { rollup } from 'd3';`,
    },
    {
      name: 'a type of the room of its subject',
      path: 'src/lib/words/link/a.ts',
      text: `import type { TurnedLink } from '../../links/turn-link.ts';`,
    },
    {
      name: 'a type of the room of its subject, passed on',
      path: 'src/lib/words/answer/a.ts',
      text: `export type { PictureKind } from '../../query/chart-guess.ts';`,
    },
    {
      name: 'nothing: the word stands in a comment',
      path: 'src/lib/stats/mean.ts',
      text: `// import { a } from '../tables/a.ts';\n`,
    },
  ])('lets pass what imports $name', ({ path, text }) => {
    expect(forbiddenImports({ path, text })).toEqual([]);
  });
});
