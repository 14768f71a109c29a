import type { Problem } from '../../src/lib/intake/problem.ts';
import { readOdsSheet } from '../../src/lib/intake/read-ods.ts';
import type { AuthorityLife } from './lives.ts';
import type { Register } from './register.ts';
import { cellKey, emptySeries, type Series } from './series.ts';
import type { SourceDescription } from './source.ts';

const sheet = 'ILACS_inspection_history';
const columns = {
  area: 'Local authority area code',
  date: 'Inspection date',
  leaders: 'The impact of leaders on social work practice with children and families',
} as const;

/** The first and last 30 September for which judgements are known. */
const years = [2018, 2025] as const;

/** The four judgements as a score. */
export const judgementScores: Readonly<Record<string, number>> = {
  Outstanding: 4,
  Good: 3,
  'Requires improvement to be good': 2,
  Inadequate: 1,
};

export const inspections = {
  id: 'inspections',
  title: "Local authority children's services inspection outcomes as at 31 March 2025",
  publisher: 'Ofsted',
  edition: 'inspections from 2018 to 31 March 2025',
  url: 'https://www.gov.uk/government/collections/childrens-social-care-statistics',
  file: 'LA_Inspection_Outcomes_as_at_31_March_2025.ods',
  retrieved: '2026-11-22',
} satisfies SourceDescription;

/** One inspection: who, when, and how leaders' impact was judged. */
export interface Inspection {
  number: number;
  /** First day, `yyyy-mm-dd`. */
  date: string;
  leaders: string;
  row: number;
}

/** Reads the history of inspections. Names of inspectors are not in it. */
export function readInspections(
  bytes: Uint8Array,
  register: Register,
): { inspections: Inspection[]; problems: Problem[] } {
  let rows: string[][];
  try {
    rows = readOdsSheet(bytes, sheet);
  } catch (cause) {
    return { inspections: [], problems: [unreadable(cause)] };
  }
  const header = rows.findIndex((cells) => cells.includes(columns.area));
  const missing = Object.values(columns).filter((name) => !rows[header]?.includes(name));
  if (missing.length > 0) return { inspections: [], problems: missing.map(columnMissing) };
  const at = (cells: string[], name: string) => cells[rows[header]?.indexOf(name) ?? -1] ?? '';
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const read = rows.slice(header + 1).flatMap((cells, index) => {
    const [area, date, leaders] = [
      at(cells, columns.area),
      at(cells, columns.date),
      at(cells, columns.leaders),
    ];
    const number = register.byArea.get(area);
    const row = header + index + 2;
    if (number === undefined) problems.push(judgementProblem('unknown_authority', row, columns.area, area));
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
      problems.push(judgementProblem('unknown_date', row, columns.date, date));
    if (!Object.hasOwn(judgementScores, leaders))
      problems.push(judgementProblem('unknown_judgement', row, columns.leaders, leaders));
    if (seen.has(`${area} ${date}`))
      problems.push(judgementProblem('duplicate_row', row, columns.date, date));
    seen.add(`${area} ${date}`);
    return number === undefined ? [] : [{ number, date, leaders, row }];
  });
  return { inspections: read, problems };
}

/**
 * The judgement in force on each 30 September: that of the latest inspection begun by then. None before the
 * first inspection, none after the authority's end, and a successor inherits nothing.
 */
export function judgementsInForce(
  history: readonly Inspection[],
  lifeOf: (number: number) => AuthorityLife,
): Series {
  const series = emptySeries(inspections.file, columns.leaders);
  const inOrder = history.toSorted((a, b) => a.date.localeCompare(b.date));
  for (let year: number = years[0]; year <= years[1]; year += 1)
    for (const { number, date, leaders, row } of inOrder)
      if (date <= `${year}-09-30` && standsOn30September(lifeOf(number), year))
        series.cells.set(cellKey(number, year), { text: leaders, row });
  return series;
}

/** Whether an authority still exists on 30 September: one that ends does so on 1 April of its last label year. */
function standsOn30September(life: AuthorityLife, year: number): boolean {
  return life.abolished ? year < life.last : year <= life.last;
}

function unreadable(cause: unknown): Problem {
  return {
    level: 'error',
    source: inspections.file,
    code: 'unreadable_file',
    message: `not an OpenDocument spreadsheet with the sheet ${sheet}: ${cause instanceof Error ? cause.message : String(cause)}`,
    tip: 'Fetch the file again as .ods; a web page or a half download cannot be read.',
  };
}

function columnMissing(column: string): Problem {
  return {
    level: 'error',
    source: inspections.file,
    column,
    code: 'missing_column',
    message: `the sheet ${sheet} has no such column`,
    tip: 'The publisher may have renamed it. Compare with the file and change the reader.',
  };
}

const messages = {
  unknown_authority: 'no authority has this statistical code',
  unknown_date: 'not a date cell',
  unknown_judgement: 'not one of the four judgements',
  duplicate_row: 'a second inspection of the same authority on the same day',
} as const;

function judgementProblem(code: keyof typeof messages, row: number, column: string, actual: string): Problem {
  return {
    level: 'error',
    source: inspections.file,
    row,
    column,
    code,
    message: messages[code],
    actual,
    tip: 'Compare the row with the published spreadsheet.',
  };
}
