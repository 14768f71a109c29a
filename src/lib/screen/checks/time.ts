import { badRows, badValues } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { periodKindOf } from '../lookups/time-identifiers.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnNamed } from '../text-table.ts';

const both = { data: ['time_period', 'time_identifier'] };

/** Whether six digits are two years that follow each other, such as 202425 or 199900. */
function areConsecutive(period: string): boolean {
  return (Number(period.slice(0, 4)) + 1) % 100 === Number(period.slice(4));
}

/** Rows whose period has other digits than its own identifier asks for: every row is looked at. */
function unfittingDigits({ data }: ScreenedFiles): Fault[] {
  const [period, identifier] = [columnNamed(data, 'time_period'), columnNamed(data, 'time_identifier')];
  if (!period || !identifier) return [];
  const digits = identifier.values.map((value) => periodKindOf(value)?.digits);
  const lengths = period.values.map((value) => (/^\d+$/.test(value) ? value.length : undefined));
  const isBad = (row: number) => {
    const asked = digits[identifier.codes[row] ?? -1];
    const found = lengths[period.codes[row] ?? -1];
    return asked !== undefined && found !== undefined && asked !== found;
  };
  return badRows(data, period, isBad, {
    message: 'the period has not as many digits as its time_identifier asks for',
    remedy: 'Write 2025 for years and months that lie in one year, 202425 for those that span two.',
  });
}

/** Identifiers of more than one kind in a file. */
function mixedKinds({ data }: ScreenedFiles): Fault[] {
  const identifier = columnNamed(data, 'time_identifier');
  const known = (identifier?.values ?? []).filter((value) => periodKindOf(value));
  const first = known[0];
  const other = known.find((value) => periodKindOf(value) !== periodKindOf(first ?? ''));
  if (!identifier || other === undefined) return [];
  const row = data.lines[identifier.first[identifier.values.indexOf(other)] ?? -1] ?? 0;
  const message = `the file has both ${first} and ${other}`;
  const remedy = 'Put each kind of period into a file of its own.';
  return [{ row, column: 'time_identifier', value: other, message, remedy }];
}

/** A check of the distinct cells of one column. */
function cellCheck(
  name: string,
  column: string,
  isBad: (value: string) => boolean,
  says: { message: string; remedy: string },
): ScreenCheck {
  return {
    name,
    stage: 'time',
    level: 'fail',
    needs: { data: [column] },
    check: ({ data }) => {
      const found = columnNamed(data, column);
      return found ? badValues(data, found, isBad, says) : [];
    },
  };
}

/** Periods and their identifiers. */
export const timeChecks: readonly ScreenCheck[] = [
  cellCheck('time_period_digits', 'time_period', (value) => !/^(\d{4}|\d{6})$/.test(value), {
    message: 'the period is not four or six digits',
    remedy: 'Write 2025 or 202425.',
  }),
  cellCheck('time_identifier', 'time_identifier', (value) => !periodKindOf(value), {
    message: 'the standard knows no such identifier',
    remedy: 'Write for instance Academic year, Financial year, Reporting year or Calendar year.',
  }),
  { name: 'time_mix', stage: 'time', level: 'fail', needs: both, check: mixedKinds },
  { name: 'time_digits_fit', stage: 'time', level: 'fail', needs: both, check: unfittingDigits },
  cellCheck('consecutive_years', 'time_period', (value) => /^\d{6}$/.test(value) && !areConsecutive(value), {
    message: 'the two years of the period do not follow each other',
    remedy: 'Write 202425 for 2024 to 2025.',
  }),
];
