import { departmentSource } from './department-series.ts';

/** Table D3 of the census of children in need. */
export const repeatPlans = departmentSource(
  {
    id: 'repeat_plans',
    title: 'Children in need: table D3, child protection plans that are a second or subsequent plan',
    publisher: 'Department for Education',
    edition: '2013 to 2025',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need',
    file: 'd3_cpps_subsequent_plan_2013_to_2025.csv',
    retrieved: '2026-11-22',
  },
  [2013, 2025],
  { plans_started: { column: 'CPP_start' }, repeat_share: { column: 'CPP_subsequent_percent' } },
);
