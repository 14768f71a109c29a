import { describe, expect, it } from 'vitest';
import { projectFiles } from './project-files.ts';

describe('the clipboard', () => {
  it('has one door, which says what to do where a browser refuses', () => {
    const files = projectFiles(['.ts', '.astro', '.mdx']).filter(({ path }) => path.startsWith('src/'));
    const using = files.filter(({ text }) => /\.clipboard\b|execCommand/.test(text));
    expect(using.map(({ path }) => path)).toEqual(['src/client/page/copy-text.ts']);
  });
});
