const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A kind of period: its identifiers, and how many digits their `time_period` has. Only within one may a file mix. */
export interface PeriodKind {
  digits: 4 | 6;
  identifiers: readonly string[];
}

/** Every identifier of the standard; a year of six digits is two calendar years, such as 202425. */
export const periodKinds: readonly PeriodKind[] = [
  { digits: 4, identifiers: ['Calendar year'] },
  { digits: 4, identifiers: ['Reporting year'] },
  { digits: 4, identifiers: Array.from({ length: 52 }, (_, i) => `Week ${i + 1}`) },
  { digits: 4, identifiers: months },
  { digits: 6, identifiers: ['Academic year'] },
  { digits: 6, identifiers: ['Financial year'] },
  { digits: 6, identifiers: ['Tax year'] },
  { digits: 6, identifiers: ['Autumn and spring term'] },
  { digits: 6, identifiers: ['Spring term', 'Autumn term', 'Summer term'] },
  { digits: 6, identifiers: [1, 2, 3, 4].map((quarter) => `Financial year Q${quarter}`) },
  { digits: 6, identifiers: ['Part 1 (April to September)', 'Part 2 (October to March)'] },
];

const kindsByIdentifier = new Map(
  periodKinds.flatMap((kind) => kind.identifiers.map((identifier) => [identifier, kind] as const)),
);

/** The kind of period an identifier names; undefined where the standard has none such. */
export function periodKindOf(identifier: string): PeriodKind | undefined {
  return kindsByIdentifier.get(identifier);
}
