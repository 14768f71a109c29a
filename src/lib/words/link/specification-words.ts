const choices: Readonly<Record<string, string>> = {
  estimator: 'What is compared',
  timing: 'When the support was counted',
  sample: 'Which rows',
  controls: 'What is held equal',
  weights: 'How much an authority counts',
  transform: 'How values enter',
};

const options: Readonly<Record<string, string>> = {
  pooled: 'all rows, within years',
  fixed_effects: 'each authority with itself',
  first_differences: 'changes from year to year',
  between: 'averages of authorities',
  in_year: 'at the main timing',
  a_year_earlier: 'the year before',
  all: 'all',
  without_london: 'without London',
  without_2020_to_2022: 'without 2020 to 2022',
  none: 'nothing',
  free_school_meals: 'free school meals',
  free_school_meals_need_and_language: 'meals, need, language',
  equal: 'each the same',
  population: 'by its children',
  raw: 'as published',
  winsorised: 'extremes drawn in',
  normal_scores: 'ranks',
};

/** A choice an analyst has, as a heading. Throws on one that has no words. */
export function choiceWords(choice: string): string {
  return wordsFor(choices, choice);
}

/** An option of a choice. Throws on one that has no words. */
export function optionWords(option: string): string {
  return wordsFor(options, option);
}

function wordsFor(from: Readonly<Record<string, string>>, name: string): string {
  const words = from[name];
  if (!words) throw new Error(`specification words unknown name: ${name}`);
  return words;
}
