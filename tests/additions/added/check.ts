import { type Addition, all, created, put } from '../change.ts';

/** A check that no two indicators bear one label. */
export const check: Addition = {
  paragraph: 'A check',
  changes: {
    'scripts/checks/labels-apart.ts': created(`import { type Check, faultOf } from './check.ts';

export const labelsApart: Check = {
  name: 'labels apart',
  description: 'No two indicators bear one label.',
  scope: ['indicators'],
  check: ({ indicators }) => {
    const shared = [...Map.groupBy(indicators, ({ label }) => label).values()].filter((rows) => rows.length > 1);
    return shared.flat().map((row) =>
      faultOf('indicators', row, {
        column: 'label',
        code: 'shared_label',
        message: 'another indicator bears this label',
        actual: row.label,
        tip: 'Give each a label of its own in the dictionary.',
      }),
    );
  },
};
`),
    'scripts/checks/all-checks.ts': all(
      put('import { library }', "import { labelsApart } from './labels-apart.ts';\n$&"),
      put('  library,\n]', '  labelsApart,\n$&'),
    ),
    'tests/scripts/checks/labels-apart.test.ts': created(`import { expect, it } from 'vitest';
import { labelsApart } from '../../../scripts/checks/labels-apart.ts';
import { indicator, sample } from './sample.ts';

it('lets labels pass that differ', () => {
  expect(labelsApart.check(sample())).toEqual([]);
});

it('finds a label of two', () => {
  const indicators = [indicator(), indicator({ indicator: 'other' })];
  expect(labelsApart.check(sample({ indicators }))).toMatchObject([{ row: 'checks' }, { row: 'other' }]);
});
`),
  },
};
