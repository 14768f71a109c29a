/** Context in few words, to stand in a list of what two places share. */
const names: Readonly<Record<string, string>> = {
  child_poverty: 'child poverty',
  english_additional_language: 'first language not English',
  free_school_meals: 'free school meals',
  in_need_rate: 'children in need',
  looked_after_rate: 'children looked after',
  plan_rate: 'children on plans',
  population_0_17: 'number of children',
  section_47_rate: 'section 47 enquiries',
  spend_per_child: 'spending per child',
};

/** The name of a context indicator inside a sentence. Throws on one that has none. */
export function contextName(indicator: string): string {
  const name = names[indicator];
  if (!name) throw new Error(`contextName unknown indicator: ${indicator}`);
  return name;
}

/**
 * How far a neighbour lies from an authority on one context indicator, in words; `difference` is the neighbour's less
 * the authority's own, in standard deviations of authorities.
 *
 * @example describeContext('plan_rate', 1.42) // 'children on plans (1.4 SD more)'
 */
export function describeContext(indicator: string, difference: number): string {
  const size = Math.abs(difference).toFixed(1);
  const words = size === '0.0' ? 'the same' : `${size} SD ${difference > 0 ? 'more' : 'less'}`;
  return `${contextName(indicator)} (${words})`;
}
