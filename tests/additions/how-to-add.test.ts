import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chart } from './added/chart.ts';
import { check } from './added/check.ts';
import { exampleQuery } from './added/example-query.ts';
import { finding } from './added/finding.ts';
import { indicator } from './added/indicator.ts';
import { source } from './added/source.ts';
import { copyProject, type ProjectCopy } from './copy-project.ts';
import { howToAdd, names } from './how-to-add.ts';

const additions = [source, indicator, check, finding, exampleQuery, chart];
const paragraphs = howToAdd();
const paragraphOf = (name: string) => paragraphs.get(name) ?? { named: [], commands: [] };

describe('the paragraphs of the README', () => {
  it.each(additions)('$paragraph: names every file that is touched', ({ paragraph, changes }) => {
    const paths = Object.keys(changes);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !names(paragraphOf(paragraph), path))).toEqual([]);
  });

  it('are read as they stand', () => {
    const told = howToAdd(
      '## How to add\n\n**A tree.** Dig `soil/<name>.md` in `beds/`, run `data:water`.\n\n## Then\n',
    );
    const tree = told.get('A tree') ?? { named: [], commands: [] };
    expect(tree.commands).toEqual(['data:water']);
    expect(['soil/oak.md', 'beds/a/b.ts'].map((path) => names(tree, path))).toEqual([true, true]);
    expect(['soil/oak.ts', 'soil.md', 'bed.ts'].map((path) => names(tree, path))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a copy of the project on miniature files', { timeout: 300_000 }, () => {
  let copy: ProjectCopy;
  let official: string;
  const said = new Map<string, string>();
  const optionsOf = (command: string) => (command === 'data:anonymise' ? ['--from', official] : []);
  const run = async (command: string) => said.set(command, await copy.npm(command, ...optionsOf(command)));
  const page = (path: string) => copy.read(join('dist', path, 'index.html'));

  beforeAll(async () => {
    copy = copyProject();
    official = join(copy.folder, 'official');
    await copy.program('tests/additions/write-miniature.ts', official);
    await run('data:anonymise');
    await copy.program('tests/additions/accept-defects.ts');
    for (const { changes } of additions)
      for (const [path, change] of Object.entries(changes))
        copy.write(path, change(existsSync(join(copy.folder, path)) ? copy.read(path) : ''));
    for (const command of inOrder(additions.flatMap(({ paragraph }) => paragraphOf(paragraph).commands)))
      await run(command);
    await run('data');
    await run('engine');
    await copy.program('node_modules/astro/bin/astro.mjs', 'build');
  }, 2_700_000);
  afterAll(() => copy?.remove(), 300_000);

  it('passes every check, the added one among them', () => {
    expect(said.get('data:validate')).toMatch(/^0 errors/m);
    expect(said.get('data:validate')).not.toContain('visits_in_time');
  });

  it('passes the tests that were added, once the picture was looked at', async () => {
    const tests = additions.flatMap(({ changes }) =>
      Object.keys(changes).filter((path) => path.endsWith('.test.ts')),
    );
    expect(tests).toHaveLength(3);
    const vitest = () => copy.program('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...tests);
    await expect(vitest()).rejects.toThrow('golden missing');
    expect(await vitest()).toMatch(/Tests .*4 passed/);
  });

  it('has a page of the indicator, of its source and of each of its links', () => {
    expect(page('indicators/visits_in_time')).toContain('Visits made in time');
    expect(page('indicators/visits_in_time')).toContain('Made-up department');
    expect(page('links/visits_in_time/repeat_plans')).toContain(
      'Timely visits and repeat child protection plans',
    );
    expect(page('links')).toContain('Visits in time');
  });

  it('has a page of the finding with a verdict', () => {
    expect(page('findings/timely-visits')).toContain('/links/visits_in_time/repeat_plans/');
    expect(page('findings')).toContain('Timely visits went with fewer repeat plans');
    expect(said.get('data:findings')).toContain('pairs');
  });

  it('offers the example query', () => {
    expect(page('query')).toContain('Which authorities made most visits in time?');
  });

  it('shows the chart', () => {
    expect(page('visits')).toMatch(/<svg[^>]*aria-label="Bars\."/);
  });
});

/** Each command once, in the order in which one needs what another makes. */
function inOrder(commands: readonly string[]): string[] {
  const order = ['data:anonymise', 'data:findings', 'data:validate', 'data:links', 'data:record'];
  const unknown = commands.filter((command) => !order.includes(command));
  if (unknown.length > 0) throw new Error(`inOrder unknown command: ${unknown.join(', ')}`);
  return order.filter((command) => commands.includes(command));
}
