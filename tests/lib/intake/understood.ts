import { understandOwnFigures } from '../../../src/lib/intake/own-figures.ts';
import type { OwnAnswers, OwnReading } from '../../../src/lib/intake/own-figures-shape.ts';
import { cellsOfText } from '../../../src/lib/intake/own-figures-text.ts';
import { ownIndicators } from './own-indicators.ts';

/** What is made of a table given as text. */
export function understand(text: string, answers: OwnAnswers = {}): OwnReading {
  return understandOwnFigures(cellsOfText(text), ownIndicators, answers, { isText: true });
}

/** What is said of how the table was read. */
export function notesOf({ notes }: OwnReading): string[] {
  return notes.map(({ sentence }) => sentence);
}

/** The figures in short: indicator, year, value and number of cases. */
export function figuresOf(reading: OwnReading): unknown[] {
  return reading.figures.map(({ indicator, year, value, denominator }) => [
    indicator,
    year,
    value,
    denominator,
  ]);
}
