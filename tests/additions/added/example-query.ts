import { type Addition, put } from '../change.ts';

/** A question that the tables answer. */
export const exampleQuery: Addition = {
  paragraph: 'An example query, a macro, a note',
  changes: {
    'src/lib/query/examples/figures.ts': put(
      "  {\n    id: 'noise',",
      `  {
    id: 'visits',
    question: 'Which authorities made most visits in time?',
    note: 'Made up for a test.',
    sql: \`SELECT authority, year, visits_in_time
FROM panel
WHERE year = 2025 AND visits_in_time IS NOT NULL
ORDER BY authority;\`,
    parameters: [],
  },
$&`,
    ),
  },
};
