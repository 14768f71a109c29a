import type { Problem } from '../../src/lib/intake/problem.ts';
import type { Authority } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf } from './check.ts';

export const authorityLife: Check = {
  name: 'authority life',
  description:
    'An authority ends no sooner than it begins, and a cell is marked recast exactly outside its life.',
  scope: ['authorities', 'observations'],
  check: ({ authorities, observations }) => {
    const lives = new Map(authorities.map((row) => [row.authority, row]));
    const backwards = authorities.filter((row) => row.last_year < row.first_year).map(endsTooSoon);
    const misplaced = observations.flatMap((row): Problem[] => {
      const life = lives.get(row.authority);
      if (!life || row.recast === isOutside(life, row.year)) return [];
      return [
        faultOf('observations', row, {
          column: 'recast',
          code: 'wrong_recast',
          message: row.recast
            ? 'the year lies inside the life of the authority'
            : 'the year lies outside the life of the authority',
          expected: `${!row.recast}, as the authority lasts from ${life.first_year} to ${life.last_year}`,
          actual: String(row.recast),
          tip: 'Correct first_year and last_year of the authority, or the year where the row is made.',
        }),
      ];
    });
    return [...backwards, ...misplaced];
  },
};

/** An authority that ends before it begins. */
function endsTooSoon(row: Authority): Problem {
  return faultOf('authorities', row, {
    column: 'last_year',
    code: 'life_backwards',
    message: 'the authority ends before it begins',
    expected: `${row.first_year} or later`,
    actual: String(row.last_year),
    tip: 'Correct the life of the authority where authorities are listed.',
  });
}

/** Whether a label year lies outside the life of an authority. */
function isOutside(life: Authority, year: number): boolean {
  return year < life.first_year || year > life.last_year;
}
