/** Names short enough for the head of a column or a row, where the children counted stand beside the name. */
const shortLabels: Readonly<Record<string, string>> = {
  agency_rate: 'Agency staff',
  assessment_within_45_days: 'Assessed in 45 days',
  average_caseload: 'Caseload',
  children_in_need_per_worker: 'Children per worker',
  conference_within_15_days: 'Conference in 15 days',
  empty_post_rate: 'Empty posts',
  leadership_judgement: 'Leadership judgement',
  manager_share: 'Managers',
  net_workforce_growth: 'Net growth of staff',
  plan_reviews_on_time: 'Plans reviewed on time',
  senior_practitioner_share: 'Senior practitioners',
  sickness_absence_rate: 'Staff sickness',
  three_or_more_workers: 'Three or more workers',
  turnover_rate: 'Staff turnover',
  vacancy_rate: 'Vacancies',
  dental_checks: 'Dental checks',
  development_checks_under_5: 'Development checks, under 5',
  ended_plans_over_2_years: 'Plans ended after 2 years or more',
  first_time_youth_justice: 'First time in youth justice',
  health_checks: 'Health assessments',
  immunisations: 'Immunisations',
  in_need_attainment_8: 'Attainment 8',
  in_need_good_development: 'Good development at 5',
  in_need_ks2: 'Expected standard at 11',
  in_need_persistent_absence: 'Persistent absence',
  in_need_suspensions: 'Suspensions',
  injury_admissions: 'Hospital, injuries',
  long_term_placement_stability: 'Long-term stable placement',
  looked_after_attainment_8: 'Attainment 8',
  looked_after_persistent_absence: 'Persistent absence',
  mental_health_admissions: 'Hospital, mental health',
  open_plans_over_2_years: 'Plans open 2 years or more',
  placed_over_20_miles: 'Placed over 20 miles away',
  plan_absence: 'School absence',
  plan_attainment_8: 'Attainment 8',
  plan_ks2: 'Expected standard at 11',
  plan_persistent_absence: 'Persistent absence',
  planned_return_home: 'Planned return home',
  re_referrals: 'Re-referrals',
  repeat_plans: 'Repeat plans',
  sdq_score: 'Emotional difficulties',
  special_guardianship: 'Special guardianship',
  substance_misuse: 'Substance misuse',
  three_or_more_placements: 'Three or more placements',
  two_year_review_asq3: 'Standard review at 2',
};

/**
 * The name of a support or outcome for the head of a column or a row. Throws on one that has none.
 *
 * @example shortLabel('agency_rate') // 'Agency staff'
 */
export function shortLabel(indicator: string): string {
  const label = shortLabels[indicator];
  if (!label) throw new Error(`shortLabel unknown indicator: ${indicator}`);
  return label;
}
