import type { Status } from '../tables/status.ts';

/** What a printed cell says: a number, or the reason there is none. */
export interface Reading {
  value: number | null;
  status: Status;
}

/** The symbols publishers print in place of a number. Anything else that is no number is a fault in the file. */
const symbols: Readonly<Record<string, Status>> = {
  low: 'low',
  k: 'low',
  c: 'suppressed',
  x: 'not_available',
  z: 'not_applicable',
  u: 'low_reliability',
  '-': 'not_published',
};

/**
 * Reads a cell as the publisher prints it; undefined where it is neither a number nor a known symbol.
 * Numbers are rounded to ten decimals, which removes the noise of binary fractions some files carry
 * (`14.799999999999997`) and nothing else.
 */
export function readCell(text: string): Reading | undefined {
  const status = Object.hasOwn(symbols, text) ? symbols[text] : undefined;
  if (status) return { value: status === 'low' ? 0 : null, status };
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return undefined;
  return { value: toTenDecimals(Number(text)), status: 'ok' };
}

/** A number rounded to ten decimals, without a negative zero. */
export function toTenDecimals(value: number): number {
  return Number(value.toFixed(10)) + 0;
}
