/** What a cell of a CSV looks like. A mark stands where there is no figure, as publishers write it. */
export type CellKind = 'blank' | 'figure' | 'year' | 'date' | 'truth' | 'mark' | 'word';

const figure = /^[-+(]?[£$€]?(?:\d[\d.,' ]*|\.\d+)(?:e[+-]?\d+)?\s?%?\)?$/i;
const year = /^(?:19|20)\d\d$/;
const date =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}\S*)?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{2}|\d{4})(?: \d{1,2}:\d{2}\S*)?|\d{1,2}:\d{2}(?::\d{2})?)$/;
const mark =
  /^(?:[-–—*.:~?]{1,4}|[a-z]|\[[a-z]\]|n\/?a|nan|null|none|nil|low|tbc|missing|unknown|suppressed|not (?:available|applicable|known|collected))$/i;

/** The kind of a cell. A date goes before a figure, as 31.03.2025 might be both. */
export function cellKind(cell: string): CellKind {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (year.test(text)) return 'year';
  if (date.test(text)) return 'date';
  if (figure.test(text)) return 'figure';
  if (/^(?:true|false)$/i.test(text)) return 'truth';
  return mark.test(text) ? 'mark' : 'word';
}

/** Whether a cell is a number that is no year: nothing that a column would be called. */
export function isFigure(cell: string): boolean {
  return cellKind(cell) === 'figure';
}

/** What the values of a column are, by at least half of those that are there. */
export type ValuesKind = 'none' | 'figure' | 'years' | 'date' | 'truth' | 'word';

/** The kind of some values of one column; years where all of them are. */
export function valuesKind(cells: readonly string[]): ValuesKind {
  const kinds = cells.map(cellKind).filter((kind) => kind !== 'blank');
  if (kinds.length === 0) return 'none';
  const share = (...of: CellKind[]): number =>
    kinds.filter((kind) => of.includes(kind)).length / kinds.length;
  if (share('year') === 1) return 'years';
  if (share('figure', 'year') >= 0.5) return 'figure';
  if (share('date') >= 0.5) return 'date';
  return share('truth') >= 0.5 ? 'truth' : 'word';
}
