import {
  bool,
  dateDay,
  dictionary,
  float64,
  int32,
  int64,
  timestamp,
  TimeUnit,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import type { ArrowColumn } from './arrow-stream.ts';

type Kind = 'boolean' | 'integer' | 'large' | 'number' | 'day' | 'moment' | 'text';

const dayMs = 86_400_000;

/**
 * A column of a file we did not make, with the narrowest type that holds all its values: truth, whole numbers,
 * numbers, days, moments, or text when they are mixed or of another kind. What is nested becomes JSON.
 */
export function inferColumn(name: string, values: readonly unknown[], id: number): ArrowColumn {
  const kinds = new Set<Kind>();
  for (const value of values) if (value !== null && value !== undefined) kinds.add(narrowestKind(value));
  const kind = commonKind(kinds);
  return { name, values: values.map(convertTo[kind]), type: arrowType(kind, id) };
}

function narrowestKind(value: {}): Kind {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value ? 'large' : 'text';
  if (value instanceof Date) return Number(value) % dayMs === 0 ? 'day' : 'moment';
  if (typeof value !== 'number') return 'text';
  if (!Number.isSafeInteger(value)) return 'number';
  return (value | 0) === value ? 'integer' : 'large';
}

/** The one kind that holds them all. */
function commonKind(kinds: ReadonlySet<Kind>): Kind {
  if (kinds.size === 0) return 'text';
  const [only] = kinds;
  if (kinds.size === 1 && only) return only;
  const within = (...wider: Kind[]): boolean => [...kinds].every((kind) => wider.includes(kind));
  if (within('integer', 'large')) return 'large';
  if (within('integer', 'large', 'number')) return 'number';
  return within('day', 'moment') ? 'moment' : 'text';
}

const convertTo: Record<Kind, (value: unknown) => unknown> = {
  boolean: (value) => value ?? null,
  integer: (value) => value ?? null,
  number: (value) => (value === null || value === undefined ? null : Number(value)),
  large: (value) => (value === null || value === undefined ? null : BigInt(value as number)),
  day: (value) => value ?? null,
  moment: (value) => value ?? null,
  text: (value) => (value === null || value === undefined ? null : asText(value)),
};

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? Number(each) : each));
}

function arrowType(kind: Kind, id: number): DataType {
  switch (kind) {
    case 'boolean':
      return bool();
    case 'integer':
      return int32();
    case 'large':
      return int64();
    case 'number':
      return float64();
    case 'day':
      return dateDay();
    case 'moment':
      return timestamp(TimeUnit.MILLISECOND, null);
    case 'text':
      return dictionary(utf8(), int32(), false, id);
  }
}
