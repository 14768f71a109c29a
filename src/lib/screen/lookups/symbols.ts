/**
 * Symbols the standard has in place of a number, with their meaning: the guide lists all, the Department’s own program
 * knows `z`, `x`, `c` and `low`.
 */
export const symbols: Readonly<Record<string, string>> = {
  c: 'suppressed',
  k: 'rounds to zero',
  low: 'rounds to zero',
  u: 'low reliability',
  x: 'not available',
  z: 'not applicable',
};

/** Symbols that hide a number or a name of which there is one. */
export const hidingSymbol = 'c';

/** What programs print for nothing: never allowed. */
export const nullWords: ReadonlySet<string> = new Set(['NULL', 'Null', 'null', 'NA', 'na']);

/** What publishers once printed for no number. */
export const legacySymbols: ReadonlySet<string> = new Set(['N/A', 'n/a', '.', '..', '-']);

/** Older symbols that may not stand in an indicator. */
export const obsoleteSymbols: ReadonlySet<string> = new Set(['~', ':']);

/** Whether a cell is one of the symbols of the standard. */
export function isSymbol(cell: string): boolean {
  return Object.hasOwn(symbols, cell);
}
