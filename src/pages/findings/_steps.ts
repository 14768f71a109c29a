import { describePairs } from '../../lib/words/finding/describe-bearing-links.ts';
import { describeParts, describeSureness } from '../../lib/words/finding/describe-finding.ts';
import { directnessWords, findingSubjects, placeWords } from '../../lib/words/finding/finding-names.ts';
import type { JudgedFinding } from './_findings.ts';

/** One of the four steps at the head of a finding's page. */
export interface FindingStep {
  heading: string;
  text: string;
}

/** What was said, what is counted, what the counts say, how sure. */
export function stepsOf({ number, row, verdict, entry: { data } }: JudgedFinding): FindingStep[] {
  return [
    {
      heading: 'What the report said',
      text: `${placeWords(number, data.place)}, on ${findingSubjects[data.who]}. Summary of a report on fourteen authorities.`,
    },
    {
      heading: 'What is counted nationally',
      text: `${directnessWords(data.directness)}. ${describeParts(data.parts)}`,
    },
    {
      heading: verdict === 'not_tested' ? 'What the related link says' : 'What the counts say',
      text: describePairs(row),
    },
    { heading: 'How sure', text: describeSureness(row, data.directness) },
  ];
}
