import { pairsOf, type Declared } from './declared.ts';
import { writeExactJson } from './exact-json.ts';
import { leafKind, type Declaration } from './leaf-kind.ts';
import { clockText, dayText, endlessWord, intervalText, momentText } from './stored-moments.ts';
import { int96Nanos, intervalParts, nanosIn, unitsOf, withPoint } from './stored-units.ts';

/** A stored value inside a column as JSON text; what JSON has no form for is a text, as DuckDB writes it. */
export function nestedJson(value: unknown, declared: Declared): string {
  if (value === null || value === undefined) return 'null';
  switch (declared.form) {
    case 'leaf':
      return leafJson(value, declared.leaf);
    case 'list':
      return `[${Array.from(value as ArrayLike<unknown>, (each) => nestedJson(each, declared.of)).join(',')}]`;
    case 'map':
      return inBraces(
        pairsOf(value).map(({ key, value: each }) => [
          keyText(nestedJson(key, declared.key)),
          nestedJson(each, declared.value),
        ]),
      );
    case 'struct':
      return inBraces(
        declared.fields.map(([name, of]) => [name, nestedJson((value as Record<string, unknown>)[name], of)]),
      );
    case 'variant':
      return writeExactJson(value);
  }
}

/** Whether a column holds values of a kind that its reader interprets before we see them. */
export function hasVariant(declared: Declared): boolean {
  switch (declared.form) {
    case 'leaf':
      return false;
    case 'list':
      return hasVariant(declared.of);
    case 'map':
      return hasVariant(declared.key) || hasVariant(declared.value);
    case 'struct':
      return declared.fields.some(([, of]) => hasVariant(of));
    case 'variant':
      return true;
  }
}

function inBraces(pairs: readonly (readonly [name: string, json: string])[]): string {
  return `{${pairs.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
}

/** Keys of JSON are text: a text as it is, anything else as its JSON. */
function keyText(json: string): string {
  return json.startsWith('"') ? (JSON.parse(json) as string) : json;
}

function leafJson(value: unknown, leaf: Declaration): string {
  const kind = leafKind(leaf);
  switch (kind.kind) {
    case 'decimal':
      return withPoint(unitsOf(value as bigint), kind.scale);
    case 'moment':
      return JSON.stringify(momentWords(value as bigint, kind.unit, kind.isUtc ? '+00' : ''));
    case 'time':
      return JSON.stringify(
        `${clockText(BigInt(value as bigint) * nanosIn(kind.unit))}${kind.isUtc ? '+00' : ''}`,
      );
    case 'int96':
      return JSON.stringify(momentText(int96Nanos(value as bigint)));
    case 'day':
      return JSON.stringify(dayText(value as number));
    case 'interval':
      return JSON.stringify(intervalText(...intervalParts(value as Uint8Array)));
    default:
      return plainJson(value, leaf.type === 'FLOAT');
  }
}

function momentWords(value: bigint, unit: string, zone: string): string {
  return endlessWord(value, 64) ?? `${momentText(BigInt(value) * nanosIn(unit))}${zone}`;
}

function plainJson(value: unknown, isSingle: boolean): string {
  if (value instanceof Uint8Array) return JSON.stringify(bytesText(value));
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'number') return JSON.stringify(value);
  if (Number.isNaN(value)) return '"nan"';
  if (!Number.isFinite(value)) return value > 0 ? '"inf"' : '"-inf"';
  if (Object.is(value, -0)) return '-0';
  return String(isSingle ? shortest(value) : value);
}

/** The number with the fewest digits that is the same as a number of 32 bits. */
function shortest(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

/** Bytes in DuckDB's words: letters and figures as such, others as \x00. */
function bytesText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    const letter = String.fromCharCode(byte);
    return /[ -~]/.test(letter) && !/["'\\]/.test(letter)
      ? letter
      : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
