import { isCount, isPercentage } from '../column-kinds.ts';
import type { IndicatorColumn } from '../column-roles.ts';
import { badValues } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { isSymbol, legacySymbols, nullWords, obsoleteSymbols } from '../lookups/symbols.ts';
import { plainNumber } from '../numbers-of.ts';
import type { ScreenedFiles } from '../screened-files.ts';

/** Numbers as text: digits with points or colons between them, such as 00:09 for years and months. */
const numberText = /^-?\d+([:.]\d+)*$/;

/** Cells other checks speak of. */
function isToldElsewhere(cell: string): boolean {
  return cell.trim() === '' || nullWords.has(cell) || legacySymbols.has(cell) || obsoleteSymbols.has(cell);
}

/** A check of every distinct cell of each indicator, with what is known of the indicator. */
function valueCheck(
  name: string,
  level: ScreenCheck['level'],
  test: (indicator: IndicatorColumn) => ((value: string) => boolean) | undefined,
  says: Pick<Fault, 'message' | 'remedy'>,
): ScreenCheck {
  const check = ({ data, roles }: ScreenedFiles) =>
    roles.indicators.flatMap((indicator) => {
      const isBad = test(indicator);
      return isBad ? badValues(data, indicator.column, isBad, says) : [];
    });
  return { name, stage: 'values', level, ours: true, needs: { data: [] }, check };
}

/** Whether a cell is a number outside a range. */
function outside(lowest: number, highest: number): (value: string) => boolean {
  return (value) => plainNumber.test(value) && (Number(value) < lowest || Number(value) > highest);
}

/** The values of indicators. */
export const valueChecks: readonly ScreenCheck[] = [
  valueCheck(
    'value_grammar',
    'fail',
    ({ unit }) => {
      const form = unit === 'numberstring' ? numberText : plainNumber;
      return (value) => !form.test(value) && !isSymbol(value) && !isToldElsewhere(value);
    },
    {
      message: 'the cell is neither a plain number nor one of the symbols c, k, low, u, x, z',
      remedy: 'Write digits with at most one point: no commas, signs of percent, spaces or exponents.',
    },
  ),
  valueCheck(
    'decimals',
    'warn',
    ({ decimals }) =>
      decimals === undefined
        ? undefined
        : (value) => plainNumber.test(value) && (value.split('.')[1]?.length ?? 0) > decimals,
    {
      message: 'the number has more decimals than indicator_dp says',
      remedy: 'Round it as a reader is shown it: the hidden decimals can give small numbers away.',
    },
  ),
  valueCheck(
    'percentage_range',
    'warn',
    (indicator) => (isPercentage(indicator) ? outside(0, 100) : undefined),
    {
      message: 'the percentage is not between 0 and 100',
      remedy: 'Correct it, or give the indicator the unit pp where it is a difference.',
    },
  ),
  valueCheck(
    'count_range',
    'warn',
    (indicator) => (isCount(indicator) ? outside(0, Number.MAX_SAFE_INTEGER) : undefined),
    { message: 'a count is below 0', remedy: 'Correct it, or say in the label that it is a difference.' },
  ),
];
