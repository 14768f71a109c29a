import type { Column, Table } from './contract.ts';
import { findingVerdicts } from './result-rows.ts';

const sd = { unit: 'standard deviations' } as const;
const count = (name: string, description: string): Column => ({ name, type: 'integer', description });
const number = (name: string, description: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'number',
  description,
  ...more,
});

/** The contract of the verdicts on the findings of the report. */
export const findingVerdictsTable: Table = {
  name: 'finding_verdicts',
  title: 'Verdicts on findings',
  description:
    'The mean link within authorities of the pairs that bear on each finding of the report, with intervals from resampled authorities. A finding that no pair bears on has no row.',
  columns: [
    count('finding', 'Number of the finding, in the order of the report.'),
    count('pairs', 'Pairs that bear on it.'),
    count('followed', 'Of these, the pairs that can be followed over time.'),
    count('clear_supportive', 'Of these, the pairs clear of zero as hoped: p below 0.05.'),
    count('clear_contrary', 'Of these, the pairs clear of zero the other way.'),
    count('held', 'Of these, the pairs that survive all the tries as hoped.'),
    number('mean', 'Mean aligned slope within authorities.', sd),
    number('lower', 'Lower end of its 95% interval.', sd),
    number('upper', 'Upper end of its 95% interval.', sd),
    number('p', 'Its p.'),
    number('q', 'Its q among the findings that have pairs.'),
    {
      name: 'verdict',
      type: 'text',
      description: 'What may be said of the average.',
      oneOf: findingVerdicts,
    },
  ],
  key: ['finding'],
  references: [],
};
