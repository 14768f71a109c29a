import type { OwnStatement } from '../own-figures-shape.ts';

/** What is left of the rows of figures as columns are gone through. */
export interface Sifting {
  left: number[];
  notOurs: { at: number; why: string }[];
  notes: OwnStatement[];
  /** Rows of one indicator among those left. */
  grouped?: { left: readonly number[]; groups: number[][] };
}

/** The different texts of a column that are so, each judged once. */
export function textsThat(
  left: readonly number[],
  textIn: (row: number) => string,
  isSo: (text: string) => boolean,
): string[] {
  return [...new Set(left.map(textIn))].filter(isSo);
}

/** Tells whether the text of a row is one of these. */
export function isOneOf(texts: readonly string[], textIn: (row: number) => string): (row: number) => boolean {
  const all = new Set(texts);
  return (row) => all.has(textIn(row));
}

/** Takes rows out, and says why. */
export function leave(sifting: Sifting, isOther: (row: number) => boolean, why: string): void {
  const others = sifting.left.filter(isOther);
  if (others.length === 0) return;
  for (const at of others) sifting.notOurs.push({ at, why });
  sifting.left = sifting.left.filter((row) => !isOther(row));
}

/** The first texts of a column, to be told in a sentence. */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 6).map((text) => text || '(empty)');
  return `${shown.join(', ')}${texts.length > 6 ? ' and more' : ''}`;
}
