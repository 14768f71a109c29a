/** What a director could ask the team about each indicator: of the count first, then of the practice. Neutral as to better or worse. */
const questions: Readonly<Record<string, string>> = {
  agency_rate: 'Which teams rely on agency staff, and for how long? Are they counted as others count them?',
  assessment_within_45_days:
    'Which assessments take longest, and is the reason the family, the partner or the desk?',
  average_caseload:
    'Who counts as holding a case here, and how far apart are the lightest and heaviest loads?',
  children_in_need_per_worker: 'Is it the number of children, the number of workers, or our threshold?',
  conference_within_15_days:
    'Where in the fifteen days is time spent, and do partners get notice early enough?',
  empty_post_rate: 'Which posts stand empty with nobody in them, and who does that work meanwhile?',
  leadership_judgement: 'When was the judgement made, and what has changed since?',
  manager_share: 'How many workers does each first-line manager see, and how often, alone and unhurried?',
  net_workforce_growth: 'Did posts change, or did people? Was the year before an ordinary one?',
  plan_reviews_on_time: 'Which reviews were late, by how much, and did the child’s plan wait for them?',
  senior_practitioner_share: 'What do senior practitioners do here: hold cases, or help others think?',
  sickness_absence_rate:
    'Is it a few long absences or many short ones, and is it recorded as others record it?',
  three_or_more_workers: 'At which points do children change worker, and could those changes be spared them?',
  turnover_rate: 'Who left, after how long, and what did they say when they went?',
  vacancy_rate: 'How long do posts stay open, and are there posts in the count nobody means to fill?',
  dental_checks: 'Is it the check or the record? Which dentists take the children, and how far away?',
  development_checks_under_5: 'How many children is this out of, and which of them were missed?',
  ended_plans_over_2_years: 'What were the plans that ran longest waiting for?',
  first_time_youth_justice:
    'Did practice of the police change, or that of those who refer children elsewhere?',
  health_checks: 'Is it the assessment or the record? Which children were missed: those placed far away?',
  immunisations: 'Is it the injection or the record? Who holds the history of children placed elsewhere?',
  in_need_attainment_8: 'Which children are in need here at sixteen, and since when?',
  in_need_good_development: 'How many children is this out of, and who was in need at five?',
  in_need_ks2: 'How many children is this out of, and how does it compare with all children here?',
  in_need_persistent_absence: 'Which schools, which ages, and what do the children say keeps them away?',
  in_need_suspensions: 'Is it a few schools or all of them, and how often is one child suspended?',
  injury_admissions: 'Do hospitals here admit children whom others would see and send home?',
  long_term_placement_stability: 'Which moves were planned for the child, and which were breakdowns?',
  looked_after_attainment_8: 'How many children is this out of, and what did each bring at eleven?',
  looked_after_persistent_absence: 'Is it the same children all year, and did it begin with a move?',
  mental_health_admissions: 'Does it say how children fare, or what help there is short of hospital?',
  open_plans_over_2_years: 'Which children have been on a plan two years, and what would let it end well?',
  placed_over_20_miles: 'Is it the shape of the area, the want of carers, or a choice for the child?',
  plan_absence: 'Which children on plans are missing school, and does every review ask?',
  plan_attainment_8:
    'How many children is this out of, and were they on a plan in the year of the examination?',
  plan_ks2: 'How many children is this out of? A handful can move the figure.',
  plan_persistent_absence:
    'Does attendance rise or fall after a plan begins? We hold this; nobody publishes it.',
  planned_return_home: 'How many returns lasted a year, and is “planned” recorded as others record it?',
  re_referrals: 'What counts as a new referral here? Were the same families helped and closed too soon?',
  repeat_plans: 'How long after the first plan did the second begin, and what had changed in between?',
  sdq_score: 'For how many children was the questionnaire returned, and who filled it in?',
  special_guardianship: 'Who became guardians, what help do they get, and how many placements lasted?',
  substance_misuse: 'Are problems more common here, or looked for more carefully?',
  three_or_more_placements: 'Are first nights and short stays counted as others count them?',
  two_year_review_asq3: 'Is it the review or the form? Who sends the figures in?',
};

/**
 * What to ask the team about an indicator. Throws on one that has no question, so that a new one cannot go without.
 *
 * @example askAbout('plan_ks2') // 'How many children is this out of? A handful can move the figure.'
 */
export function askAbout(indicator: string): string {
  const question = questions[indicator];
  if (!question) throw new Error(`askAbout unknown indicator: ${indicator}`);
  return question;
}

/** Questions that hold for any figure, with the word they turn on. */
export const standingQuestions: readonly { lead: string; rest: string }[] = [
  {
    lead: 'Is it us, or the count?',
    rest: 'Was the figure recorded as others record it, and has that changed?',
  },
  { lead: 'Is it new?', rest: 'One unusual year is common. Look at the line before the last point.' },
  {
    lead: 'What do places like ours do?',
    rest: 'The ten nearest are shown by code; your network will know them.',
  },
  {
    lead: 'What do we hold that nobody publishes?',
    rest: 'Supervision held, visits joined, staff who feel helped to think.',
  },
];
