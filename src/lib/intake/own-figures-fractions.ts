import type { OwnCell } from './own-figures-cell.ts';
import { type OwnAnswers, type OwnIndicator, type OwnStatement, statement } from './own-figures-shape.ts';
import { unitKind } from './own-figures-unit.ts';

/**
 * How percentages of 1 or less are read: as fractions or as written, where the reader said so; `unknown` where all the
 * percentages of a table are as small, `mixed` where others are not.
 */
export type Fractions = 'times_100' | 'as_written' | 'unknown' | 'mixed';

/** A number of the table with the indicator it is of. */
export interface NumberOf {
  cell: OwnCell;
  indicator: OwnIndicator;
}

/** How the small percentages of a table are to be read, with the question where that is not plain. */
export function readFractions(
  numbers: readonly NumberOf[],
  answers: OwnAnswers,
): { fractions: Fractions; question?: OwnStatement; note?: OwnStatement } {
  const plain = numbers.flatMap(({ cell, indicator }) =>
    cell.kind === 'number' && cell.sign === null && unitKind(indicator.unit) === 'percentage'
      ? [{ cell, indicator }]
      : [],
  );
  const small = plain.find(({ cell, indicator }) => isSmallShare(cell, indicator));
  if (!small) return { fractions: 'as_written' };
  const { value } = small.cell;
  const percent = `${Number((value * 100).toFixed(8))}%`;
  const choices = [
    { label: `Fractions: ${value} stands for ${percent}`, answers: { hasFractions: true } },
    { label: `Percentages: ${value} is ${value}%`, answers: { hasFractions: false } },
  ];
  if (answers.hasFractions !== undefined) {
    const [yes, no] = choices;
    const said = answers.hasFractions ? 'as fractions' : 'as they are written';
    const other = answers.hasFractions ? no : yes;
    return {
      fractions: answers.hasFractions ? 'times_100' : 'as_written',
      note: statement(`Percentages of 1 or less are read ${said}.`, other ? [other] : []),
    };
  }
  if (plain.some(({ cell }) => Math.abs(cell.value) > 1)) return { fractions: 'mixed' };
  const sentence = `Are percentages written as fractions of 1 here? All of them are 1 or less, so ${value} may stand for ${percent}.`;
  return { fractions: 'unknown', question: statement(sentence, choices) };
}

/** Whether a number without a sign is a percentage of 1 or less, and so may be a fraction. */
export function isSmallShare(
  { value, sign }: Extract<OwnCell, { kind: 'number' }>,
  { unit }: Pick<OwnIndicator, 'unit'>,
): boolean {
  return unitKind(unit) === 'percentage' && sign === null && value !== 0 && Math.abs(value) <= 1;
}
