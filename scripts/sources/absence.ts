import { departmentSource, type Selection } from './department-series.ts';

const inNeed = 'CINO at 31 March';
const onPlans = 'CPPO at 31 March';
const lookedAfter = 'CLA 12 months at 31 March';

/** All school types of one group of children. */
function of(social_care_group: string, column: string): Selection {
  return { column, where: { social_care_group, phase_type_grouping: 'Total' } };
}

/** School absence of children known to social care. */
export const absence = departmentSource(
  {
    id: 'absence',
    title: 'Outcomes for children in need: school absence by authority',
    publisher: 'Department for Education',
    edition: '2018/19 to 2024/25',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england',
    file: 'absence_la.csv',
    retrieved: '2026-11-22',
  },
  [2019, 2025],
  {
    plan_pupils: of(onPlans, 't_pupils'),
    plan_absence: of(onPlans, 'pt_overall'),
    plan_persistent: of(onPlans, 'pt_pupils_pa_10_exact'),
    in_need_pupils: of(inNeed, 't_pupils'),
    in_need_persistent: of(inNeed, 'pt_pupils_pa_10_exact'),
    looked_after_pupils: of(lookedAfter, 't_pupils'),
    looked_after_persistent: of(lookedAfter, 'pt_pupils_pa_10_exact'),
  },
);
