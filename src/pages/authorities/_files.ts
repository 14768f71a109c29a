import { csvFile } from '../../lib/tables/csv-file.ts';
import type { Observation } from '../../lib/tables/rows.ts';
import { authorityName, showsNames } from '../../lib/words/authority/authority-names.ts';
import { standingCsv } from '../../lib/words/authority/standing-csv.ts';
import { type FileFacts, standingFile } from '../../lib/words/authority/standing-file.ts';
import { listOf } from '../../lib/words/phrases.ts';
import { allFigures, type Figures } from './_figures.ts';
import { profileOf } from './_profile.ts';

/** Where the figures come from, as every file says it. */
export function sourceFacts({
  sources,
  edition,
}: Figures): Pick<FileFacts, 'edition' | 'publishers' | 'licences' | 'isCoded'> {
  return {
    edition,
    publishers: listOf([...new Set(sources.map(({ publisher }) => publisher))].toSorted()),
    licences: listOf([...new Set(sources.map(({ licence }) => licence))].toSorted()),
    isCoded: !showsNames(),
  };
}

/** The table of a page as a file, beside the statistical neighbours. */
export async function displayedFile(code: string, address: string): Promise<string> {
  const [{ lines, peersName, authority }, figures] = await Promise.all([profileOf(code), allFigures()]);
  const name = authorityName(code);
  const region = authority.region ?? 'its region';
  return standingCsv(
    standingFile(lines, { name, peers: peersName, region, address, ...sourceFacts(figures) }),
  );
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
  const { edition, publishers, licences, isCoded } = sourceFacts(figures);
  const notes = [
    `The Support Atlas, ${authorityName(code)}: every figure of its own, all years`,
    `Source: official statistics of ${publishers}`,
    `Edition: ${edition}. Licence: ${licences}`,
    `Address: ${address}`,
    `Missing has a status and is never 0.${isCoded ? ' Codes of authorities are ours, not those of any register.' : ''}`,
  ];
  return csvFile(notes, ['authority', 'indicator', 'label', 'unit', ...columns, 'source'], rows);
}
