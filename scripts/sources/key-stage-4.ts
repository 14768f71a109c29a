import { departmentSource, type Selection } from './department-series.ts';

/** One group of children. */
function of(social_care_group: string, column: string): Selection {
  return { column, where: { social_care_group } };
}

/** Attainment 8 at the end of compulsory schooling. */
export const keyStage4 = departmentSource(
  {
    id: 'key_stage_4',
    title: 'Outcomes for children in need: key stage 4 by authority',
    publisher: 'Department for Education',
    edition: '2018/19 to 2024/25',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england',
    file: 'ks4_la.csv',
    retrieved: '2026-11-22',
  },
  [2019, 2025],
  {
    in_need_pupils: of('CINO at 31 March', 't_pupils'),
    in_need_attainment: of('CINO at 31 March', 'avg_att8'),
    plan_pupils: of('CPPO at 31 March', 't_pupils'),
    plan_attainment: of('CPPO at 31 March', 'avg_att8'),
    looked_after_pupils: of('CLA 12 months at 31 March', 't_pupils'),
    looked_after_attainment: of('CLA 12 months at 31 March', 'avg_att8'),
  },
);
