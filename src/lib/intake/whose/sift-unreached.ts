import { yearColumn } from '../own-figures-layout.ts';
import { statement } from '../own-figures-shape.ts';
import { isOneOf, leave, listed, type Sifting, textsThat } from './sifting.ts';
import { everyRow, type FigureRows, isOfRecord, isRemark, type Teller } from './tellers.ts';
import { isForecastRemark, isPartOfYear, isPlanned, isWholeYear } from './telling.ts';

/** Remarks that speak of a forecast: whether their rows are figures reached is asked. */
export function siftRemarks(
  { answers: { isOursBeside = {} } }: FigureRows,
  { column, textIn }: Teller,
  sifting: Sifting,
) {
  if (!isRemark(column)) return undefined;
  const isOpen = (text: string) => !isPlanned(text, true) && isForecastRemark(text);
  const found = textsThat(sifting.left, textIn, isOpen);
  const open = found.filter((text) => isOursBeside[text] === undefined);
  const all = (isOurs: boolean) => ({ isOursBeside: Object.fromEntries(open.map((text) => [text, isOurs])) });
  if (open.length > 0)
    return statement(`Under “${column.name}” rows say ${listed(open)}. Are they figures reached?`, [
      { label: 'No: leave those rows out', answers: all(false) },
      { label: 'Yes, they are figures reached', answers: all(true) },
    ]);
  const out = found.filter((text) => isOursBeside[text] === false);
  leave(
    sifting,
    (row) => out.includes(textIn(row)),
    `Its “${column.name}” says that it is no figure reached.`,
  );
  return undefined;
}

/** Targets, plans, forecasts and benchmarks. */
export function siftPlanned({ column, textIn }: Teller, sifting: Sifting) {
  const isNote = isRemark(column);
  const found = textsThat(sifting.left, textIn, (text) => isPlanned(text, isNote));
  if (found.length === 0) return undefined;
  const isTarget = isOneOf(found, textIn);
  if (sifting.left.every(isTarget))
    return statement(
      `All rows left are ${listed(found)} under “${column.name}”: no figures reached, so nothing is taken.`,
    );
  leave(sifting, isTarget, `Its “${column.name}” says that it is no figure reached.`);
  sifting.notes.push(statement(`Never taken for your figures: rows of ${listed(found)}.`));
  return undefined;
}

/** Months, quarters and other parts of a year in a column of their own. */
export function siftParts({ layout }: FigureRows, { column, textIn }: Teller, sifting: Sifting) {
  if (column === yearColumn(layout.columns) || isRemark(column) || isOfRecord(column)) return undefined;
  const names = (text: string) => (column.kind === 'part' ? !isWholeYear(text) : isPartOfYear(text));
  const found = textsThat(sifting.left, textIn, names);
  if (found.length === 0) return undefined;
  const isPart = isOneOf(found, textIn);
  if (sifting.left.every(isPart))
    return statement(
      `“${column.name}” says ${listed(found)}: a month or a part of a year, which is no figure of a year. Nothing is taken.`,
      [
        {
          label: 'The figures are of whole years all the same',
          answers: { rowsWith: { [column.place]: everyRow } },
        },
      ],
    );
  leave(sifting, isPart, `Its “${column.name}” is a month or a part of a year.`);
  sifting.notes.push(
    statement(`Never taken for the figure of a year: rows of ${listed(found)}.`, [
      { label: 'They are of whole years', answers: { rowsWith: { [column.place]: everyRow } } },
    ]),
  );
  return undefined;
}
