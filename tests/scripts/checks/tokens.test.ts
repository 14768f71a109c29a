import { expect, describe, it } from 'vitest';
import { tokens } from '../../../scripts/checks/tokens.ts';
import { authority, sample } from './sample.ts';

describe('tokens', () => {
  it('finds nothing in sound data', () => {
    expect(tokens.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'a token in place of its hash',
      data: sample({ authorities: [authority({ token_sha256: 'AbC-_dEf' })] }),
      found: [
        {
          source: 'data/authorities.csv',
          row: 'A001',
          column: 'token_sha256',
          code: 'not_a_hash',
          actual: 'AbC-_dEf',
        },
      ],
    },
    {
      name: 'one hash for two authorities',
      data: sample({
        authorities: [authority(), authority({ authority: 'A002', token_sha256: authority().token_sha256 })],
      }),
      found: [{ row: 'A002', column: 'token_sha256', code: 'repeated_hash' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = tokens.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});
