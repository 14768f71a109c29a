import { departmentSource } from './department-series.ts';

/** How many social workers a looked-after child had in the year. */
export const workerChanges = departmentSource(
  {
    id: 'worker_changes',
    title: 'Children looked after in England: number of social workers during the year',
    publisher: 'Department for Education',
    edition: '2024',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
    file: 'la_cla_swcount.csv',
    retrieved: '2026-11-22',
  },
  [2024, 2024],
  {
    three_or_more: {
      column: 'percentage',
      where: { sw_stability: '3 or more social workers during the year' },
    },
  },
);
