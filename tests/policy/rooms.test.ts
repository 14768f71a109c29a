import { describe, expect, it } from 'vitest';
import { projectFiles, projectFolders } from './project-files.ts';
import { fullFolders, lonelyComponents, strangeRooms, strayedComponents } from './room-rules.ts';

const mostFiles = 40;

const sources = () => projectFiles(['.astro', '.ts', '.mdx'], ['src']);

describe('folders', () => {
  it('are the rooms of the house, by the same names on every floor', () => {
    const folders = projectFolders();
    expect(folders).toContain('src/charts/link');
    expect(strangeRooms(folders)).toEqual([]);
  });

  it('hold no more than an eye takes in', () => {
    const files = projectFiles([''], ['src', 'scripts', 'tests']);
    expect(files.length).toBeGreaterThan(1000);
    expect(fullFolders(files, mostFiles)).toEqual([]);
  });
});

describe('components', () => {
  it('stand in the house when two addresses or more show them', () => {
    expect(sources().length).toBeGreaterThan(500);
    expect(lonelyComponents(sources())).toEqual([]);
  });

  it('stand beside their page when only its folder shows them', () => {
    expect(strayedComponents(sources())).toEqual([]);
  });
});

describe('the rules of rooms', () => {
  it('see a folder that is no room, and one whose subject is called by another name', () => {
    const folders = ['src/lib/links', 'src/lib/links/explored', 'src/lib/format', 'src/charts/pair'];
    expect(strangeRooms(folders)).toEqual(['src/lib/format', 'src/charts/pair']);
  });

  it('see a full folder, by what lies directly in it', () => {
    const paths = ['a/b/1.ts', 'a/b/2.ts', 'a/b/3.ts', 'a/c/1.ts', 'a/1.ts'];
    const files = paths.map((path) => ({ path, text: '' }));
    expect(fullFolders(files, 2)).toEqual(['a/b: 3 files']);
  });

  const shows = (path: string, ...imports: string[]) => ({
    path,
    text: `---\n${imports.map((name) => `import X from '${name}';`).join('\n')}\n---\n`,
  });

  it('see a component that one address shows, however deep, and one that none shows', () => {
    const files = [
      shows('src/components/link/Inner.astro'),
      shows('src/components/link/Outer.astro', './Inner.astro'),
      shows('src/components/link/Both.astro'),
      shows('src/components/link/Everywhere.astro'),
      shows('src/components/link/Nowhere.astro'),
      shows('src/layouts/Page.astro', '../components/link/Everywhere.astro'),
      shows('src/pages/_Part.astro', '../components/link/Outer.astro', '../components/link/Both.astro'),
      shows('src/pages/index.astro', './_Part.astro'),
      shows('src/pages/explore.astro', '../components/link/Both.astro'),
    ];
    expect(lonelyComponents(files)).toEqual([
      'src/components/link/Inner.astro: src/pages/index.astro',
      'src/components/link/Outer.astro: src/pages/index.astro',
      'src/components/link/Nowhere.astro: shown nowhere',
    ]);
  });

  it('see a component beside a page that another folder shows, or none', () => {
    const files = [
      shows('src/pages/links/_Own.astro'),
      shows('src/pages/links/_Lent.astro'),
      shows('src/pages/links/_Idle.astro'),
      shows('src/pages/links/index.astro', './_Own.astro', './_Lent.astro'),
      shows('src/pages/explore/index.astro', '../links/_Lent.astro'),
    ];
    expect(strayedComponents(files)).toEqual([
      'src/pages/links/_Lent.astro: src/pages/explore/index.astro',
      'src/pages/links/_Idle.astro: shown nowhere',
    ]);
  });
});
