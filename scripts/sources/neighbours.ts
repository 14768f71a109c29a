import type { Problem } from '../../src/lib/intake/problem.ts';
import { readCsv, requireColumns } from '../../src/lib/intake/read-csv.ts';
import { fewestOf } from './completeness.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import { knowsAuthority, leftOut, type Register } from './register.ts';
import type { SourceDescription } from './source.ts';

const ranks = Array.from({ length: 10 }, (_, index) => index + 1);
const columns = ['old_la_code', ...ranks.flatMap((rank) => [`SN_${rank}`, `SN_${rank}P`])];

export const neighbours = {
  id: 'neighbours',
  title: "Children's services statistical neighbour model",
  publisher: 'Department for Education',
  edition: '2025',
  url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  file: 'sn_model_2025_wide.csv',
  retrieved: '2026-11-22',
} satisfies SourceDescription;

const closenessWords = tableNamed('neighbours').columns.find(({ name }) => name === 'closeness')?.oneOf ?? [];

/** One authority's neighbour by number. */
export interface NumberedNeighbour {
  number: number;
  rank: number;
  neighbour: number;
  closeness: string;
}

/** Reads the ten neighbours of each authority, nearest first. Authorities that are left out are left out here too. */
export function readNeighbours(
  bytes: Uint8Array,
  register: Register,
): { neighbours: NumberedNeighbour[]; problems: Problem[] } {
  const csv = readCsv(new TextDecoder().decode(bytes), neighbours.file);
  const problems = [...csv.problems, ...requireColumns(csv.columns, columns, neighbours.file)];
  if (problems.some(({ level }) => level === 'error')) return { neighbours: [], problems };
  const seen = new Set<number>();
  const read = csv.rows.flatMap((row, index) => {
    const number = Number(row['old_la_code']);
    const line = csv.lines[index] ?? 0;
    if (seen.has(number))
      problems.push(
        neighbourProblem('duplicate_row', line, 'old_la_code', row, 'a second row for the same authority'),
      );
    seen.add(number);
    return leftOut.has(number) ? [] : ranks.map((rank) => readNeighbour(row, number, rank));
  });
  for (const [index, row] of csv.rows.entries())
    for (const column of ['old_la_code', ...ranks.map((rank) => `SN_${rank}`)])
      if (!knowsAuthority(register, Number(row[column])))
        problems.push(
          neighbourProblem(
            'unknown_authority',
            csv.lines[index] ?? 0,
            column,
            row,
            'the population estimates know no such authority',
          ),
        );
  problems.push(...strangeWords(csv.rows, csv.lines));
  const fewest = fewestOf(register.authorities.size);
  if (seen.size < fewest) problems.push(incomplete(seen.size, fewest));
  return { neighbours: read, problems };
}

function readNeighbour(row: Record<string, string>, number: number, rank: number): NumberedNeighbour {
  return { number, rank, neighbour: Number(row[`SN_${rank}`]), closeness: (row[`SN_${rank}P`] ?? '').trim() };
}

/** Cells that say how close a neighbour is in words the model does not have. */
function strangeWords(rows: readonly Record<string, string>[], lines: readonly number[]): Problem[] {
  return rows.flatMap((row, index) =>
    ranks
      .filter((rank) => !closenessWords.includes((row[`SN_${rank}P`] ?? '').trim()))
      .map((rank) => ({
        ...neighbourProblem('unknown_word', lines[index] ?? 0, `SN_${rank}P`, row, 'not a word of the model'),
        expected: `one of ${closenessWords.join(', ')}`,
        tip: 'Restore the word from the published model.',
      })),
  );
}

function neighbourProblem(
  code: string,
  row: number,
  column: string,
  cells: Record<string, string>,
  message: string,
): Problem {
  const actual = cells[column] ?? '';
  const tip = 'Restore the three-digit number from the published model.';
  return { level: 'error', source: neighbours.file, row, column, code, message, actual, tip };
}

function incomplete(rows: number, fewest: number): Problem {
  return {
    level: 'error',
    source: neighbours.file,
    code: 'incomplete_file',
    message: `the model holds ${rows} authorities`,
    expected: `at least ${fewest}`,
    tip: 'The file looks cut off. Fetch it again.',
  };
}
