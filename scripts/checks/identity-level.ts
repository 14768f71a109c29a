import type { Problem } from '../../src/lib/intake/problem.ts';
import { isGroup } from '../../src/lib/tables/identity-level.ts';
import type { Authority, Observation } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf, type PublishedData } from './check.ts';

/** What is known of an authority and told of no group, because it tells its members apart. */
const ofAuthorities = ['region', 'area_type', 'joint_return', 'token_sha256'] as const;

/** What is told of a cell of an authority and of no cell of a group. */
const ofCells = ['published', 'denominator'] as const;

export const identityLevel: Check = {
  name: 'identity level',
  description:
    'Of groups nothing is shown that tells their members apart: no region, type, joint return, successors, token, neighbours, printed cell or number of cases. Of authorities all that is there.',
  scope: ['authorities', 'neighbours', 'observations'],
  check: (data) =>
    data.authorities.length > 0 && data.authorities.every(({ authority }) => isGroup(authority))
      ? groupFaults(data)
      : authorityFaults(data),
};

function groupFaults({ authorities, neighbours, observations }: PublishedData): Problem[] {
  const tip = 'Run npm run data:anonymise again with --identity grouped; it leaves this out.';
  const told = (table: 'authorities' | 'observations', row: Authority | Observation, column: string) =>
    faultOf(table, row, { column, code: 'tells_members_apart', message: 'this is told of a group', tip });
  return [
    ...authorities.flatMap((row) =>
      [...ofAuthorities, 'successors' as const]
        .filter((column) => row[column] !== null)
        .map((column) => told('authorities', row, column)),
    ),
    ...observations.flatMap((row) =>
      ofCells.filter((column) => row[column] !== null).map((column) => told('observations', row, column)),
    ),
    ...neighbours.map((row) =>
      faultOf('neighbours', row, { code: 'tells_members_apart', message: 'a group has neighbours', tip }),
    ),
  ];
}

function authorityFaults({ authorities, neighbours }: PublishedData): Problem[] {
  const tip = 'Run npm run data:anonymise again; it writes the column for every authority.';
  const missing = authorities.flatMap((row) =>
    ofAuthorities
      .filter((column) => row[column] === null)
      .map((column) =>
        faultOf('authorities', row, {
          column,
          code: 'value_missing',
          message: 'the authority has none',
          tip,
        }),
      ),
  );
  if (neighbours.length > 0 || authorities.length === 0) return missing;
  const none = { level: 'error', source: 'data/neighbours.csv', code: 'no_rows' } as const;
  return [...missing, { ...none, message: 'no authority has neighbours', tip }];
}
