import { describe, expect, it } from 'vitest';
import { successors } from '../../../scripts/checks/successors.ts';
import { authority, sample } from './sample.ts';

const ended = (codes: string) => authority({ authority: 'A001', last_year: 2021, successors: codes });
const begun = (code: string, first_year = 2021) => authority({ authority: code, first_year });

describe('successors', () => {
  it('finds nothing where each begins in the year in which the other ends', () => {
    const authorities = [ended('A002 A003'), begun('A002'), begun('A003')];
    expect(successors.check(sample({ authorities }))).toEqual([]);
  });

  it('finds nothing where none ended', () => {
    expect(successors.check(sample())).toEqual([]);
  });

  it.each([
    {
      name: 'a successor that does not exist',
      authorities: [ended('A002 A003'), begun('A002')],
      found: { row: 'A001', column: 'successors', code: 'unknown_successor', actual: 'A003' },
    },
    {
      name: 'a successor that begins later',
      authorities: [ended('A002'), begun('A002', 2023)],
      found: {
        row: 'A001',
        code: 'successor_out_of_step',
        expected: 'A002 begins in 2021',
        actual: '2023',
      },
    },
  ])('finds $name', ({ authorities, found }) => {
    expect(successors.check(sample({ authorities }))).toMatchObject([found]);
  });
});
