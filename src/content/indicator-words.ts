import { describeProblems, hasErrors } from '../lib/intake/problem.ts';
import { readCsv } from '../lib/intake/read-csv.ts';
import type { IndicatorWordsRow } from '../lib/tables/indicator-words.ts';
import { wordsOfIndicators } from '../lib/words/indicator/indicator-words.ts';
import { inputText } from './inputs.ts';

const path = 'data/indicator-words.csv';

/** The words of each indicator, as the file has them; a file that cannot be read stops the build. */
export const indicatorWordRows = readWords();

/** The words of indicators by their use. `npm run data:validate` names every one that is missing. */
export const indicatorWords = wordsOfIndicators(indicatorWordRows);

function readWords(): IndicatorWordsRow[] {
  const { rows, problems } = readCsv(inputText(path), path);
  if (hasErrors(problems)) throw new Error(`${path} cannot be read\n${describeProblems(problems)}`);
  return rows as unknown as IndicatorWordsRow[];
}
