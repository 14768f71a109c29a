import { expect, describe, it } from 'vitest';
import { hideNames } from '../../../scripts/anonymise/hide-names.ts';
import { anonymity } from '../../../scripts/checks/anonymity.ts';
import { authority, sample } from './sample.ts';

const names = hideNames(['Sandwick, County of']);

describe('anonymity', () => {
  it('finds nothing in sound data', () => {
    expect(
      anonymity.check(sample({ names, texts: new Map([['data/a.csv', 'A001,low in one authority']]) })),
    ).toEqual([]);
  });

  it('does not repeat the name', () => {
    const texts = new Map([['data/a.csv', 'Sandwick']]);
    const problems = anonymity.check(sample({ names, texts }));
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('Sandwick');
  });

  it.each([
    {
      name: 'a name in a caveat',
      data: sample({
        names,
        texts: new Map([['data/a.csv', 'a\nNo figure for Sandwick in 2020.']]),
      }),
      found: [{ level: 'error', source: 'data/a.csv', row: 2, code: 'authority_named' }],
    },
    {
      name: 'a line with a name and a code once',
      data: sample({ names, texts: new Map([['data/a.csv', `sandwick,${'E06'}000099`]]) }),
      found: [{ row: 1, code: 'authority_named' }],
    },
    {
      name: 'a statistical code',
      data: sample({ texts: new Map([['data/a.csv', `a\nb,${'E06'}000099`]]) }),
      found: [{ row: 2, code: 'authority_named' }],
    },
    {
      name: 'a name in place of a code',
      data: sample({ authorities: [authority({ authority: 'Sandwick' })] }),
      found: [{ source: 'data/authorities.csv', row: 'Sandwick', column: 'authority', code: 'not_a_code' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = anonymity.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});
