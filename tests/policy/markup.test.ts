import { describe, expect, it } from 'vitest';
import { findAll, projectFiles, type ProjectFile } from './project-files.ts';

/** What the Content-Security-Policy refuses: style attributes and code inside markup, in files or made by script. */
const refused =
  /\sstyle=["'{`]|\sstyle:[\w-]+=|setAttribute\(\s*['"]style['"]|\son(?:click|change|input|submit|load|error|toggle|keydown|keyup|focus|blur|mouse\w+|pointer\w+)=|\bset:html=\{`|<style[^>]*is:inline|<script(?![^>]*type="application\/json")[^>]*is:inline|javascript:|\beval\(|new Function\(/g;

/** Markup and the code that writes markup. */
function markup(): ProjectFile[] {
  return projectFiles(['.astro', '.mdx', '.html', '.svg', '.ts'], ['src', 'public']);
}

describe('markup', () => {
  it('holds nothing that the Content-Security-Policy refuses', () => {
    expect(markup().length).toBeGreaterThan(500);
    expect(findAll(markup(), refused)).toEqual([]);
  });

  it.each([
    { name: 'a style attribute', text: '<p style="color:red">' },
    { name: 'a style from a variable', text: '<p style={`color:${c}`}>' },
    { name: 'a style attribute set by script', text: `svg.setAttribute('style', 'a')` },
    { name: 'an event handler', text: '<button onclick="go()">' },
    { name: 'a style directive', text: '<p style:color="red">' },
    { name: 'markup from a text', text: '<p set:html={`<b>${name}</b>`}>' },
    { name: 'a style kept inline', text: '<style is:inline>' },
    { name: 'an address that runs', text: '<a href="javascript:go()">' },
    { name: 'text that is run', text: `const go = new ${'Function'}('a')` },
    { name: 'an inline script', text: '<script is:inline>' },
  ])('refuses $name', ({ text }) => {
    expect(findAll([{ path: 'a.astro', text }], refused)).toHaveLength(1);
  });
});
