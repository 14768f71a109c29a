import type { DictionaryEntry } from '../../../src/lib/tables/dictionary.ts';

/** An indicator that is plausible from 8 to 25. */
export const dictionaryEntry: DictionaryEntry = {
  indicator: 'sdq_score',
  label: 'Score',
  role: 'outcome',
  feature: null,
  domain: 'Happier',
  tier: null,
  unit: 'score',
  better: 'lower',
  better_is_assumed: false,
  clock: 'march',
  shift: 0,
  window_kind: 'point',
  window_start: '31 Mar Y',
  window_end: '31 Mar Y',
  numerator: null,
  denominator: null,
  caveat: 'Made up.',
  source: 'lait',
  formula: 'Score',
  plausible_min: 8,
  plausible_max: 25,
};
