import { xlsxFile } from '../../lib/tables/xlsx-file.ts';
import { showsNames } from '../../lib/words/authority/authority-names.ts';
import { standingCsv } from '../../lib/words/authority/standing-csv.ts';
import { standingFile } from '../../lib/words/authority/standing-file.ts';
import { standingSheets } from '../../lib/words/authority/standing-sheets.ts';
import type { ShownProfile } from './shown-profile.ts';

/** The table as it is shown, as a file for a spreadsheet. */
export async function fileOf(
  { lines, names, own }: ShownProfile,
  kind: 'xlsx' | 'csv',
  source: Readonly<DOMStringMap>,
): Promise<Blob> {
  const file = standingFile(lines, {
    name: names.mine,
    peers: names.peers,
    region: own?.region ?? 'its region',
    edition: source['edition'] ?? '',
    address: location.origin + location.pathname,
    publishers: source['publishers'] ?? '',
    licences: source['licences'] ?? '',
    isCoded: !showsNames(),
  });
  if (kind === 'csv') return new Blob([standingCsv(file)], { type: 'text/csv;charset=utf-8' });
  return await xlsxFile(standingSheets(file));
}
