import type { ResultOptions } from '../../links/explored/link-result.ts';

/** How an estimate was made, as far as the line under its picture needs it. */
export interface Making extends Pick<ResultOptions, 'kind' | 'weights'> {
  /** Whether means of groups are ringed. */
  hasRings: boolean;
}

/**
 * What stands under the picture: how it was made and from what.
 *
 * @example describeMaking({ kind: 'year', weights: 'equal', hasRings: false }, ['DfE, Workforce, 2025']) // 'Least-squares line … Source: ….'
 */
export function describeMaking({ kind, weights, hasRings }: Making, credits: readonly string[]): string {
  const rings = hasRings
    ? ' Rings: means of ten groups of points along the support, with 95% intervals.'
    : '';
  return `${lines[kind][weights]}${rings} Source: ${[...new Set(credits)].join('; ')}.`;
}

const places = {
  equal: 'Least-squares line with its 95% band. Every authority counts one.',
  children:
    'Weighted least-squares line with its 95% band, from errors that may differ from place to place (HC1). Authorities count by their children aged 0 to 17.',
} as const;

const lines = {
  year: places,
  between: places,
  within: {
    equal: 'Two-way fixed effects with their 95% band; errors may depend on each other within an authority.',
    children:
      'Two-way fixed effects with their 95% band, rows counting by the children of the authority; errors may depend on each other within an authority.',
  },
} as const;
