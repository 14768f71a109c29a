import { describe, expect, it } from 'vitest';
import { allChecks } from '../../../scripts/checks/all-checks.ts';
import type { PublishedData } from '../../../scripts/checks/check.ts';
import { sample } from './sample.ts';

/** What a check reads of the data besides tables, by the name it has in a scope. */
const others: Readonly<Record<string, string>> = { texts: 'files', names: 'files', libraryFacts: 'library' };

/** Checks that go through every table by its contract. */
const goByContract = ['contract', 'references'];

/** The parts of the data that are read while something is done with them. */
function readBy(use: (data: PublishedData) => unknown): Set<string> {
  const read = new Set<string>();
  const watched = new Proxy(sample(), {
    get(data, part, receiver) {
      read.add(others[String(part)] ?? String(part));
      return Reflect.get(data, part, receiver) as unknown;
    },
  });
  use(watched);
  return read;
}

describe('allChecks', () => {
  it('have a name of their own each, and say in one sentence what must be true', () => {
    expect(new Set(allChecks.map(({ name }) => name)).size).toBe(allChecks.length);
    for (const { name, description } of allChecks) {
      expect(name).toMatch(/^[a-z][a-z -]+$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each(allChecks.filter(({ name }) => !goByContract.includes(name)))(
    '$name looks at no table beyond its scope',
    (each) => {
      const read = readBy((data) => each.check(data));
      expect([...read].filter((part) => !each.scope.includes(part as (typeof each.scope)[number]))).toEqual(
        [],
      );
    },
  );
});
