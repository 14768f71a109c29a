import { readNested, type NestedMap, type NestedValue } from '../../../lib/sql/nested-text.ts';
import { typeShape, type TypeShape } from '../../../lib/sql/type-shape.ts';
import { valueKindOf, wholeDecimal, type Value } from '../result-values.ts';

/** How the values of one column are written as JSON, and what of them JSON has no way to say. */
export interface JsonColumn {
  write: (value: Value) => string;
  /** Whether decimals are text, because most programs would lose digits of them as numbers. */
  hasTextDecimals: boolean;
  /** Whether NaN or an infinity has been written: as text, as JSON has no number for it. */
  hasNoNumbers: () => boolean;
  /** Whether a whole number beyond 2^53 has been written: with all its digits, of which some programs lose some. */
  hasLargeWholes: () => boolean;
}

/** Every decimal of so many digits is a number that is written with the same digits. */
const digitsOfNumbers = 15;

/**
 * How a column is written as JSON: numbers as numbers, lists and structures as such, all else as text. Decimals are
 * numbers or, where `fitsNumbers` says that a number would not hold each with all its digits, text, never both.
 */
export function jsonColumn(type: string, fitsNumbers: boolean): JsonColumn {
  const seen = { noNumber: false, largeWhole: false };
  const leaf = leafWriter(seen);
  const column = {
    hasTextDecimals: false,
    hasNoNumbers: () => seen.noNumber,
    hasLargeWholes: () => seen.largeWhole,
  };
  if (valueKindOf(type) === 'decimal') {
    const write = (value: Value): string =>
      value === null || fitsNumbers ? String(value) : JSON.stringify(value);
    return { ...column, hasTextDecimals: !fitsNumbers, write };
  }
  const shape = typeShape(type);
  if (shape && shape.form !== 'plain') {
    const nested = nestedWriter(shape, leaf);
    const write = (value: Value): string =>
      value === null ? 'null' : nested(readNested(String(value), shape));
    return { ...column, hasTextDecimals: hasLongDecimals(shape), write };
  }
  return { ...column, write: leaf };
}

/** Whether every program that reads a decimal as a number finds each of its digits again, zeros at its end included. */
export function fitsNumber(decimal: string): boolean {
  return decimal.replaceAll(/\D/g, '').replace(/^0+/, '').length <= digitsOfNumbers;
}

function hasLongDecimals(shape: TypeShape): boolean {
  if (shape.form === 'plain') return isLongDecimal(shape.type);
  if (shape.form === 'list') return hasLongDecimals(shape.of);
  if (shape.form === 'map') return hasLongDecimals(shape.value);
  return shape.fields.some(([, inner]) => hasLongDecimals(inner));
}

function isLongDecimal(type: string): boolean {
  return Number(/^DECIMAL\((\d+),/.exec(type)?.[1] ?? 0) > digitsOfNumbers;
}

function leafWriter(seen: { noNumber: boolean; largeWhole: boolean }): (value: Value) => string {
  return (value) => {
    if (typeof value === 'bigint') seen.largeWhole = true;
    if (typeof value === 'bigint' || Object.is(value, -0)) return value === 0 ? '-0' : String(value);
    if (typeof value !== 'number' || Number.isFinite(value)) return JSON.stringify(value);
    seen.noNumber = true;
    return JSON.stringify(String(value));
  };
}

function nestedWriter(shape: TypeShape, leaf: (value: Value) => string): (value: NestedValue) => string {
  if (shape.form === 'plain') {
    const read = leafReader(shape.type);
    return (value) => (value === null ? 'null' : read(value as string, leaf));
  }
  if (shape.form === 'list') {
    const each = nestedWriter(shape.of, leaf);
    return (value) => (value === null ? 'null' : `[${(value as NestedValue[]).map(each).join(',')}]`);
  }
  if (shape.form === 'map') {
    const each = nestedWriter(shape.value, leaf);
    return (value) =>
      value === null
        ? 'null'
        : inBraces((value as NestedMap).pairs.map((pair) => [keyText(pair.key), each(pair.value)]));
  }
  const fields = shape.fields.map(([name, inner]) => [name, nestedWriter(inner, leaf)] as const);
  return (value) => {
    if (value === null) return 'null';
    const given = value as Readonly<Record<string, NestedValue>>;
    return inBraces(fields.map(([name, write]) => [name, write(given[name] ?? null)]));
  };
}

function inBraces(pairs: readonly (readonly [name: string, json: string])[]): string {
  return `{${pairs.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
}

/** Keys of JSON are text. */
function keyText(key: NestedValue): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

/** How the text of a value inside a list or a structure is written. */
function leafReader(type: string): (text: string, leaf: (value: Value) => string) => string {
  const kind = valueKindOf(type);
  if (kind === 'boolean') return (text) => text;
  if (kind === 'decimal')
    return isLongDecimal(type) ? (text) => JSON.stringify(wholeDecimal(text)) : wholeDecimal;
  if (kind === 'number') {
    return (text, leaf) => leaf(Number(text.replace(/^(-?)inf$/, '$1Infinity').replace('nan', 'NaN')));
  }
  if (kind === 'integer') {
    return (text, leaf) => leaf(Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
  }
  return (text) => JSON.stringify(text);
}
