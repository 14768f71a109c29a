import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Stage, suites } from '../../scripts/test/suites.ts';
import config from '../../vitest.config.ts';

const root = join(import.meta.dirname, '../..');

/** What is read here of a project of the configuration. */
interface Project {
  name: string;
  include: readonly string[];
  exclude?: readonly string[];
}

const projects = (config.test?.projects ?? []).map((project) => (project as { test: Project }).test);

/** The projects that a suite runs. */
function projectsOf(stages: readonly Stage[]): string[] {
  const commands = stages.flat(2).map(({ command }) => command);
  return commands.flatMap((words) => words.filter((_, i) => words[i - 1] === '--project'));
}

/** The test files of a project. */
function filesOf({ include, exclude = [] }: Pick<Project, 'include' | 'exclude'>): string[] {
  return globSync([...include], { cwd: root, exclude: [...exclude] });
}

describe('the suites', () => {
  it('run every project of the configuration, each in one suite', () => {
    const run = Object.values(suites).flatMap(projectsOf);
    expect(run.toSorted()).toEqual(projects.map(({ name }) => name).toSorted());
  });

  it('hold every test file, each in one project', () => {
    const held = projects.flatMap(filesOf).toSorted();
    expect(held.length).toBeGreaterThan(300);
    expect(held).toEqual(
      filesOf({ include: ['tests/**/*.test.ts'], exclude: ['**/node_modules/**'] }).toSorted(),
    );
  });

  it('name no test that is not there', () => {
    const patterns = projects.flatMap(({ include }) => include);
    expect(patterns.filter((pattern) => filesOf({ include: [pattern] }).length === 0)).toEqual([]);
    expect(filesOf({ include: ['tests/**/no-such.test.ts'] })).toEqual([]);
  });
});
