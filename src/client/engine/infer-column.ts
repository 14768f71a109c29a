import { bool, decimal, dictionary, float64, int32, int64, utf8, type DataType } from '@uwdata/flechette';
import type { LoadedColumn } from './loaded-column.ts';
import { decimalsOf, LongNumber, unscaled, writeExactJson } from './user-file/exact-json.ts';

type Kind = 'boolean' | 'whole' | 'beyond' | 'number' | 'long' | 'decimal' | 'text';

/** The most digits a DECIMAL has. */
const longestDecimal = 38;

/**
 * A column of JSON with the narrowest type that holds all its values: truth, whole numbers of 64 bits, numbers, exact
 * decimals where a number would lose digits, or text when they are mixed or of another kind. What is nested becomes
 * JSON. What had to be assumed is told in a note.
 */
export function inferColumn(name: string, values: readonly unknown[], id: number): LoadedColumn {
  const kinds = new Set<Kind>();
  for (const value of values) if (value !== null && value !== undefined) kinds.add(narrowestKind(value));
  const kind = commonKind(kinds);
  if (kind === 'decimal') return decimalColumn(name, values, id);
  const notes = [
    ...(kind === 'text' && kinds.size > 1 ? ['Its values are of several kinds, so all are text.'] : []),
    ...(values.some(isNested) ? ['Its lists and objects are given as JSON text.'] : []),
  ];
  return { name, values: values.map(convertTo[kind]), type: arrowType(kind, id), note: notes.join(' ') };
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof LongNumber);
}

function narrowestKind(value: {}): Kind {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? 'beyond' : 'long';
  if (value instanceof LongNumber) return 'long';
  if (typeof value !== 'number') return 'text';
  return Number.isSafeInteger(value) ? 'whole' : 'number';
}

/** The one kind that holds them all. */
function commonKind(kinds: ReadonlySet<Kind>): Exclude<Kind, 'beyond' | 'long'> {
  const within = (...wider: Kind[]): boolean => [...kinds].every((kind) => wider.includes(kind));
  if (kinds.size === 0) return 'text';
  if (within('boolean')) return 'boolean';
  if (within('whole', 'beyond')) return 'whole';
  if (within('whole', 'number')) return 'number';
  return within('whole', 'beyond', 'number', 'long') ? 'decimal' : 'text';
}

/** Numbers with more digits than a number holds: exact where 38 digits are enough, otherwise as they are written. */
function decimalColumn(name: string, values: readonly unknown[], id: number): LoadedColumn {
  const written = values.map((value) => (value === null || value === undefined ? null : asText(value)));
  const scale = written.reduce((most, each) => Math.max(most, each === null ? 0 : decimalsOf(each)), 0);
  const units = written.map((each) => (each === null ? null : unscaled(each, scale)));
  const fits = (unit: bigint | null | undefined): boolean =>
    unit === null || (unit !== undefined && String(unit).replace('-', '').length <= longestDecimal);
  if (scale <= longestDecimal && units.every(fits)) {
    const note = 'It has numbers of more than 15 digits, so all are kept exactly.';
    return { name, values: units, type: decimal(longestDecimal, scale, 128), note };
  }
  const note = 'Its numbers have more digits than the database holds, so they are text as written.';
  return { name, values: written, type: arrowType('text', id), note };
}

const missingAsNull = (value: unknown): unknown => value ?? null;

const convertTo: Record<Exclude<Kind, 'beyond' | 'long' | 'decimal'>, (value: unknown) => unknown> = {
  boolean: missingAsNull,
  number: missingAsNull,
  whole: (value) => (value === null || value === undefined ? null : BigInt(value as number)),
  text: (value) => (value === null || value === undefined ? null : asText(value)),
};

function asText(value: unknown): string {
  return typeof value === 'string' ? value : writeExactJson(value);
}

function arrowType(kind: Exclude<Kind, 'beyond' | 'long' | 'decimal'>, id: number): DataType {
  switch (kind) {
    case 'boolean':
      return bool();
    case 'whole':
      return int64();
    case 'number':
      return float64();
    case 'text':
      return dictionary(utf8(), int32(), false, id);
  }
}
