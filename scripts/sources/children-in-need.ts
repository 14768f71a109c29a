import { departmentSource } from './department-series.ts';

/** Table B1 of the census of children in need. */
export const childrenInNeed = departmentSource(
  {
    id: 'children_in_need',
    title: 'Children in need: table B1, children in need by authority',
    publisher: 'Department for Education',
    edition: '2013 to 2025',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need',
    file: 'b1_children_in_need_2013_to_2025.csv',
    retrieved: '2026-11-22',
  },
  [2013, 2025],
  { at_31_march: { column: 'At31_episodes' } },
);
