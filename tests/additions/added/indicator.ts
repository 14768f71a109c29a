import { type Addition, put, row } from '../change.ts';

/** A support that the added source prints. */
export const indicator: Addition = {
  paragraph: 'An indicator',
  changes: {
    'data/dictionary.csv': row({
      indicator: 'visits_in_time',
      label: 'Visits made in time',
      role: 'support',
      feature: 'partner agencies and timeliness',
      domain: 'Partnership timeliness',
      unit: '% of visits',
      better: 'higher',
      better_is_assumed: false,
      clock: 'march',
      shift: 0,
      window_kind: 'period',
      window_start: '1 Apr Y-1',
      window_end: '31 Mar Y',
      numerator: 'Visits made in time',
      denominator: 'Visits due',
      caveat: 'Made up for a test.',
      source: 'visits',
      formula: 'visits_percent',
    }),
    'data/indicator-words.csv': row({
      indicator: 'visits_in_time',
      short_label: 'Visits in time',
      question: 'Which visits were late?',
      headline: 'Timely visits',
      support_singular: 'rate of timely visits',
      support_plural: 'rates of timely visits',
      support_step: 'point',
      support_steps: 'points',
    }),
    'scripts/anonymise/recipes.ts': put(
      '  vacancy_rate: {',
      "  visits_in_time: { printed: 'visits/in_time' },\n$&",
    ),
  },
};
