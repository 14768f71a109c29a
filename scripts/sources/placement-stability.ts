import { departmentSource } from './department-series.ts';

const at31March = 'CLA on 31 March';
const longTerm = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years';

/** How often looked-after children moved. */
export const placementStability = departmentSource(
  {
    id: 'placement_stability',
    title: 'Children looked after in England: placement stability',
    publisher: 'Department for Education',
    edition: '2021 to 2025',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
    file: 'la_cla_placement_stability.csv',
    retrieved: '2026-11-22',
  },
  [2021, 2025],
  {
    three_or_more: {
      column: 'children_percent',
      where: { cla_group: at31March, placement_stability: 'With 3 or more placements during the year' },
    },
    long_term: {
      column: 'children_percent',
      where: { cla_group: longTerm, placement_stability: 'Living with the same carer for at least 2 years' },
    },
  },
);
