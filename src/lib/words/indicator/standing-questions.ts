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
