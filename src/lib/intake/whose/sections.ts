import type { LaidColumn, Layout, Rows } from '../own-figures-layout.ts';
import type { NameReading } from '../own-figures-names.ts';
import { plainSpaces } from '../own-figures-number.ts';

/** Stands for the place of what is no column: headings between the rows. */
export const headingsPlace = -1;

/** Headings that stand between rows of figures, as a column of their own, and the one above each row. */
export interface Sections {
  column: LaidColumn;
  textIn: (row: number) => string;
}

/** The headings between rows of figures; undefined where there are none above a figure. */
export function sectionsOf(
  rows: Rows,
  { first, end }: Layout,
  figures: readonly number[],
  readName: (name: string) => NameReading<unknown>,
): Sections | undefined {
  const texts = new Map<number, string>();
  const own = new Set(figures);
  let last = '';
  for (let at = first; at < end; at += 1) {
    if (own.has(at)) texts.set(at, last);
    else last = headingIn(rows[at], readName) ?? last;
  }
  const cells = [...new Set(texts.values())].filter(Boolean);
  if (cells.length === 0) return undefined;
  const column: LaidColumn = {
    place: headingsPlace,
    name: 'headings between the rows',
    kind: 'unknown',
    year: null,
    isNumeric: false,
    cells,
  };
  return { column, textIn: (row) => texts.get(row) ?? '' };
}

/** The text of a row that holds one text and nothing else, once or merged over the row. */
function headingIn(
  row: readonly string[] | undefined,
  readName: (name: string) => NameReading<unknown>,
): string | undefined {
  const [text, ...more] = new Set((row ?? []).map(plainSpaces).filter(Boolean));
  if (text === undefined || more.length > 0 || text.length > 60 || /[.;]$/.test(text)) return undefined;
  return readName(text).kind === 'one' ? undefined : text;
}
