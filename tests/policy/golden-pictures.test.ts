import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingFunctions, goldensAskedFor, kebab } from './drawing-functions.ts';
import { projectFiles } from './project-files.ts';

const charts = projectFiles(['.ts'], ['src/charts/link', 'src/charts/place', 'src/charts/answer']);
const tests = projectFiles(['.test.ts'], ['tests/charts']);
const kept = projectFiles(['.svg'], ['tests/golden/charts']).map(({ path }) => basename(path, '.svg'));

/** Sheets that pictures of answers are laid out on: seen in the golden picture of each. */
const sheets = ['answer-plane', 'answer-rows'];

/** Whether a picture is of what a name says: the name alone, or with what is special about it. */
function isOf(picture: string, name: string): boolean {
  return picture === name || picture.startsWith(`${name}-`);
}

describe('golden pictures', () => {
  it('there is one of every chart, and a test holds the chart to it', () => {
    const names = charts
      .flatMap(drawingFunctions)
      .map(kebab)
      .filter((name) => !sheets.includes(name));
    expect(names.length).toBeGreaterThan(15);
    const asked = tests.flatMap(goldensAskedFor);
    const without = names.filter(
      (name) => !kept.some((picture) => isOf(picture, name)) || !asked.some((stem) => isOf(stem, name)),
    );
    expect(without).toEqual([]);
  });

  it('there is none that no test looks at', () => {
    const stems = tests.flatMap(goldensAskedFor);
    expect(kept.filter((picture) => !stems.some((stem) => picture.startsWith(stem)))).toEqual([]);
  });
});

describe('drawingFunctions', () => {
  it.each([
    { name: 'a function', text: 'export function bars(of: Row[]): SVGSVGElement {\n  return draw(of);\n}' },
    { name: 'an arrow', text: 'export const bars = (of: Row[]): SVGSVGElement => draw(of);' },
    {
      name: 'one whose answer is not written down',
      text: 'export function bars(of: Row[]) {\n  return draw(of);\n}',
    },
  ])('finds $name', ({ text }) => {
    expect(drawingFunctions({ path: 'src/charts/link/bars.ts', text })).toEqual(['bars']);
  });

  it.each([
    {
      name: 'a function of its own file',
      text: 'function bars(of: Row[]): SVGSVGElement {\n  return draw(of);\n}',
    },
    { name: 'a mark', text: 'export function bar(of: Row): SVGElement {\n  return shape(of);\n}' },
    { name: 'a number', text: 'export const mostBars = 40;' },
  ])('passes over $name', ({ text }) => {
    expect(drawingFunctions({ path: 'src/charts/link/bars.ts', text })).toEqual([]);
  });
});

it('reads the names of the pictures that a test asks for', () => {
  const text = "expectGolden('strip', svg);\nexpectGolden(`funnel-${size}`, draw(width));\ngolden('other');";
  expect(goldensAskedFor({ path: 'tests/charts/a.test.ts', text })).toEqual(['strip', 'funnel-']);
});

it('writes the name of a function as that of a file', () => {
  expect(['strip', 'smallFunnel', 'distributionByYear'].map(kebab)).toEqual([
    'strip',
    'small-funnel',
    'distribution-by-year',
  ]);
});
