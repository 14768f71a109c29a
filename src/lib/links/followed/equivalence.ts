import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { studentsTQuantile, studentsTTwoSided } from '../../stats/students-t.ts';

/** Sizes, in standard deviations, against which every link is held. */
export const equivalenceBounds = [0.05, 0.1, 0.15, 0.2] as const;

/** A slope with its error, as the test of equivalence needs it. */
export interface TestedSlope {
  aligned: number;
  se: number;
  df: number;
}

/**
 * How surprising a slope this near to zero would be if the true one were as large as `bound` either way: the larger p of
 * two one-sided tests, which is that of the nearer bound. A small p shows the link to be smaller than the bound, if
 * movement of the support within a year is real. As `pt((abs(b) - bound) / se, df)` in R.
 * Source: Schuirmann 1987, doi 10.1007/BF01068419
 *
 * @example equivalenceP({ aligned: 0, se: 0.03, df: 150 }, 0.2) // 1.8e-10
 */
export function equivalenceP({ aligned, se, df }: TestedSlope, bound: number): number {
  const t = (bound - Math.abs(aligned)) / se;
  const beyond = studentsTTwoSided(t, df) / 2;
  return t >= 0 ? beyond : 1 - beyond;
}

/** The p of every link against one bound, and its q among all links that were tried. */
export function equivalenceTests(links: readonly TestedSlope[], bound: number): { p: number; q: number }[] {
  const p = links.map((link) => equivalenceP(link, bound));
  const q = benjaminiHochberg(p);
  return p.map((value, place) => ({ p: value, q: q[place] as number }));
}

/** How far from zero a link may lie, by its 95% interval, under both readings of what passes within a year. */
export interface Reach {
  /** If movement within a year is real. */
  reach: number;
  /** If all that passes is error, which hides links by the share of lasting movement. */
  reachFull: number;
}

/** The reach of a link whose support has `lasting` of its movement, between 0 and 1, beyond what passes within a year. */
export function reachOf({ aligned, se, df }: TestedSlope, lasting: number): Reach {
  const reach = Math.abs(aligned) + studentsTQuantile(0.975, df) * se;
  return { reach, reachFull: reach / lasting };
}
