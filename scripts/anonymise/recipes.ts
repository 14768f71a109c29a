import { judgementScores } from '../sources/inspections.ts';

/** An indicator that a source prints as it is. */
export interface PrintedRecipe {
  /** Series the value is printed in, as `source/series`. */
  printed: string;
  /** Another table of the same figure: it must agree, and tells why a cell is missing where `printed` shows a dash. */
  twin?: string;
  /** How far the twin may lie from `printed` because one of the two is rounded; exactly equal where not given. */
  twinWithin?: number;
  /** Series added up to the number of cases the value is out of. */
  outOf?: readonly string[];
  /** The score of each word, where the source prints words. */
  scores?: Readonly<Record<string, number>>;
  /** Whether England is printed on another scale than the authorities. */
  englandApart?: true;
}

/** An indicator made from several series; one missing part makes it missing, for the reason of that part. */
export interface DerivedRecipe {
  from: readonly string[];
  derive: (...parts: number[]) => number;
  /** Whether the England parts do not make an England figure on the authorities' scale. */
  englandApart?: true;
}

export type Recipe = PrintedRecipe | DerivedRecipe;

/** Every series a recipe reads, as `source/series`. */
export function seriesOf(recipe: Recipe): readonly string[] {
  if (!('printed' in recipe)) return recipe.from;
  return [recipe.printed, ...(recipe.twin ? [recipe.twin] : []), ...(recipe.outOf ?? [])];
}

const conferences = [
  'lait/conferences_day_10',
  'lait/conferences_day_15',
  'lait/conferences_day_20',
  'lait/conferences_later',
];

