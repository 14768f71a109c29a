import { csvFile } from '../../lib/tables/csv-file.ts';
import { displayedCsv } from '../../lib/words/authority/displayed-csv.ts';
import { listOf } from '../../lib/words/phrases.ts';
import { countOverlaps, type Ends } from '../../lib/position/overlaps.ts';
import { quantile } from '../../lib/stats/quantile.ts';
import type { Observation } from '../../lib/tables/rows.ts';
import { allFigures, type Figures } from './_figures.ts';
import { type Profile, profileOf, type ProfileRow } from './_profile.ts';

/** What stands at the head of a file of an authority: what it holds, where it comes from, under which licence. */
export function notesFor(
  code: string,
  what: string,
  address: string,
  { sources, edition }: Figures,
): string[] {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].toSorted();
  const licences = [...new Set(sources.map(({ licence }) => licence))].toSorted();
  return [
    `The Support Atlas, ${code}: ${what}`,
    `Source: official statistics of ${listOf(publishers)}`,
    `Edition: ${edition}. Licence: ${listOf(licences)}`,
    `Address: ${address}`,
    'Codes of authorities are ours, not those of any register. Missing has a status and is never 0.',
  ];
}

/** The rows of a page as a file, compared with the statistical neighbours. */
export async function displayedFile(code: string, address: string): Promise<string> {
  const [profile, figures] = await Promise.all([profileOf(code), allFigures()]);
  const notes = notesFor(code, `the rows of its page, compared with ${profile.peersName}`, address, figures);
  const rows = profile.rows.flatMap((row) => {
    const { indicator, position, median, england, peers } = row;
    if (!position) return [];
    return [
      {
        indicator,
        position,
        median,
        england,
        among: amongOf(row, profile),
        peersMedian: quantile(peers, 0.5) ?? null,
      },
    ];
  });
  return displayedCsv(rows, profile.peersName, notes);
}

function amongOf({ position, positions }: ProfileRow, { neighbours }: Profile) {
  if (!position || position.lower === null || position.upper === null) return null;
  const others = positions.flatMap(({ authority, lower, upper }): Ends[] =>
    lower === null || upper === null || !neighbours.includes(authority) ? [] : [{ lower, upper }],
  );
  return countOverlaps({ lower: position.lower, upper: position.upper }, others);
}

const columns = [
  'year',
  'value',
  'published',
  'status',
  'in_links',
  'denominator',
] as const satisfies readonly (keyof Observation)[];

/** Every figure of its own that an authority has, context included, as a file. */
export async function fullFile(code: string, address: string): Promise<string> {
  const figures = await allFigures();
  const cells = figures.cells.get(code);
  const rows = figures.indicators.flatMap(({ indicator, source }) =>
    (cells?.get(indicator.indicator) ?? []).map((cell) => [
      code,
      indicator.indicator,
      indicator.label,
      indicator.unit,
      ...columns.map((name) => cell[name]),
      `${source.publisher}, ${source.title}, ${source.edition}`,
    ]),
  );
  const notes = notesFor(code, 'every figure of its own, all years', address, figures);
  return csvFile(notes, ['authority', 'indicator', 'label', 'unit', ...columns, 'source'], rows);
}
