import { fileLimits } from '../limits.ts';
import { counted, megabytes, refuse } from './refuse.ts';

/** A first line longer than this is no header that anyone wrote. */
const longestHeader = 1_000_000;

/** What may stand between values, the likeliest first. */
const separators = [',', ';', '\t', '|'] as const;

/** What the first line of a CSV, which names its columns, tells of all lines. */
export interface CsvHeader {
  separator: (typeof separators)[number];
  columns: number;
}

/**
 * What stands between the values of a CSV and how many there are in a row, by its first line. One with a million
 * columns is refused before the database meets it.
 */
export async function readHeader(name: string, text: Blob): Promise<CsvHeader> {
  const start = await text.slice(0, longestHeader).text();
  const end = start.search(/[\n\r]/);
  if (end < 0 && text.size > longestHeader) {
    throw refuse(
      name,
      `begins with a line longer than ${megabytes(longestHeader)}`,
      'See that each row stands on a line of its own.',
    );
  }
  const header = (end < 0 ? start : start.slice(0, end)).replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((separator) => ({ separator, columns: header.split(separator).length }));
  const [likeliest = { separator: ',', columns: 1 }] = counts.toSorted((a, b) => b.columns - a.columns);
  if (likeliest.columns > fileLimits.columns) {
    throw refuse(
      name,
      `has ${counted(likeliest.columns)} columns, and ${counted(fileLimits.columns)} are allowed`,
      'Keep the columns you need and save it again.',
    );
  }
  return likeliest;
}
