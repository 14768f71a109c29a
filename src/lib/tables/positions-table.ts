import type { Column, Table } from './contract.ts';
import { positionWords, rangeKinds } from './position-rows.ts';
import { statuses } from './status.ts';

const optional = { optional: true } as const;
const column = (name: string, type: Column['type'], description: string, more: Partial<Column> = {}) =>
  ({ name, type, description, ...more }) satisfies Column;
const number = (name: string, description: string) => column(name, 'number', description, optional);
const count = (name: string, description: string) => column(name, 'integer', description, optional);

/** The contract of the positions of authorities. */
export const positionsTable: Table = {
  name: 'positions',
  title: 'Positions of authorities',
  description:
    'Where each authority stands on each indicator in its latest year: plausible range, rank range, expected range and change. Never a league table: authorities whose ranges overlap are too close to call.',
  columns: [
    column('authority', 'text', 'Code of the authority.'),
    column('indicator', 'text', 'Identifier of the indicator.'),
    column('year', 'integer', 'Latest label year of the indicator.'),
    number('value', 'The value in the unit of the indicator.'),
    column('status', 'text', 'Why there is a value or none.', { oneOf: Object.keys(statuses) }),
    number('lower', 'Lower end of the plausible range (95%), in the unit of the indicator.'),
    number('upper', 'Upper end of the plausible range.'),
    column('range', 'text', 'What the range allows for.', { ...optional, oneOf: rangeKinds }),
    column('word', 'text', 'What the range says of the place among the middle half of authorities.', {
      ...optional,
      oneOf: positionWords,
    }),
    count('higher_than', 'Authorities whose range lies wholly below.'),
    count('lower_than', 'Authorities whose range lies wholly above.'),
    count('too_close', 'Other authorities whose range overlaps.'),
    count('rank_lower', 'Lowest plausible place (95%), 1 the smallest value.'),
    count('rank_upper', 'Highest plausible place.'),
    column('ranked', 'integer', 'Authorities with a range in that year, among which places are counted.'),
    number(
      'z',
      'Over-dispersed standard deviations from the centre; beyond ±1.96 is outside the expected range.',
    ),
    number('expected_lower', 'Lower end of the expected range (95%), in the unit of the indicator.'),
    number('expected_upper', 'Upper end of the expected range.'),
    number('change', 'The value minus that of the year before.'),
    number('change_lower', 'Lower end of the usual changes of authorities in that year (95%).'),
    number('change_upper', 'Upper end of the usual changes.'),
    number('neighbours_median', 'Median of the statistical neighbours with a value.'),
    column('neighbours', 'integer', 'How many neighbours that is.'),
  ],
  key: ['authority', 'indicator'],
  references: [
    { column: 'authority', table: 'authorities', field: 'authority' },
    { column: 'indicator', table: 'indicators', field: 'indicator' },
  ],
};
