import type { ChoiceSource, QueryParameter } from '../../lib/query/examples.ts';
import type { GuardIndicator } from '../../lib/query/guards.ts';
import { regions } from '../../lib/tables/table.ts';
import type { ParameterChoice, ParameterField } from './parameter-values.ts';

/** What of the page's facts the lists of choices are made from. */
export interface ListFacts {
  indicators: readonly GuardIndicator[];
  readonly lists: {
    authorities: readonly string[];
    /** Percentages whose number of cases is published. */
    counted: readonly string[];
    years: readonly number[];
    methods: readonly ParameterChoice[];
    tiers: readonly string[];
    /** There once they have been fetched. */
    library?: readonly ParameterChoice[];
  };
}

/** The form field of a parameter as an example describes it. */
export function fieldOf(parameter: QueryParameter, facts: ListFacts): ParameterField {
  const { name, label, type, choices } = parameter;
  const standing = String(parameter.default);
  if (choices === undefined) return { name, label, standing, kind: type === 'text' ? 'text' : 'number' };
  return { name, label, standing, kind: 'choice', choices: choicesOf(choices, facts, parameter.default) };
}

/**
 * Fields for parameters whose names stand for something of ours in any statement: `:support`, `:outcome`,
 * `:indicator`, `:authority`, `:region`, `:year`, `:method` and `:tier` become lists.
 */
export function knownFields(facts: ListFacts): ParameterField[] {
  const known: readonly (readonly [string, string, readonly ParameterChoice[]])[] = [
    ['support', 'Support', choicesOf('supports', facts)],
    ['outcome', 'Outcome', choicesOf('outcomes', facts)],
    ['indicator', 'Indicator', choicesOf('indicators', facts)],
    ['authority', 'Authority', choicesOf('authorities', facts)],
    ['region', 'Region', regions.map(same)],
    ['year', 'Year', choicesOf('years', facts)],
    ['method', 'Method', choicesOf('methods', facts)],
    ['tier', 'Children', choicesOf('tiers', facts)],
  ];
  return known.map(([name, label, choices]) => ({
    name,
    label,
    kind: 'choice',
    choices,
    standing: String(choices[0]?.value ?? ''),
  }));
}

/** The choices of a source; of one that is not there yet, the value that stands. */
function choicesOf(
  source: ChoiceSource,
  { indicators, lists }: ListFacts,
  standing: string | number = '',
): readonly ParameterChoice[] {
  const ofRole = (...roles: GuardIndicator['role'][]): ParameterChoice[] =>
    indicators.filter(({ role }) => roles.includes(role)).map(named);
  const sources: Record<ChoiceSource, () => readonly ParameterChoice[]> = {
    supports: () => ofRole('support'),
    outcomes: () => ofRole('outcome'),
    indicators: () => ofRole('support', 'outcome', 'context'),
    counted_percentages: () =>
      indicators.filter(({ indicator }) => lists.counted.includes(indicator)).map(named),
    authorities: () => lists.authorities.map(same),
    years: () => lists.years.map(same),
    methods: () => lists.methods,
    tiers: () => lists.tiers.map(same),
    library_indicators: () => (lists.library?.length ? lists.library : [same(standing)]),
  };
  return sources[source]();
}

function named({ indicator, label }: GuardIndicator): ParameterChoice {
  return { value: indicator, label };
}

function same(value: string | number): ParameterChoice {
  return { value, label: String(value) };
}
