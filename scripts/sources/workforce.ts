import { readDepartmentTable } from './department-table.ts';
import { departmentSource } from './department-series.ts';
import { cellKey } from './series.ts';

const file = 'csww_indicators_2017_to_2025.csv';

/** The census of children's social workers on 30 September, in full-time equivalents. */
export const workforce = departmentSource(
  {
    id: 'workforce',
    title: "Children's social work workforce",
    publisher: 'Department for Education',
    edition: '2017 to 2025',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
    file,
    retrieved: '2026-11-22',
  },
  [2017, 2025],
  {
    in_post: { column: 'inpost_fte' },
    starters: { column: 'starters_fte' },
    leavers: { column: 'leavers_fte' },
    turnover: { column: 'turnover_rate_fte' },
    agency_workers: { column: 'agency_fte' },
    agency_rate: { column: 'agency_rate_fte' },
    agency_cover: { column: 'agency_cover_fte' },
    vacancies: { column: 'vacancy_fte' },
    vacancy_rate: { column: 'vacancy_rate_fte' },
    caseload: { column: 'caseload_fte' },
    absence_rate: { column: 'absence_rate_fte' },
  },
);

/** The authorities that stand behind one return, for each authority and year in which several share one. */
export type JointReturns = ReadonlyMap<string, readonly number[]>;

/** Which authorities share one return, as the authority numbers of the workforce file print it ("1 / 2"). */
export function readJointReturns(bytes: Uint8Array): JointReturns {
  const { rows } = readDepartmentTable(bytes, file, [], [2017, 2025]);
  const shared = rows.filter((row) => row.numbers.length > 1);
  return new Map(
    shared.flatMap(({ numbers, year }) => numbers.map((number) => [cellKey(number, year), numbers] as const)),
  );
}
