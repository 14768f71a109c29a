import { cellKind, valuesKind, type ValuesKind } from './cell-kind.ts';
import { refuse } from './refuse.ts';

/** A row of a CSV by its cells. */
type Cells = readonly string[];

/**
 * What a first row is: names of columns, one of which may be a value for all that can be seen, or values like those
 * below, for which a cell of it is the proof.
 */
export type FirstRow = { is: 'names'; doubt: string | undefined } | { is: 'values'; proof: string };

const mendHeader =
  'Give every column a name in the first row that is no number and no date; if that row holds values, put a row of names above it.';

/**
 * Whether a first row names the columns or holds values like those below it. A figure, date or truth over its likes is a
 * value; a word over figures, dates or truth is a name. Refuses a row that holds both or is neither for sure, and a
 * second row of names or units below the first.
 */
export function judgeHeader(name: string, row: Cells, below: readonly Cells[]): FirstRow {
  const columns = row.map((head, i) => ({
    head: head.trim(),
    over: valuesKind(below.map((cells) => cells[i] ?? '')),
  }));
  const values = columns.filter(({ head, over }) => isValue(head, over, below.length === 0));
  const names = columns.filter(({ head, over }) => cellKind(head) === 'word' && isPlain(over));
  const [first] = values;
  if (first) {
    const isUnclear =
      names.length > 0 ||
      columns.some(({ head, over }) => head === '' && over !== 'none') ||
      isCount(values.map(({ head }) => head));
    if (isUnclear) throw unclear(name, first.head);
    return { is: 'values', proof: first.head };
  }
  const years = columns.filter(({ head }) => cellKind(head) === 'year');
  const among = years.find(({ over }) => over === 'years');
  const overFigures = years.filter(({ over }) => over === 'figure');
  if (among && names.length + overFigures.length === 0) throw unclear(name, among.head);
  requireOneHeader(name, row, below);
  const odd = columns.find(({ head, over }, i) => isOdd(head, over) || standsAgain(head, i, below));
  const lone = years.length === 1 && names.length === 0 ? overFigures[0] : undefined;
  return { is: 'names', doubt: (odd ?? lone)?.head };
}

function isPlain(over: ValuesKind): boolean {
  return over !== 'none' && over !== 'word';
}

function isValue(head: string, over: ValuesKind, isAlone: boolean): boolean {
  const kind = cellKind(head);
  if (kind === 'figure') return over === 'figure' || over === 'years' || isAlone;
  if (kind === 'date') return over === 'date' || isAlone;
  return kind === 'truth' && (over === 'truth' || isAlone);
}

/** Whether a name of a column is more like a value: a figure, a date, or what is written where there is none. */
function isOdd(head: string, over: ValuesKind): boolean {
  const kind = cellKind(head);
  return kind === 'figure' || kind === 'date' || (kind === 'mark' && isPlain(over) && !/^[a-z]$/i.test(head));
}

function standsAgain(head: string, column: number, below: readonly Cells[]): boolean {
  return head !== '' && below.some((cells) => cells[column]?.trim() === head);
}

/** Whether heads count on from each other, as programs number columns that have no name. */
function isCount(heads: readonly string[]): boolean {
  return heads.length > 2 && heads.every((head, i) => i === 0 || Number(head) === Number(heads[i - 1]) + 1);
}

function unclear(name: string, head: string): Error {
  return refuse(
    name,
    `does not plainly name its columns in its first row: “${head.slice(0, 60)}” in it may be a name or a value`,
    mendHeader,
  );
}

const unit =
  /^(?:\(.*\)|\[.{2,}\]|[%£$€]\S{0,4}|(?:number|count|percent|per cent|percentage|rate|rate per .+|per .+|days|weeks|months|years|people|children|cases|thousands|millions))$/i;

/** Refuses a row below the first that goes on naming the columns, or names units of them. */
function requireOneHeader(name: string, row: Cells, [second, ...rest]: readonly Cells[]): void {
  if (!second || rest.length === 0) return;
  const places = second.flatMap((_, i) => {
    const kind = valuesKind(rest.map((cells) => cells[i] ?? ''));
    return isPlain(kind) ? [{ i, kind }] : [];
  });
  const filled = places.filter(({ i }) => (second[i] ?? '').trim() !== '');
  const words = filled.map(({ i }) => (second[i] ?? '').trim());
  const [proof] = words;
  if (proof === undefined) return;
  const heads = row.map((head) => head.trim().toLowerCase());
  const isOpen = heads.some((head, i) => head === '' || heads.indexOf(head) !== i);
  const areYears =
    words.length > 1 &&
    words.every((word) => cellKind(word) === 'year') &&
    places.every(({ kind }) => kind === 'figure') &&
    places.some(({ i }) => heads[i] === '' || heads.indexOf(heads[i] ?? '') !== i);
  const goOn =
    words.every((word) => cellKind(word) === 'word' || unit.test(word)) &&
    filled.every(({ i }) => !rest.some((cells) => cells[i]?.trim() === second[i]?.trim())) &&
    (isOpen || new Set(words).size > 1 || words.every((word) => unit.test(word)));
  if (!goOn && !areYears) return;
  throw refuse(
    name,
    `has a header that is unclear: the row below its first holds “${proof.slice(0, 60)}” where figures or dates stand below, as if it named columns or units, too`,
    'Keep one row that names the columns, such as “days 2025”, and take the other out.',
  );
}
