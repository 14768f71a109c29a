import type { Neighbour } from '../../src/lib/tables/rows.ts';
import { type Check, type Fault, faultOf } from './check.ts';

/** How many neighbours the publisher's model gives each authority. */
const count = 10;

export const neighbours: Check = {
  name: 'neighbours',
  description: `An authority has ${count} different neighbours, ranked 1 to ${count}, and none of them is itself.`,
  scope: ['neighbours'],
  check: (data) =>
    [...Map.groupBy(data.neighbours, (row) => row.authority).values()].flatMap((rows) => {
      const found = rows.flatMap((row) => {
        const fault = faultIn(row, rows);
        return fault ? [faultOf('neighbours', row, fault)] : [];
      });
      return rows.length === count ? found : [...found, wrongCount(rows)];
    }),
};

/** What is wrong with one neighbour among those of its authority. */
function faultIn(row: Neighbour, rows: readonly Neighbour[]): Fault | undefined {
  const tip = 'Compare with the publisher’s model; correct its reader.';
  if (row.neighbour === row.authority) {
    return {
      column: 'neighbour',
      code: 'own_neighbour',
      message: 'an authority is its own neighbour',
      actual: row.neighbour,
      tip,
    };
  }
  if (rows.some((other) => other.neighbour === row.neighbour && other.rank < row.rank)) {
    return {
      column: 'neighbour',
      code: 'repeated_neighbour',
      message: 'the neighbour already has a better rank',
      actual: row.neighbour,
      tip,
    };
  }
  if (row.rank < 1 || row.rank > count) {
    return {
      column: 'rank',
      code: 'wrong_rank',
      message: 'there is no such rank',
      expected: `1 to ${count}`,
      actual: String(row.rank),
      tip,
    };
  }
  return undefined;
}

/** An authority with too few or too many neighbours. */
function wrongCount(rows: readonly Neighbour[]) {
  const fault = faultOf('neighbours', rows[0] ?? {}, {
    column: 'neighbour',
    code: 'wrong_number_of_neighbours',
    message: 'the authority has too few or too many neighbours',
    expected: String(count),
    actual: String(rows.length),
    tip: 'Compare with the publisher’s model; correct its reader.',
  });
  return { ...fault, row: rows[0]?.authority ?? '' };
}
