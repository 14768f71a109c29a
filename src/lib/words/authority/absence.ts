import type { Status } from '../../tables/status.ts';

/** Why there is no value: in the fewest words, for the place of the value, and in a sentence. */
export interface Absence {
  short: string;
  sentence: string;
}

const absences: Partial<Record<Status, Absence>> = {
  suppressed: { short: 'too few', sentence: 'The publisher hides the figure because it is small.' },
  not_available: {
    short: 'no figure',
    sentence: 'The publisher has no figure for this authority in this year.',
  },
  not_applicable: { short: 'cannot exist', sentence: 'There was nothing to divide by.' },
  low_reliability: { short: 'withheld', sentence: 'The publisher holds the figure to be unreliable.' },
  not_published: { short: 'not published', sentence: 'The source shows a dash and gives no reason.' },
  set_aside: {
    short: 'set aside here',
    sentence: 'It is published, but implausible by a stated rule, so it is left out.',
  },
};

/** Why a figure is missing. Throws on a status that comes with a value. */
export function describeAbsence(status: Status): Absence {
  const absence = absences[status];
  if (!absence) throw new Error(`describeAbsence requires a missing value: ${status}`);
  return absence;
}
