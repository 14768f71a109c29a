import { departmentSource } from './department-series.ts';

/** Table D5 of the census of children in need. */
export const planDuration = departmentSource(
  {
    id: 'plan_duration',
    title: 'Children in need: table D5, child protection plans at 31 March by duration',
    publisher: 'Department for Education',
    edition: '2013 to 2025',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need',
    file: 'd5_cpps_at31march_by_duration_2013_to_2025.csv',
    retrieved: '2026-11-22',
  },
  [2013, 2025],
  { plans_open: { column: 'CPP_At31' }, over_two_years_share: { column: '2_years_or_more_percent' } },
);
