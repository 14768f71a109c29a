/** A number of a JSON text that no JavaScript number and no whole number of 64 bits holds, as it is written. */
export class LongNumber {
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

const textOrNumber = /"(?:[^"\\]|\\[^])*"?|-?\d[\d.eE+-]*/g;

/**
 * The value of a JSON text with every digit of its numbers: a whole number beyond 2^53 is a bigint, any other that a
 * JavaScript number would round is a LongNumber. Throws as JSON.parse does.
 */
export function parseExactJson(text: string): unknown {
  const plain = JSON.parse(text) as unknown;
  if (!hasLong(text)) return plain;
  const mark = markOutside(text);
  const marked = text.replaceAll(textOrNumber, (token) => (isLong(token) ? `"${mark}${token}"` : token));
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? exact(value.slice(mark.length)) : value,
  ) as unknown;
}

function hasLong(text: string): boolean {
  for (const [token] of text.matchAll(textOrNumber)) if (isLong(token)) return true;
  return false;
}

/** Whether a token is a number that a JavaScript number rounds. */
function isLong(token: string): boolean {
  if (token.startsWith('"') || token.length < 5) return false;
  const number = Number(token);
  if (/^-?\d+$/.test(token)) return !Number.isSafeInteger(number);
  return !Number.isFinite(number) || digitsOf(token) !== digitsOf(String(number));
}

/** The digits that count and the power of ten, the same for every way to write a number. */
function digitsOf(written: string): string {
  const { sign, digits, power } = partsOf(written);
  const kept = digits.replace(/^0+/, '');
  const short = kept.replace(/0+$/, '');
  return short === '' ? '0' : `${sign}${short}e${power + kept.length - short.length}`;
}

function partsOf(written: string): { sign: string; digits: string; power: number } {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written) ?? [];
  return { sign, digits: whole + fraction, power: Number(power) - fraction.length };
}

/** A number as a whole number of units of ten to the minus `scale`; undefined where it has more decimals or is no number. */
export function unscaled(written: string, scale: number): bigint | undefined {
  const { sign, digits, power } = partsOf(written);
  const shift = power + scale;
  if (digits === '' || shift < 0 || shift > 400) return undefined;
  return BigInt(`${sign}${digits}`) * 10n ** BigInt(shift);
}

/** How many decimals a number has as it is written. */
export function decimalsOf(written: string): number {
  return Math.max(0, -partsOf(written).power);
}

function exact(written: string): bigint | LongNumber {
  const isWhole = /^-?\d+$/.test(written);
  const whole = isWhole && written.length < 40 ? BigInt(written) : undefined;
  return whole !== undefined && BigInt.asIntN(64, whole) === whole ? whole : new LongNumber(written);
}

/** A text that stands nowhere in another, in whatever way its letters are written there. */
function markOutside(text: string): string {
  const read = text.replaceAll(/\\u([0-9a-f]{4})/gi, (_all, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  for (let i = 0; ; i++) if (!read.includes(`#number ${i}#`)) return `#number ${i}#`;
}

/** A value as JSON with every digit of its numbers. */
export function writeExactJson(value: unknown): string {
  if (value instanceof LongNumber) return value.written;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return JSON.stringify(value);
  if (value instanceof Uint8Array) return JSON.stringify(hexOf(value));
  if (Array.isArray(value)) return `[${value.map(writeExactJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${writeExactJson(each)}`).join(',')}}`;
}

/** Bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
