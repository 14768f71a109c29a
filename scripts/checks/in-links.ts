import { type Check, faultOf } from './check.ts';

/** The label years that links may use, both inclusive. */
const window = { first: 2017, last: 2025 };

export const inLinks: Check = {
  name: 'in links',
  description: `A cell is marked for links exactly when it has a value and its label year is ${window.first} to ${window.last}.`,
  scope: ['observations'],
  check: ({ observations }) =>
    observations
      .filter((row) => row.in_links !== (row.value !== null && isInWindow(row.year)))
      .map((row) =>
        faultOf('observations', row, {
          column: 'in_links',
          code: 'wrong_in_links',
          message: row.in_links ? 'the cell may not be used for links' : 'the cell may be used for links',
          expected: String(!row.in_links),
          actual: String(row.in_links),
          tip: 'Run npm run data:anonymise again; in_links follows from the value and the year alone.',
        }),
      ),
};

/** Whether a label year may be used for links. */
function isInWindow(year: number): boolean {
  return year >= window.first && year <= window.last;
}
