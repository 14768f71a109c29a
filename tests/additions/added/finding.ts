import { type Addition, created, put } from '../change.ts';

const part = (name: string) => `  - part: '${name}'
    measured: open
    why: 'Not recorded.'`;
const field = (column: string) => `  - column: ${column}
    name: 'Visit'
    definition: 'Yes or no.'`;

/** A finding that the added indicator bears on, after those of the report. */
export const finding: Addition = {
  paragraph: 'A finding',
  changes: {
    'src/content/findings/timely-visits.mdx': created(`---
number: 26
place: since
title: 'Timely visits went with fewer repeat plans'
theme: practice
who: staff
claims: outcomes
directness: proxy
bears: [visits_in_time, repeat_plans]
pairs:
  supports: [visits_in_time]
  outcomes: [repeat_plans]
  rule: 'The share of visits, with the outcome nearest to it.'
parts:
${part('Visits are made')}
${part('Visits are in time')}
${part('Plans are not repeated')}
overturn:
  - 'An average whose interval lies on the other side of zero.'
record_instead:
${field('visit_made')}
${field('visit_in_time')}
${field('visit_alone')}
related: [25]
---

<Found>

Made up for a test.

</Found>

<CanSay>

Little.

</CanSay>

<CannotSay>

Much.

</CannotSay>

<Ask>

- Which visits were late?

</Ask>
`),
    'src/lib/words/finding/finding-names.ts': put(
      '\n} as const;\n\n/** The number of the last finding',
      "\n  since: { first: 26, last: 26, count: 'one', words: 'added since' },$&",
    ),
  },
};
