import { expect, describe, it } from 'vitest';
import { inLinks } from '../../../scripts/checks/in-links.ts';
import { observation, sample } from './sample.ts';

describe('inLinks', () => {
  it('finds nothing in sound data', () => {
    expect(
      inLinks.check(
        sample({
          observations: [
            observation(),
            observation({ year: 2016, in_links: false }),
            observation({ value: null, in_links: false }),
          ],
        }),
      ),
    ).toEqual([]);
  });

  it.each([
    {
      name: 'a cell without a value',
      data: sample({ observations: [observation({ value: null, status: 'suppressed' })] }),
      found: [
        {
          row: 'checks 2021 A001',
          column: 'in_links',
          code: 'wrong_in_links',
          expected: 'false',
          actual: 'true',
        },
      ],
    },
    {
      name: 'a cell from before the window',
      data: sample({ observations: [observation({ year: 2016 })] }),
      found: [{ row: 'checks 2016 A001', column: 'in_links', code: 'wrong_in_links', expected: 'false' }],
    },
    {
      name: 'a cell from after the window',
      data: sample({ observations: [observation({ year: 2026 })] }),
      found: [{ row: 'checks 2026 A001', code: 'wrong_in_links' }],
    },
    {
      name: 'a good cell that is left out',
      data: sample({ observations: [observation({ in_links: false })] }),
      found: [{ column: 'in_links', code: 'wrong_in_links', expected: 'true', actual: 'false' }],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = inLinks.check(data);
    expect(problems).toMatchObject(found);
    expect(problems.every((problem) => problem.tip.endsWith('.'))).toBe(true);
  });
});
