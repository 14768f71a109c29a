import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas } from './areas.ts';
import { type MutantStatus, scoreOf } from './score.ts';

const root = join(import.meta.dirname, '../..');

const fileOf = (...statuses: MutantStatus[]) => ({ mutants: statuses.map((status) => ({ status })) });

describe('areas', () => {
  it('name files and tests that are there', () => {
    const named = areas.flatMap(({ files, tests }) => [...files, ...tests]);
    expect(named.filter((pattern) => globSync(pattern, { cwd: root }).length === 0)).toEqual([]);
  });
});

describe('scoreOf', () => {
  it('counts what is noticed, and what never ends, among all that could be', () => {
    const files = {
      'a.ts': fileOf('Killed', 'Killed', 'Survived', 'Ignored'),
      'b.ts': fileOf('Timeout', 'NoCoverage', 'CompileError', 'Killed'),
    };
    expect(scoreOf({ files })).toEqual({
      mutants: 6,
      killed: 3,
      timeouts: 1,
      survivors: 2,
      equivalent: 1,
      score: 66.6,
    });
  });

  it('has no score where nothing was tried', () => {
    expect(scoreOf({ files: {} }).score).toBeNaN();
  });
});
