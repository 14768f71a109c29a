import { type Addition, all, created, put } from '../change.ts';

/** A file in the Department's layout with one share. */
export const source: Addition = {
  paragraph: 'A source',
  changes: {
    'scripts/sources/visits.ts': created(`import { departmentSource } from './department-series.ts';

/** How many of the visits to children on plans were made in time. */
export const visits = departmentSource(
  {
    id: 'visits',
    title: 'Visits to children on plans',
    publisher: 'Made-up department',
    edition: '2017 to 2025',
    url: 'https://example.org/visits',
    file: 'visits_2017_to_2025.csv',
    retrieved: '2026-11-22',
  },
  [2017, 2025],
  { in_time: { column: 'visits_percent' } },
);
`),
    'scripts/anonymise/read-sources.ts': all(
      put('import { workerChanges }', "import { visits } from '../sources/visits.ts';\n$&"),
      put('  hospitalAdmissions,\n]', '  visits,\n$&'),
    ),
    'data/README.md': (text) => `${text}\nVisits are printed as a share of all that were due.\n`,
    'tests/scripts/sources/visits.test.ts': created(`import { expect, it } from 'vitest';
import { visits } from '../../../scripts/sources/visits.ts';
import { departmentBytes } from './department-bytes.ts';
import { textsOf } from './series-facts.ts';
import { smallRegister } from './small-register.ts';

it('reads the share of visits in time', async () => {
  const { series } = await visits.read(departmentBytes({ visits_percent: '81.5' }), smallRegister);
  expect(textsOf(series.get('in_time')).cells).toEqual({ '101|2025': '81.5' });
});
`),
  },
};
