import { departmentSource, type Selection } from './department-series.ts';

const health = 'Health assessments: Children looked after all ages';
const substance = 'Substance misuse: Children looked after all ages';
const development = 'Development assessments: Children looked after ages 0 to 4 years';
const difficulties = 'Ages 5 to 16 years with SDQ score';

/** The rows of one breakdown of one characteristic. */
function rows(characteristic: string, breakdown: string, column = 'children_percent'): Selection {
  return { column, where: { characteristic, breakdown } };
}

/** Health outcomes of children looked after for at least twelve months. The average SDQ score stands in the count column. */
export const lookedAfterHealth = departmentSource(
  {
    id: 'looked_after_health',
    title: 'Children looked after in England: convictions and health outcomes',
    publisher: 'Department for Education',
    edition: '2021 to 2025',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
    file: 'la_conviction_health_outcome_cla.csv',
    retrieved: '2026-11-22',
  },
  [2021, 2025],
  {
    children: rows(health, 'Total all ages', 'children_count'),
    health_assessment: rows(health, 'Had their annual health assessment'),
    immunisations: rows(health, 'Had their immunisations up to date'),
    dentist: rows(health, 'Had their teeth checked by a dentist'),
    children_for_substance: rows(substance, 'Total all ages', 'children_count'),
    substance: rows(substance, 'Identified as having a substance misuse problem'),
    under_fives: rows(development, 'Total ages 0 to 4 years', 'children_count'),
    development: rows(development, 'Development assessments up to date'),
    sdq_average: rows(difficulties, 'SDQ average score', 'children_count'),
  },
);
