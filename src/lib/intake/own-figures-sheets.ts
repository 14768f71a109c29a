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
 * Understands the figures of a spreadsheet: of its first sheet that has any, which is named; the others are offered, and
 * what is hidden is said to be passed over.
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
    filled.length > 1 && filled.find(({ rows }) => !tooLarge(rows) && findLayout(rows, readName));
  const sheet = filled.find(({ name }) => name === answers.sheet) ?? (withFigures || filled[0]);
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
  const reading = understandOwnFigures(sheet.rows, indicators, answers, source);
  return { ...reading, notes: [...sheetNotes(sheet, filled), ...reading.notes] };
}

function sheetNotes(sheet: SeenSheet, all: readonly SeenSheet[]): OwnStatement[] {
  const others = all.filter((each) => each !== sheet);
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
