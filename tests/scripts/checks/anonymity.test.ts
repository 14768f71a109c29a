import { expect, describe, it } from 'vitest';
import { anonymity } from '../../../scripts/checks/anonymity.ts';
import { authority, sample } from './sample.ts';

describe('anonymity', () => {
  it('finds nothing in sound data', () => {
    expect(
      anonymity.check(
        sample({ names: ['Sandwick'], texts: new Map([['data/a.csv', 'A001,low in one authority']]) }),
      ),
    ).toEqual([]);
  });

  it('passes over a name that the text also uses as an ordinary word', () => {
    const texts = new Map([['data/a.csv', 'Water and ice. The water was cold.']]);
    expect(anonymity.check(sample({ names: ['Water'], texts }))).toEqual([]);
  });

  it('does not repeat the name', () => {
    const texts = new Map([['data/a.csv', 'Sandwick']]);
    expect(JSON.stringify(anonymity.check(sample({ names: ['Sandwick'], texts })))).not.toContain('Sandwick');
  });

  it.each([
    {
      name: 'a name in a caveat',
      data: sample({
        names: ['Sandwick'],
        texts: new Map([['data/a.csv', 'a\nNo figure for Sandwick in 2020.']]),
      }),
      found: [{ level: 'error', source: 'data/a.csv', row: 2, code: 'authority_named' }],
    },
    {
      name: 'a name without the words after its comma',
      data: sample({ names: ['Sandwick, County of'], texts: new Map([['data/a.csv', 'Sandwick']]) }),
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
