/**
 * How far a neighbour lies from an authority on one context indicator, in words; `difference` is the neighbour's less
 * the authority's own, in standard deviations of authorities.
 *
 * @example describeContext('children on plans', 1.42) // 'children on plans (1.4 SD more)'
 */
export function describeContext(name: string, difference: number): string {
  const size = Math.abs(difference).toFixed(1);
  const words = size === '0.0' ? 'the same' : `${size} SD ${difference > 0 ? 'more' : 'less'}`;
  return `${name} (${words})`;
}
