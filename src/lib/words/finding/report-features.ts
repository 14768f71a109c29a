/** A feature of authorities that support their staff well, as the 2012 report found it. */
export interface ReportFeature {
  /** The feature in our words. */
  feature: string;
  /** What inspectors wrote about, shortened. */
  described: string;
  /** The `feature` of the indicators that come nearest to it; none where nothing national does. */
  counted: readonly string[];
}

/**
 * What Ofsted's report 110120 (1 February 2012) lists among its key findings as shared by the authorities
 * it visited, restated, and the indicators that stand nearest to each.
 */
export const reportFeatures: readonly ReportFeature[] = [
  {
    feature: 'Recruitment and retention',
    described: 'planned, rigorous, with support at every stage of a career',
    counted: ['recruitment and retention'],
  },
  {
    feature: 'Manageable caseloads',
    described: 'work shared out fairly by skilled managers',
    counted: ['manageable caseloads'],
  },
  {
    feature: 'Supervision',
    described: 'regular, reflective, mindful of the emotional weight of the work',
    counted: ['line management and supervision'],
  },
  {
    feature: 'The team',
    described: 'colleagues who hold each other up, and room to do so',
    counted: ['team support and staff wellbeing'],
  },
  {
    feature: 'Leaders',
    described: 'visible, knowledgeable, ready to challenge without blame',
    counted: ['accessible, knowledgeable leaders'],
  },
  {
    feature: 'Partner agencies',
    described: 'sharing the risk and settling differences of judgement',
    counted: ['partner agencies and timeliness'],
  },
  {
    feature: 'Clear standards',
    described: 'expectations, audit, evaluation of practice',
    counted: ['standards and timeliness'],
  },
  {
    feature: 'Continuity for families',
    described: 'someone who knows the child when their worker is away',
    counted: ['continuity for children'],
  },
  {
    feature: 'Learning and development',
    described: 'well timed, relevant, used in practice',
    counted: [],
  },
];
