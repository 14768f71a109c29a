import { besideQuestion, saidBeside, sheetYear } from './whose/beside.ts';
import { findLayout, readNames } from './own-figures-layout.ts';
import { nameReader } from './own-figures-names.ts';
import {
  type OwnAnswers,
  type OwnIndicator,
  type OwnReading,
  type OwnStatement,
  readingWith,
  statement,
} from './own-figures-shape.ts';
import { type OwnSource, tooLarge, understandOwnFigures } from './own-figures.ts';
import type { SeenSheet } from './seen-sheet.ts';

/** The names in a spreadsheet, read in steps ahead of `understandSheets`, for which most of the work is then done. */
export function* readSheetNames(
  sheets: readonly SeenSheet[],
  indicators: readonly OwnIndicator[],
): Generator<undefined, void> {
  const readName = nameReader(indicators);
  for (const { rows } of sheets) if (!tooLarge(rows)) yield* readNames(rows, readName);
}

/**
 * Understands the figures of a spreadsheet: of the likeliest sheet that has any, which is named; the others are offered,
 * and what is hidden is said to be passed over.
 */
export function understandSheets(
  sheets: readonly SeenSheet[],
  indicators: readonly OwnIndicator[],
  answers: OwnAnswers = {},
  source: OwnSource = {},
): OwnReading {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const readName = nameReader(indicators);
  const withFigures =
    filled.length > 1 ? filled.filter(({ rows }) => !tooLarge(rows) && findLayout(rows, readName)) : filled;
  const likeliest = likeliestFirst(withFigures);
  const sheet = filled.find(({ name }) => name === answers.sheet) ?? likeliest[0] ?? filled[0];
  if (!sheet)
    return readingWith({
      problems: [
        {
          row: null,
          column: null,
          sentence:
            'There is nothing in it that can be seen. Use the template, or show the sheet with your figures.',
          choices: [],
        },
      ],
    });
  const read = ({ name, rows }: SeenSheet, said: OwnAnswers) =>
    understandOwnFigures(rows, indicators, said, { ...source, sheetYear: sheetYear(name) });
  const offered = [...new Set([...likeliest, ...filled])].filter((each) => each !== sheet);
  const notes = sheetNotes(sheet, offered);
  const beside = besideQuestion('name of the sheet', [sheet.name], answers);
  const question = beside ?? (answers.sheet === undefined ? whichSheet(likeliest, read) : undefined);
  if (question) return readingWith({ questions: [question], notes: beside ? notes : [] });
  const reading = read(sheet, answers);
  return { ...reading, notes: [...notes, ...reading.notes] };
}

/** Sheets whose names say that they hold something else come last; of sheets that are years, the newest comes first. */
function likeliestFirst(sheets: readonly SeenSheet[]): SeenSheet[] {
  const isForeign = ({ name }: SeenSheet) => saidBeside(name) !== undefined;
  const plain = sheets.filter((each) => !isForeign(each));
  const yearOf = ({ name }: SeenSheet) => sheetYear(name) ?? 0;
  const [first] = plain;
  const inOrder = first && yearOf(first) > 0 ? plain.toSorted((a, b) => yearOf(b) - yearOf(a)) : plain;
  return [...inOrder, ...sheets.filter(isForeign)];
}

/** So many sheets are held against each other. */
const mostCompared = 6;

/** Asks which sheet is meant where two that are as likely give an indicator different figures. */
function whichSheet(
  sheets: readonly SeenSheet[],
  read: (sheet: SeenSheet, answers: OwnAnswers) => OwnReading,
): OwnStatement | undefined {
  const [first] = sheets;
  if (!first) return undefined;
  const alike = sheets.filter(
    ({ name }) => saidBeside(name) === undefined && sheetYear(name) === sheetYear(first.name),
  );
  if (alike.length < 2) return undefined;
  const valuesOf = (sheet: SeenSheet) =>
    read(sheet, {}).figures.map(({ indicator, year, value }) => [`${indicator} ${year}`, value] as const);
  const own = new Map(valuesOf(first));
  const isOther = (sheet: SeenSheet) =>
    valuesOf(sheet).some(([key, value]) => own.has(key) && own.get(key) !== value);
  if (!alike.slice(1, mostCompared).some(isOther)) return undefined;
  return statement(
    'Which sheet holds your figures? Several name the same indicators with different figures.',
    alike.map(({ name }) => ({ label: `Read the sheet “${name}”`, answers: { sheet: name } })),
  );
}

function sheetNotes(sheet: SeenSheet, others: readonly SeenSheet[]): OwnStatement[] {
  const choices = others.map(({ name }) => ({
    label: `Read the sheet “${name}” instead`,
    answers: { sheet: name },
  }));
  const hidden = [
    ...(sheet.hiddenRows > 0
      ? [`${sheet.hiddenRows} hidden ${sheet.hiddenRows === 1 ? 'row' : 'rows'}`]
      : []),
    ...(sheet.hiddenColumns > 0
      ? [`${sheet.hiddenColumns} hidden ${sheet.hiddenColumns === 1 ? 'column' : 'columns'}`]
      : []),
  ];
  return [
    ...(sheet.name === '' ? [] : [statement(`Read from the sheet “${sheet.name}”.`, choices)]),
    ...(hidden.length > 0
      ? [statement(`Passed over, as they cannot be seen: ${hidden.join(' and ')}.`)]
      : []),
  ];
}
