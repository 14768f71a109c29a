/** How a method is named on a pair's page, and what it compares. */
export interface MethodWords {
  label: string;
  /** What its estimate is counted in. */
  scale: string;
  /** What a row of it is. */
  rows: 'authorities' | 'authority-years';
}

const correlation = { scale: 'correlation', rows: 'authorities' } as const;
const slope = { scale: 'SD per SD', rows: 'authority-years' } as const;

const names: Readonly<Record<string, MethodWords>> = {
  naive_pooled: { label: 'Pooled, all years', scale: 'correlation', rows: 'authority-years' },
  latest_pearson: { label: 'Latest year', ...correlation },
  latest_spearman: { label: 'Latest year, by rank', scale: 'rank correlation', rows: 'authorities' },
  latest_partial: { label: 'Latest year, given poverty', scale: 'partial correlation', rows: 'authorities' },
  between: { label: 'All-year averages', ...correlation },
  between_poverty: { label: '…given poverty', scale: 'partial correlation', rows: 'authorities' },
  between_poverty_london: {
    label: '…given poverty and London',
    scale: 'partial correlation',
    rows: 'authorities',
  },
  between_poverty_region: {
    label: '…given poverty and region',
    scale: 'partial correlation',
    rows: 'authorities',
  },
  neighbour_gap: { label: 'Against ten neighbours', ...correlation },
  within: { label: 'Over time', ...slope },
  within_lag: { label: 'Over time, the year before', ...slope },
  within_region_year: { label: 'Against its own region’s year', ...slope },
  within_after: { label: 'Over time, counted after', ...slope },
};

/** The words for a method. Throws on one that has none. */
export function methodWords(method: string): MethodWords {
  const words = names[method];
  if (!words) throw new Error(`methodWords unknown method: ${method}`);
  return words;
}

/** Methods that are asked of a pair whose support has one year only. */
export const oneYearMethods: readonly string[] = [
  'latest_pearson',
  'latest_spearman',
  'latest_partial',
  'neighbour_gap',
];

/** Methods that are asked of every other pair, in two groups: places compared, each place watched. */
export const methodGroups: readonly { heading: string; methods: readonly string[] }[] = [
  {
    heading: 'Compare places',
    methods: [
      'naive_pooled',
      'latest_pearson',
      'latest_partial',
      'neighbour_gap',
      'between',
      'between_poverty',
      'between_poverty_region',
    ],
  },
  {
    heading: 'Watch each place change',
    methods: ['within', 'within_region_year', 'within_lag', 'within_after'],
  },
];
