/** How a support is spoken of in a sentence about a link. */
export interface SupportWords {
  /** In a headline. */
  name: string;
  /** After "an authority’s"; always in the singular. */
  subject: string;
  /** After "authorities with". */
  plural: string;
  /** One step of it and several. */
  unit: readonly [one: string, many: string];
}

/** How an outcome is spoken of in a sentence about a link. */
export interface OutcomeWords {
  /** In a headline, after "and". */
  name: string;
  /** What was higher or lower. */
  subject: string;
  verb: 'was' | 'were';
  /** What a difference is counted in. */
  unit: string;
}

const points = ['point', 'points'] as const;

const support = (
  name: string,
  subject: string,
  plural: string,
  unit: SupportWords['unit'] = points,
): SupportWords => ({ name, subject, plural, unit });

const were = (name: string, subject: string, unit = 'points'): OutcomeWords => ({
  name,
  subject,
  verb: 'were',
  unit,
});
const was = (name: string, subject: string, unit = 'points'): OutcomeWords => ({
  name,
  subject,
  verb: 'was',
  unit,
});

const supports: Readonly<Record<string, SupportWords>> = {
  agency_rate: support('Agency staff', 'agency rate', 'agency rates'),
  assessment_within_45_days: support(
    'Timely assessments',
    'rate of timely assessments',
    'rates of timely assessments',
  ),
  average_caseload: support('Caseload', 'average caseload', 'average caseloads', ['case', 'cases']),
  children_in_need_per_worker: support(
    'Children in need per worker',
    'number of children per worker',
    'numbers of children per worker',
    ['', ''],
  ),
  conference_within_15_days: support(
    'Timely conferences',
    'rate of timely conferences',
    'rates of timely conferences',
  ),
  empty_post_rate: support('Empty posts', 'rate of empty posts', 'rates of empty posts'),
  leadership_judgement: support('Leadership', 'leadership judgement', 'leadership judgements', [
    'grade',
    'grades',
  ]),
  manager_share: support('Managers', 'share of managers', 'shares of managers'),
  net_workforce_growth: support('Workforce growth', 'workforce growth', 'rates of workforce growth'),
  plan_reviews_on_time: support(
    'Timely plan reviews',
    'rate of timely plan reviews',
    'rates of timely plan reviews',
  ),
  senior_practitioner_share: support(
    'Senior practitioners',
    'share of senior practitioners',
    'shares of senior practitioners',
  ),
  sickness_absence_rate: support('Staff sickness', 'staff sickness rate', 'staff sickness rates'),
  three_or_more_workers: support(
    'Changes of social worker',
    'rate of worker changes',
    'rates of worker changes',
  ),
  turnover_rate: support('Staff turnover', 'turnover rate', 'turnover rates'),
  vacancy_rate: support('Vacancies', 'vacancy rate', 'vacancy rates'),
};

const outcomes: Readonly<Record<string, OutcomeWords>> = {
  dental_checks: were('dental checks', 'dental checks of looked-after children'),
  development_checks_under_5: were('development checks', 'development checks of looked-after under-fives'),
  ended_plans_over_2_years: were('plans ending after two years', 'plans ended after two years or more'),
  first_time_youth_justice: were(
    'first entries to youth justice',
    'first entries to youth justice',
    'per 100,000',
  ),
  health_checks: were('health checks', 'health checks of looked-after children'),
  immunisations: were('immunisations', 'immunisations of looked-after children'),
  in_need_attainment_8: was('GCSE scores of children in need', 'Attainment 8 of children in need'),
  in_need_good_development: was(
    'good development of children in need',
    'good development of five-year-olds in need',
  ),
  in_need_ks2: were('age-11 results of children in need', 'age-11 results of children in need'),
  in_need_persistent_absence: was(
    'persistent absence of children in need',
    'persistent absence of children in need',
  ),
  in_need_suspensions: were('suspensions of children in need', 'suspensions of children in need'),
  injury_admissions: were('injuries to children', 'injury admissions of children', 'per 10,000'),
  long_term_placement_stability: were('stable placements', 'stable placements of looked-after children'),
  looked_after_attainment_8: was(
    'GCSE scores of looked-after children',
    'Attainment 8 of looked-after children',
  ),
  looked_after_persistent_absence: was(
    'persistent absence of looked-after children',
    'persistent absence of looked-after children',
  ),
  mental_health_admissions: were(
    'mental health admissions of children',
    'mental health admissions of children',
    'per 100,000',
  ),
  open_plans_over_2_years: were('plans open for two years', 'plans open two years or more'),
  placed_over_20_miles: were('distant placements', 'placements over 20 miles away'),
  plan_absence: was('school absence of children on plans', 'school absence of children on plans'),
  plan_attainment_8: was('GCSE scores of children on plans', 'Attainment 8 of children on plans'),
  plan_ks2: were('age-11 results of children on plans', 'age-11 results of children on plans'),
  plan_persistent_absence: was(
    'persistent absence of children on plans',
    'persistent absence of children on plans',
  ),
  planned_return_home: were('planned returns home', 'planned returns home from care'),
  re_referrals: were('re-referrals', 're-referrals'),
  repeat_plans: were('repeat child protection plans', 'repeat plans'),
  sdq_score: were('emotional difficulties', 'difficulties scores of looked-after children'),
  special_guardianship: were('special guardianship', 'moves from care to special guardianship'),
  substance_misuse: were('substance misuse', 'substance problems of looked-after children'),
  three_or_more_placements: were('frequent placement moves', 'frequent moves of looked-after children'),
  two_year_review_asq3: were('two-year reviews', 'two-year reviews with the questionnaire'),
};

/** The words for a support. Throws where it has none, so that a new indicator cannot go unnamed. */
export function supportWords(indicator: string): SupportWords {
  const words = supports[indicator];
  if (!words) throw new Error(`supportWords unknown support: ${indicator}`);
  return words;
}

/** The words for an outcome. Throws where it has none. */
export function outcomeWords(indicator: string): OutcomeWords {
  const words = outcomes[indicator];
  if (!words) throw new Error(`outcomeWords unknown outcome: ${indicator}`);
  return words;
}

/**
 * A pair in the words of a headline.
 *
 * @example pairTitle('agency_rate', 're_referrals') // 'Agency staff and re-referrals'
 */
export function pairTitle(supportId: string, outcomeId: string): string {
  return `${supportWords(supportId).name} and ${outcomeWords(outcomeId).name}`;
}
