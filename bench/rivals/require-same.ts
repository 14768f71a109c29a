import type { Answered } from './ask-questions.ts';

/** The line through the points of the pair. */
export interface Fit {
  n: number;
  r: number;
  slope: number;
}

/** Other versions of a database add up in another order. */
const tolerance = 1e-9;

/** Throws unless two contestants show the same line. */
export function requireSameFit(name: string, found: Fit, wanted: Fit): void {
  for (const part of ['n', 'r', 'slope'] as const)
    if (!isSame(found[part], wanted[part]))
      throw new Error(`requireSameFit: ${name} has ${part} ${found[part]} and ours is ${wanted[part]}`);
}

/** Throws unless two contestants gave the same rows to every question. */
export function requireSameAnswers(
  name: string,
  found: readonly Answered[],
  wanted: readonly Answered[],
): void {
  found.forEach(({ question, rows }, i) => {
    const expected = wanted[i]?.rows ?? [];
    const place = rows.findIndex((row, r) => !row.every((value, c) => isSame(value, expected[r]?.[c])));
    if (rows.length !== expected.length || rows.length === 0 || place >= 0)
      throw new Error(
        `requireSameAnswers: ${name} differs in “${question.name}”: ${rows.length} rows and ours has ${expected.length}, first different row ${place}: ${JSON.stringify(rows[place])} and ${JSON.stringify(expected[place])}`,
      );
  });
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return (one ?? null) === (other ?? null);
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(other));
}
