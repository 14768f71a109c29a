import type { Problem } from '../../src/lib/intake/problem.ts';
import type { Authority } from '../../src/lib/tables/rows.ts';
import { type Check, type Fault, faultOf } from './check.ts';

export const successors: Check = {
  name: 'successors',
  description:
    'Every authority that took over from another exists and begins in the year in which the other ends.',
  scope: ['authorities'],
  check: ({ authorities }) => {
    const known = new Map(authorities.map((row) => [row.authority, row]));
    return authorities.flatMap((row): Problem[] =>
      (row.successors?.split(' ') ?? []).flatMap((code) => {
        const fault = faultIn(row, code, known.get(code));
        return fault ? [faultOf('authorities', row, { column: 'successors', ...fault })] : [];
      }),
    );
  },
};

/** What is wrong with one successor of an authority. */
function faultIn(
  ended: Authority,
  code: string,
  successor: Authority | undefined,
): Omit<Fault, 'column'> | undefined {
  const tip = 'Correct the life of either authority where lives are kept.';
  if (!successor) {
    return { code: 'unknown_successor', message: 'authorities has no such row', actual: code, tip };
  }
  if (successor.first_year !== ended.last_year) {
    return {
      code: 'successor_out_of_step',
      message: 'a successor does not begin in the year in which the authority ends',
      expected: `${code} begins in ${ended.last_year}`,
      actual: String(successor.first_year),
      tip,
    };
  }
  return undefined;
}
