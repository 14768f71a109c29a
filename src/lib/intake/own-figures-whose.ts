import type { LaidColumn, Layout, Rows } from './own-figures-layout.ts';
import { plainSpaces } from './own-figures-number.ts';
import { type OwnAnswers, type OwnStatement, statement } from './own-figures-shape.ts';

/** Which rows are the reader’s own, and what is said or asked about it. */
export interface Whose {
  isOurs: (row: number) => boolean;
  question?: OwnStatement;
  notes: OwnStatement[];
}

/** What stands for everything in a column of teams, sexes or ages. */
const whole = /^(all|total|overall|whole|everyone|persons?|people|both|combined|all .*|.* total)$/i;

/** Names of the country, of regions and of other groups of places. */
const groups =
  /^(england|english|national|uk|united kingdom|great britain|wales|scotland|sns?|(the )?(north (east|west)|south (east|west)|yorkshire( (and|&) (the )?humber(side)?)?|(east|west) midlands|east(ern)?( of england)?|(inner |outer |greater )?london)|all (authorities|las|england)|.*\b(neighbours?|averages?|avg|mean|median|comparators?|peers?|region|quartile|family)\b.*)$/i;

/** Heads of columns that name authorities and nothing else. */
const strong =
  /\b(authorit\w*|las?|lads?|lea|council|borough|county|unitary|district|geograph\w*|utla|ltla|gss|ons)\b/i;

/** Stands for every row, where a column may tell subjects apart and not places. */
export const everyRow = '*';

/** This many places are offered to choose from. */
const mostOffered = 40;

/**
 * Whose rows these are. Where rows bear the names or codes of several places it is asked which are ours; rows of England,
 * of regions and of neighbours are never offered. A single place is said.
 */
export function whoseRows(
  rows: Rows,
  layout: Layout,
  figures: readonly number[],
  answers: OwnAnswers,
): Whose {
  const columns = placeColumns(rows, layout, figures);
  const notes: OwnStatement[] = [];
  let left = [...figures];
  for (const column of columns) {
    const textIn = (row: number) => plainSpaces(rows[row]?.[column.place] ?? '');
    const all = [...new Set(left.map(textIn))];
    if (all.length === 0) break;
    const ours = all.filter((text) => !isOfOthers(text));
    const answered = answers.rowsWith?.[column.place];
    if (answered === everyRow) continue;
    const chosen =
      answered !== undefined && all.includes(answered) ? answered : all.length === 1 ? ours[0] : undefined;
    if (chosen === undefined)
      return {
        isOurs: () => false,
        question: whichOf(column, all, ours, hasRepeats(rows, layout, left)),
        notes,
      };
    left = left.filter((row) => textIn(row) === chosen);
    if (!whole.test(chosen)) notes.push(taken(column, chosen, ours));
  }
  const kept = new Set(left);
  return { isOurs: (row) => kept.has(row), notes };
}

/** Columns that tell places, teams or groups apart: by their head, their cells, or because rows differ in nothing else. */
function placeColumns(rows: Rows, layout: Layout, figures: readonly number[]): LaidColumn[] {
  const { columns, header } = layout;
  const text = columns.filter(({ kind, isNumeric }) => kind === 'place' || kind === 'code' || !isNumeric);
  const isFree = ({ place, kind }: LaidColumn) =>
    !['year', 'unit', 'label', 'indicator'].includes(kind) && place !== layout.label;
  const repeated = repeats(rows, layout, figures);
  return text.filter(isFree).filter((column) => {
    const { place, kind } = column;
    const cells = [...new Set(column.cells)];
    if (kind === 'place' || cells.some((cell) => isPlaceCode(cell))) return true;
    if (kind !== 'words' && cells.some((cell) => isOfOthers(cell))) return true;
    if (kind === 'words') return false;
    const differs = repeated.some((group) => new Set(group.map((row) => rows[row]?.[place] ?? '')).size > 1);
    const isHeadless = header.length === 0 && cells.length > 1;
    return differs || isHeadless;
  });
}

/** Rows of one indicator and year, where there are several. */
function repeats(rows: Rows, { columns, indicator }: Layout, figures: readonly number[]): number[][] {
  const year = columns.find(({ kind }) => kind === 'year')?.place ?? -1;
  const same = Map.groupBy(figures, (row) => `${rows[row]?.[indicator]}|${rows[row]?.[year] ?? ''}`);
  return [...same.values()].filter((group) => group.length > 1);
}

function hasRepeats(rows: Rows, layout: Layout, figures: readonly number[]): boolean {
  return repeats(rows, layout, figures).length > 0;
}

function whichOf(
  column: LaidColumn,
  all: readonly string[],
  ours: readonly string[],
  hasRepeated: boolean,
): OwnStatement {
  const others = all.filter((text) => !ours.includes(text));
  const passed = others.length > 0 ? ` Never taken for yours: ${others.slice(0, 6).join(', ')}.` : '';
  if (ours.length === 0)
    return statement(
      `All rows are of ${others.slice(0, 6).join(', ')}, and none of your authority, so nothing is taken.`,
    );
  const choices = ours
    .slice(0, mostOffered)
    .map((text) => ({ label: text || '(empty)', answers: { rowsWith: { [column.place]: text } } }));
  if (!hasRepeated && others.length === 0 && !strong.test(column.name.replaceAll('_', ' ')))
    choices.unshift({ label: 'All rows are mine', answers: { rowsWith: { [column.place]: everyRow } } });
  const shown = ours
    .slice(0, 6)
    .map((text) => text || '(empty)')
    .join(', ');
  return statement(
    `Whose rows are yours? Under “${column.name}” they are of ${shown}${ours.length > 6 ? ' and more' : ''}: of one authority or group, or of several.${passed}`,
    choices,
  );
}

function taken(column: LaidColumn, chosen: string, ours: readonly string[]): OwnStatement {
  const others = ours.filter((text) => text !== chosen).slice(0, mostOffered);
  return statement(
    `Only rows with “${chosen || '(empty)'}” under “${column.name}” are read, as yours.`,
    others.map((text) => ({
      label: `Read “${text || '(empty)'}” instead`,
      answers: { rowsWith: { [column.place]: text } },
    })),
  );
}

/** Whether a name or code is that of the country, a region or another group of places. */
function isOfOthers(text: string): boolean {
  const plain = plainSpaces(text.replaceAll('_', ' '));
  return plain.length < 40 && (groups.test(plain) || /^[EKWSN](92|12)0{3}\d{3}$/.test(plain));
}

/** A code of the register of places. */
function isPlaceCode(text: string): boolean {
  return /^[EWSNK]\d{8}$/.test(text.trim());
}