/** How each indicator is made. An indicator of the dictionary without a recipe, or the reverse, is an error. */
export const recipes: Readonly<Record<string, Recipe>> = {
  vacancy_rate: {
    printed: 'workforce/vacancy_rate',
    twin: 'lait/vacancy_rate',
    outOf: ['lait/workers_in_post'],
  },
  empty_post_rate: {
    from: ['workforce/vacancies', 'workforce/agency_cover', 'workforce/in_post'],
    derive: (vacancies, cover, inPost) => (100 * (vacancies - cover)) / (inPost + vacancies),
  },
  agency_rate: {
    printed: 'workforce/agency_rate',
    twin: 'lait/agency_rate',
    outOf: ['lait/workers_in_post'],
  },
  turnover_rate: {
    printed: 'workforce/turnover',
    twin: 'lait/turnover_rate',
    outOf: ['lait/workers_in_post'],
  },
  net_workforce_growth: {
    from: ['workforce/starters', 'workforce/leavers', 'workforce/in_post'],
    derive: (starters, leavers, inPost) => (100 * (starters - leavers)) / inPost,
  },
  average_caseload: { printed: 'workforce/caseload', twin: 'lait/caseload' },
  children_in_need_per_worker: {
    from: ['children_in_need/at_31_march_of_joint_return', 'workforce/in_post', 'workforce/agency_workers'],
    derive: (children, inPost, agency) => children / (inPost + agency),
  },
  sickness_absence_rate: { printed: 'workforce/absence_rate', twin: 'lait/sickness_absence' },
  senior_practitioner_share: { printed: 'lait/senior_practitioners' },
  manager_share: {
    from: ['lait/case_holders', 'lait/senior_practitioners', 'lait/without_cases'],
    derive: (holders, seniors, without) => 100 - holders - seniors - without,
  },
  leadership_judgement: { printed: 'inspections/leaders_in_force', scores: judgementScores },
  conference_within_15_days: { printed: 'lait/conferences_on_time', outOf: conferences },
  plan_reviews_on_time: { printed: 'lait/reviews_on_time', outOf: ['lait/plans_due_review'] },
  assessment_within_45_days: { printed: 'lait/assessments_on_time' },
  three_or_more_workers: {
    printed: 'lait/three_or_more_workers',
    twin: 'worker_changes/three_or_more',
  },
  repeat_plans: {
    printed: 'lait/repeat_plans',
    twin: 'repeat_plans/repeat_share',
    outOf: ['repeat_plans/plans_started'],
  },
  open_plans_over_2_years: {
    printed: 'lait/open_over_two_years',
    twin: 'plan_duration/over_two_years_share',
    outOf: ['plan_duration/plans_open'],
  },
  ended_plans_over_2_years: { printed: 'lait/ended_over_two_years' },
  re_referrals: {
    printed: 'lait/re_referrals',
    twin: 'referrals/re_referral_share',
    outOf: ['referrals/referrals'],
  },
  injury_admissions: {
    printed: 'lait/injuries',
    twin: 'hospital_admissions/rate',
    twinWithin: 0.005,
    outOf: ['hospital_admissions/children'],
  },
  first_time_youth_justice: { printed: 'lait/first_time_entrants', englandApart: true },
  three_or_more_placements: {
    printed: 'lait/three_or_more_placements',
    twin: 'placement_stability/three_or_more',
    outOf: ['lait/looked_after'],
  },
  long_term_placement_stability: {
    printed: 'lait/long_term_stable',
    twin: 'placement_stability/long_term',
  },
  placed_over_20_miles: { printed: 'lait/placed_far', outOf: ['lait/looked_after'] },
  health_checks: {
    printed: 'lait/health_assessment',
    twin: 'looked_after_health/health_assessment',
    outOf: ['looked_after_health/children'],
  },
  immunisations: {
    printed: 'lait/immunisations',
    twin: 'looked_after_health/immunisations',
    outOf: ['looked_after_health/children'],
  },
  dental_checks: {
    printed: 'lait/dentist',
    twin: 'looked_after_health/dentist',
    outOf: ['looked_after_health/children'],
  },
  development_checks_under_5: {
    printed: 'looked_after_health/development',
    outOf: ['looked_after_health/under_fives'],
  },
  two_year_review_asq3: { printed: 'lait/two_year_review' },
  substance_misuse: {
    printed: 'lait/substance',
    twin: 'looked_after_health/substance',
    outOf: ['looked_after_health/children_for_substance'],
  },
  sdq_score: { printed: 'lait/sdq_average', twin: 'looked_after_health/sdq_average' },
  mental_health_admissions: { printed: 'lait/mental_health' },
  plan_absence: {
    printed: 'lait/plan_absence',
    twin: 'absence/plan_absence',
  },
  plan_persistent_absence: {
    printed: 'lait/plan_persistent',
    twin: 'absence/plan_persistent',
    outOf: ['absence/plan_pupils'],
  },
  in_need_persistent_absence: {
    printed: 'lait/in_need_persistent',
    twin: 'absence/in_need_persistent',
    outOf: ['absence/in_need_pupils'],
  },
  looked_after_persistent_absence: {
    printed: 'lait/looked_after_persistent',
    twin: 'absence/looked_after_persistent',
    outOf: ['absence/looked_after_pupils'],
  },
  in_need_suspensions: { printed: 'lait/in_need_suspended' },
  in_need_ks2: {
    printed: 'lait/in_need_key_stage_2',
    twin: 'key_stage_2/in_need_expected',
    outOf: ['key_stage_2/in_need_pupils'],
  },
  plan_ks2: {
    printed: 'lait/plan_key_stage_2',
    twin: 'key_stage_2/plan_expected',
    outOf: ['key_stage_2/plan_pupils'],
  },
  in_need_attainment_8: {
    printed: 'lait/in_need_attainment',
    twin: 'key_stage_4/in_need_attainment',
    outOf: ['key_stage_4/in_need_pupils'],
  },
  plan_attainment_8: {
    printed: 'lait/plan_attainment',
    twin: 'key_stage_4/plan_attainment',
    outOf: ['key_stage_4/plan_pupils'],
  },
  looked_after_attainment_8: {
    printed: 'lait/looked_after_attainment',
    twin: 'key_stage_4/looked_after_attainment',
    outOf: ['key_stage_4/looked_after_pupils'],
  },
  in_need_good_development: { printed: 'lait/in_need_development' },
  special_guardianship: { printed: 'lait/special_guardianship', outOf: ['lait/left_care'] },
  planned_return_home: { printed: 'lait/return_home', outOf: ['lait/left_care'] },
  child_poverty: { printed: 'lait/child_poverty' },
  free_school_meals: { printed: 'lait/free_meals' },
  population_0_17: { printed: 'population/children', englandApart: true },
  in_need_rate: { printed: 'lait/in_need_rate' },
  plan_rate: { printed: 'lait/plan_rate' },
  looked_after_rate: { printed: 'lait/looked_after_rate' },
  section_47_rate: { printed: 'lait/section_47_rate' },
  english_additional_language: { printed: 'lait/additional_language' },
  spend_per_child: {
    from: ['lait/safeguarding_spend', 'lait/family_support_spend', 'population/children'],
    derive: (safeguarding, family, children) => (safeguarding + family) / children,
    englandApart: true,
  },
};
