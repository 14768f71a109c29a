import { departmentSource, type Selection } from './department-series.ts';

/** One group of children. */
function of(social_care_group: string, column: string): Selection {
  return { column, where: { social_care_group } };
}

/** Reading, writing and mathematics at the end of primary school. */
export const keyStage2 = departmentSource(
  {
    id: 'key_stage_2',
    title: 'Outcomes for children in need: key stage 2 by authority',
    publisher: 'Department for Education',
    edition: '2018/19 to 2024/25',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england',
    file: 'ks2_la.csv',
    retrieved: '2026-11-22',
  },
  [2019, 2025],
  {
    in_need_pupils: of('CINO at 31 March', 't_rwm_eligible_pupils'),
    in_need_expected: of('CINO at 31 March', 'pt_rwm_met_expected_standard'),
    plan_pupils: of('CPPO at 31 March', 't_rwm_eligible_pupils'),
    plan_expected: of('CPPO at 31 March', 'pt_rwm_met_expected_standard'),
  },
);
