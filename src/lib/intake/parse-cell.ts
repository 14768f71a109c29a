import type { Column } from '../tables/table.ts';

/** A cell that does not keep its column's contract. */
export interface CellFault {
  code: string;
  message: string;
  expected: string;
  actual: string;
}

/** How each type is read; undefined where the text is not of that type. */
const readers = {
  text: (text: string) => text,
  integer: (text: string) => (/^-?\d+$/.test(text) ? Number(text) : undefined),
  number: (text: string) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : undefined),
  boolean: (text: string) => (text === 'true' ? true : text === 'false' ? false : undefined),
} as const;

const typeNames = {
  text: 'text',
  integer: 'a whole number',
  number: 'a number with a decimal point',
  boolean: 'true or false',
} as const;

/**
 * The value of one cell of our own tables by its column's contract: typed, or null where the cell is empty and
 * may be. Otherwise the value is null too and `fault` says what is wrong.
 *
 * @example parseCell({ name: 'rank', type: 'integer', description: '' }, '3').value // 3
 */
export function parseCell(
  column: Column,
  text: string,
): { value: string | number | boolean | null; fault?: CellFault } {
  const expected = column.oneOf ? `one of ${column.oneOf.join(', ')}` : typeNames[column.type];
  if (text === '') {
    const fault = { code: 'missing_value', message: 'the cell is empty', expected, actual: '' };
    return column.optional ? { value: null } : { value: null, fault };
  }
  const value = readers[column.type](text);
  if (value === undefined) {
    return {
      value: null,
      fault: {
        code: `not_${column.type}`,
        message: `the cell is not ${typeNames[column.type]}`,
        expected,
        actual: text,
      },
    };
  }
  if (column.oneOf && !column.oneOf.includes(text)) {
    return {
      value: null,
      fault: { code: 'not_allowed', message: 'the word is not one of those allowed', expected, actual: text },
    };
  }
  return { value };
}
