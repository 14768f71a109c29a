import type { PublishedData } from '../../../scripts/checks/check.ts';
import type { CsvTable } from '../../../src/lib/intake/read-csv.ts';
import { wordUses } from '../../../src/lib/tables/indicator-words.ts';
import type { Authority, Indicator, Neighbour, Observation } from '../../../src/lib/tables/rows.ts';

/** An authority that lasts the whole time, changed as a test needs. */
export function authority(changes: Partial<Authority> = {}): Authority {
  const code = changes.authority ?? 'A001';
  return {
    authority: code,
    region: 'London',
    area_type: 'london',
    deprivation_quintile: 1,
    size_band: 1,
    first_year: 2013,
    last_year: 2025,
    joint_return: false,
    successors: null,
    token_sha256: code.slice(1).padStart(64, '0'),
    ...changes,
  };
}

/** A share of children, published for 2020 to 2022, changed as a test needs. */
export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    indicator: 'checks',
    label: 'Checks made',
    role: 'outcome',
    feature: null,
    domain: 'Healthier',
    tier: '3 looked after',
    unit: '% of children',
    better: 'higher',
    better_is_assumed: false,
    clock: 'march',
    shift: 0,
    window_kind: 'point',
    window_start: '31 Mar Y',
    window_end: '31 Mar Y',
    first_year: 2020,
    last_year: 2022,
    numerator: 'Children checked',
    denominator: 'Children',
    caveat: 'Made up for a test.',
    source: 'health',
    formula: 'checks',
    plausible_min: null,
    plausible_max: null,
    ...changes,
  };
}

/** One cell: 4 of 8 children in 2021, changed as a test needs. */
export function observation(changes: Partial<Observation> = {}): Observation {
  return {
    authority: 'A001',
    indicator: 'checks',
    year: 2021,
    value: 50,
    published: '50',
    status: 'ok',
    recast: false,
    in_links: true,
    denominator: 8,
    ...changes,
  };
}

/** The words of that share of children, a row for each change of them. */
export function wordsTable(changes: readonly Readonly<Record<string, string>>[]): CsvTable {
  const columns = ['indicator', ...wordUses.map(({ column }) => column)];
  const usual = {
    indicator: 'checks',
    short_label: 'Checks',
    question: 'Is it the check or the record?',
    headline: 'checks',
    outcome_subject: 'checks of children',
    outcome_verb: 'were',
    outcome_unit: 'points',
  };
  const empty = Object.fromEntries(columns.map((column) => [column, '']));
  return {
    source: 'data/indicator-words.csv',
    columns,
    rows: changes.map((change) => ({ ...empty, ...usual, ...change })),
    lines: changes.map((_, i) => i + 2),
    problems: [],
  };
}

/** Ten neighbours of an authority. */
export function tenNeighbours(of = 'A001'): Neighbour[] {
  return Array.from({ length: 10 }, (_, i) => ({
    authority: of,
    rank: i + 1,
    neighbour: `A${String(i + 101).padStart(3, '0')}`,
    closeness: 'Close',
  }));
}

/** Data with nothing wrong: one indicator of three authorities in three years, changed as a test needs. */
export function sample(changes: Partial<PublishedData> = {}): PublishedData {
  const codes = ['A001', 'A002', 'A003'];
  const years = [2020, 2021, 2022];
  const { first_year: _first, last_year: _last, ...entry } = indicator();
  return {
    authorities: codes.map((code) => authority({ authority: code })),
    indicators: [indicator()],
    observations: years.flatMap((year) =>
      codes.map((code, i) =>
        observation({ authority: code, year, value: 25 * (i + 1), published: String(25 * (i + 1)) }),
      ),
    ),
    benchmarks: years.map((year) => ({
      indicator: 'checks',
      year,
      england: 50,
      median: 50,
      q1: 37.5,
      q3: 62.5,
      n: 3,
    })),
    neighbours: [],
    sources: [
      {
        source: 'health',
        title: 'Health',
        publisher: 'A publisher',
        edition: '2020 to 2022',
        url: 'https://example.org/health',
        licence: 'A licence',
        file: 'health.csv',
        retrieved: '2025-11-20',
        sha256: 'a'.repeat(64),
      },
    ],
    dictionary: [entry],
    words: wordsTable([{}]),
    library_indicators: [],
    libraryFacts: undefined,
    reading: [],
    leftOut: [],
    texts: new Map(),
    names: [],
    ...changes,
  };
}
