import { type Check, faultOf } from './check.ts';

/** A number of this many digits is hardly ever met twice running by chance. */
const digits = 5;

export const copiedYear: Check = {
  name: 'copied year',
  description: `No value of ${digits} or more digits is the same in two years running, as it is when a year is copied.`,
  scope: ['observations'],
  check: ({ observations }) => {
    const cells = observations.filter((row) => row.value !== null && digitsOf(row.value) >= digits);
    const values = new Map(cells.map((row) => [`${row.indicator} ${row.authority} ${row.year}`, row.value]));
    return cells
      .filter((row) => values.get(`${row.indicator} ${row.authority} ${row.year - 1}`) === row.value)
      .map((row) =>
        faultOf('observations', row, {
          level: 'warning',
          column: 'value',
          code: 'copied_year',
          message: `the value is exactly that of ${row.year - 1}`,
          actual: String(row.value),
          tip: 'Compare both years with the publisher’s file; when it prints the same number twice, accept it and say so in the caveat.',
        }),
      );
  },
};

/** How many digits a number with a fraction has, without zeros in front; 0 for a whole number. */
function digitsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return String(Math.abs(value)).replace('.', '').replace(/^0+/, '').length;
}
