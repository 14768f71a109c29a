import { expect, describe, it } from 'vitest';
import { sources } from '../../../scripts/checks/sources.ts';
import { sample } from './sample.ts';

describe('sources', () => {
  it('finds nothing in sound data', () => {
    expect(sources.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'a hash that is none',
      data: sample({ sources: sample().sources.map((row) => ({ ...row, sha256: 'abc' })) }),
      found: [
        { source: 'data/sources.csv', row: 'health', column: 'sha256', code: 'not_a_hash', actual: 'abc' },
      ],
    },
    {
      name: 'a date in another order',
      data: sample({ sources: sample().sources.map((row) => ({ ...row, retrieved: '20/11/2025' })) }),
      found: [{ row: 'health', column: 'retrieved', code: 'not_a_date' }],
    },
    {
      name: 'an address that is not safe',
      data: sample({ sources: sample().sources.map((row) => ({ ...row, url: 'http://example.org' })) }),
      found: [{ row: 'health', column: 'url', code: 'not_an_address' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = sources.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});
