import { type ReferenceRow, referenceRows } from './read-reference.ts';

/** How pairs are read now: which pairs R and NumPy read at the same shifts. */
interface Reading {
  support: string;
  outcome: string;
  /** Whether the support is still taken at its usual shift, and counted after the outcome a year later. */
  isUsual: boolean;
  isLaterByAYear: boolean;
}

/**
 * What R and NumPy found for some rows of the table `links`; columns they do not give are left out. They read every
 * support at one shift, so only pairs that are still read so are expected to be the same, and no q, which is over all.
 */
export function expectedLinks(readings: readonly Reading[]): ReferenceRow[] {
  const known = new Map(readings.map((reading) => [`${reading.support} ${reading.outcome}`, reading]));
  return everyRow().flatMap((whole) => {
    const row = Object.fromEntries(Object.entries(whole).filter(([column]) => column !== 'q'));
    const reading = known.get(`${row['support']} ${row['outcome']}`);
    if (row['method'] === 'within_placebo')
      return reading?.isLaterByAYear ? [{ ...row, method: 'within_after' }] : [];
    return reading?.isUsual ? [row] : [];
  });
}

function everyRow(): ReferenceRow[] {
  return [
    ...referenceRows('links-latest').flatMap(latest),
    ...referenceRows('links-within').map(without(['naive_pooled', 'between'])),
    ...referenceRows('links-within')
      .filter(({ method }) => method === 'within')
      .flatMap(samePanel),
    ...referenceRows('links-between').flatMap(between),
    ...referenceRows('links-naive-pooled').map((row) => ({ ...row, method: 'naive_pooled' })),
    ...referenceRows('links-neighbour-gap').map((row) => ({ ...row, method: 'neighbour_gap' })),
  ];
}

/** The pair and method of an expected row, as one name. */
export function linkName({ support, outcome, method }: ReferenceRow): string {
  return `${support} ${outcome} ${method}`;
}

function pairOf({ support = null, outcome = null }: ReferenceRow) {
  return { support, outcome };
}

function latest(row: ReferenceRow): ReferenceRow[] {
  return (['pearson', 'spearman', 'partial'] as const).map((name) => {
    const n = Number(name === 'partial' ? row['partial_n'] : row['n']);
    return {
      ...pairOf(row),
      method: `latest_${name}`,
      year: row['year'] ?? null,
      x_year: row['x_year'] ?? null,
      n,
      df: name === 'partial' ? n - 3 : n - 2,
      estimate: row[name] ?? null,
      ...prefixed(row, name, ['lower', 'upper', 'p', 'q', 'aligned']),
    };
  });
}

function between(row: ReferenceRow): ReferenceRow[] {
  const all = {
    ...pairOf(row),
    method: 'between',
    n: row['n'] ?? null,
    estimate: row['between'] ?? null,
    lower: row['lower'] ?? null,
    upper: row['upper'] ?? null,
    aligned: row['aligned'] ?? null,
    ...prefixed(row, 'between', ['p', 'q']),
  };
  const heldEqual = { between_poverty: 1, between_poverty_london: 2, between_poverty_region: 9 };
  const adjusted = Object.entries(heldEqual).map(([method, held]) => ({
    ...pairOf(row),
    method,
    n: row['known'] ?? null,
    df: Number(row['known']) - 2 - held,
    estimate: row[method] ?? null,
    ...prefixed(row, method, ['p', 'q']),
  }));
  return [all, ...adjusted];
}

/** The two other estimates that R made on the rows of the panel. */
function samePanel(row: ReferenceRow): ReferenceRow[] {
  return (['naive_pooled', 'between'] as const).map((method) => ({
    ...pairOf(row),
    method,
    estimate: row[method] ?? null,
    authorities: row['authorities'] ?? null,
    years: row['years'] ?? null,
  }));
}

function prefixed(row: ReferenceRow, prefix: string, names: readonly string[]): ReferenceRow {
  return Object.fromEntries(names.map((name) => [name, row[`${prefix}_${name}`] ?? null]));
}

function without(names: readonly string[]): (row: ReferenceRow) => ReferenceRow {
  return (row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}
