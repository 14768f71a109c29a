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

/** Text that touches what stands beside it: a value, or an inline element that is not for hearing alone. */
const touching =
  /[\p{L}\p{N}](?:\{[\p{L}.]+\}|<(?:a|b|em|span|strong)\b(?! class="unseen"))|\}\p{L}|<\/a>·/gu;

/** The markup of a component, without its code, its strings and what is no text. */
function template({ path, text }: ProjectFile): ProjectFile {
  const markup = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const unseen = /<(script|style|math)\b[\s\S]*?<\/\1>|`[^`]*`/g;
  return { path, text: markup.replaceAll(unseen, '') };
}

describe('words in markup', () => {
  it('stand apart from what is put in beside them', () => {
    const components = projectFiles(['.astro'], ['src']).map(template);
    expect(components.length).toBeGreaterThan(150);
    expect(findAll(components, touching)).toEqual([]);
  });

  it.each([
    '<caption>All{lines.length}indicators</caption>',
    'Indicators of<span data-part="name">{name}</span>, one line each',
    '<a href={one}>How levels are made</a>· <a href={two}>how well they keep their word</a>',
  ])('would be noticed: %s', (text) => {
    expect(findAll([template({ path: 'a.astro', text })], touching)).not.toEqual([]);
  });

  it.each([
    'Open<span class="unseen"> the query</span>',
    'All {count} of <b>{name}</b>',
    'Ten{more > 0 && `, ${more} more`}',
  ])('may be: %s', (text) => {
    expect(findAll([template({ path: 'a.astro', text })], touching)).toEqual([]);
  });
});
