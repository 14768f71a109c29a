/** One of the ways in which the 2012 report says children fared better, and what national figures have of it. */
export interface OutcomeArea {
  /** End of its address. */
  slug: string;
  /** In the report's words, for headings and lists. */
  name: string;
  /** Domain of the indicators that stand nearest; null where there is none. */
  domain: string | null;
  /** What the report can have meant, in our words, one paragraph each. */
  meant: readonly string[];
  /** What no national figure holds of it. */
  missing: readonly string[];
  /** What an authority could write down for each plan, so that it could be counted. */
  record: readonly { field: string; how: string }[];
  /** Findings of the report that speak of it, by their number. */
  findings: readonly number[];
}

/**
 * The six outcomes that the first key finding of Ofsted's report 110120 (1 February 2012) names, in its order. The
 * summary names them and defines none, so their meaning here is our reading, and pages say so.
 */
export const outcomeAreas: readonly OutcomeArea[] = [
  {
    slug: 'safer',
    name: 'safer',
    domain: 'Safer',
    meant: [
      'That harm stopped and did not come back. This is what a child protection plan is for: to keep a child from significant harm, now and later.',
      'The summary ties it to workers who felt contained and safe themselves, and so saw and handled risk better; to teams that met crises together; and to support when a plan begins and when it is to end.',
    ],
    missing: [
      'Whether a child on a plan was harmed again. The figures count plans that come back or stay open, which depends on thresholds too.',
      'What children say about being safe, at home and outside it.',
      'Injuries of children known to social care. Hospitals count all children of an area.',
    ],
    record: [
      {
        field: 'Harm since the last review',
        how: 'none, suspected or confirmed, and of what kind, at every review of the plan',
      },
      {
        field: 'How safe the child feels',
        how: 'the child’s own answer on the same short scale, at the start, at reviews and at the end',
      },
      {
        field: 'How safe the group thinks the child is',
        how: 'one scale for all agencies, each with its own answer, so that differences can be seen',
      },
      {
        field: 'What happened in the year after the plan',
        how: 'new referral, new plan, care, or none of these',
      },
    ],
    findings: [1, 2, 10, 12, 16, 22],
  },
  {
    slug: 'healthier',
    name: 'healthier',
    domain: 'Healthier',
    meant: [
      'That a child’s health was better for the plan. The summary says no more: whether it meant growth, illness, injury, teeth, or appointments that were kept is open.',
      'Partner agencies belong to it. The report found health staff among those who took ownership of risk and worked for change.',
    ],
    missing: [
      'The health of children on child protection plans. No health figure is published for them.',
      'Health itself. Most figures record that a check was done, which says that the office works and not how the child is.',
      'Change in one child. The figures compare the children of one year with those of another.',
    ],
    record: [
      {
        field: 'Health concern named in the plan',
        how: 'which one, and whether it was better, the same or worse at each review',
      },
      { field: 'Appointments', how: 'offered, kept and missed, from the partner agency’s own record' },
      {
        field: 'Growth and development',
        how: 'the health visitor’s or school nurse’s finding, with its date',
      },
      {
        field: 'Dentist, doctor, immunisations',
        how: 'up to date or not, for children on plans as for those in care',
      },
    ],
    findings: [1, 12, 21, 22],
  },
  {
    slug: 'less-anxious',
    name: 'less anxious',
    domain: null,
    meant: [
      'That a child who lived with fear or uncertainty came to feel less of it. The summary does not say how inspectors knew.',
      'It stands beside what the report says of adults: workers who felt contained, and honest relationships that let parents trust. That children took calm from this is a reading, not a count.',
    ],
    missing: [
      'Anxiety itself. No national figure counts it, for children on plans or for any children by authority.',
      'The nearest figures stand under “happier” and are not this: a score of all difficulties of looked-after children, in which anxiety is a part that is not published, and hospital admissions for mental health, which few anxious children ever have.',
      'A change in one child from the start of a plan to its end.',
    ],
    record: [
      {
        field: 'The child’s own answer',
        how: '“How worried are you, most days?”, on one short scale, with faces for young children, at the start, at reviews and at the end',
      },
      {
        field: 'A short questionnaire',
        how: 'one that is free, validated and the same for all children of an age, such as the emotional part of the Strengths and Difficulties Questionnaire',
      },
      {
        field: 'What one adult who knows the child sees',
        how: 'sleep, school and worry, asked of the same teacher or carer each time',
      },
      {
        field: 'Unknown, and why',
        how: 'too young, refused or not asked, so that a gap is seen and not taken for calm',
      },
    ],
    findings: [1, 18, 19, 21, 22],
  },
  {
    slug: 'happier',
    name: 'happier',
    domain: 'Happier',
    meant: [
      'That life felt better to the child: at home, with friends, in themselves. The summary gives the word and no more.',
      'The report also found that the way managers and workers treated each other was echoed in how workers, parents and children did.',
    ],
    missing: [
      'What children on plans say about their lives. No national figure asks them.',
      'Happiness of any child. One figure is a score of difficulties, of looked-after children only; the other counts hospital admissions, which also tell whether help was to be had.',
      'Friends, play, home: what children themselves name first.',
    ],
    record: [
      {
        field: 'How life is going',
        how: 'the child’s own answer on one ladder, at the start, at reviews and at the end',
      },
      { field: 'What is best and what is hardest', how: 'in the child’s words, kept with the plan' },
      {
        field: 'A difficulties score',
        how: 'the one already used for looked-after children, for children on plans too',
      },
    ],
    findings: [1, 18, 19, 22],
  },
  {
    slug: 'able-to-learn',
    name: 'more able to learn',
    domain: 'Able to learn',
    meant: [
      'That a child could make use of school: be there, settle, follow, take part. The words are about being able to learn, before any result.',
      'It is the outcome with the most national figures, and the one where children on plans are counted apart.',
    ],
    missing: [
      'Learning between tests, and being ready to learn on an ordinary day.',
      'Whether one child’s attendance rose after a plan began. Figures are for all children who were on a plan that year.',
      'Children under school age, but for those in need at the end of reception.',
    ],
    record: [
      { field: 'Attendance', how: 'the term before the plan, each term of it and the term after' },
      { field: 'Ready to learn', how: 'one question to the same teacher at every review' },
      {
        field: 'What gets in the way',
        how: 'sleep, hunger, worry, bullying or moves, as the child and the school see it',
      },
      { field: 'Nursery', how: 'place offered, taken up and attended, for children under five' },
    ],
    findings: [1, 12, 21, 22],
  },
  {
    slug: 'wider-family',
    name: 'better supported by their wider family',
    domain: 'Wider family',
    meant: [
      'That grandparents, aunts, older siblings and family friends took a real part in looking after the child.',
      'The report found that parents were well included in planning, and that committed and honest relationships let them trust and engage.',
    ],
    missing: [
      'Relatives’ help for a child on a plan. No national figure counts it.',
      'Family meetings: offered, held, and what came of them.',
      'What stands nearest counts children who leave care, to their own home or to a guardian who is often a relative. Few of them are on plans, and a return home can also fail.',
    ],
    record: [
      { field: 'Family meeting', how: 'offered, held and when, and who came' },
      {
        field: 'Who helps, with what',
        how: 'each relative or friend in the plan, what they took on, and whether it lasted to the next review',
      },
      { field: 'What the child says', how: '“Who do you go to?”, asked at the start and at the end' },
      { field: 'After the plan', how: 'whether that help is still there when the case is closed' },
    ],
    findings: [1, 2, 17, 19, 22],
  },
];

/**
 * The question a page of an area asks.
 *
 * @example areaQuestion({ name: 'safer' }) // 'Did children become safer?'
 */
export function areaQuestion({ name }: Pick<OutcomeArea, 'name'>): string {
  return `Did children become ${name}?`;
}

/** The way to the page of an area. */
export function areaPath({ slug }: Pick<OutcomeArea, 'slug'>): string {
  return `/outcomes/${slug}/`;
}
