import { departmentSource } from './department-series.ts';

/** Table C1 of the census of children in need. */
export const referrals = departmentSource(
  {
    id: 'referrals',
    title: 'Children in need: table C1, referrals and re-referrals',
    publisher: 'Department for Education',
    edition: '2013 to 2025',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need',
    file: 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv',
    retrieved: '2026-11-22',
  },
  [2013, 2025],
  { referrals: { column: 'referral_count' }, re_referral_share: { column: 'rereferral_percent' } },
);
