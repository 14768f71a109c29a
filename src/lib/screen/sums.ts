/** A total with the parts that make it up, if they do. */
export interface SumCase {
  /** Row of the total, for saying where. */
  row: number;
  total: number;
  /** NaN for a part that is no number. */
  parts: readonly number[];
  /** How many of the parts are hidden. */
  hidden: number;
  /** By how much the total may differ from the sum of its parts because of rounding. */
  tolerance: number;
}

/** What the cases show when parts do add up as a rule. */
export interface JudgedSums {
  /** Cases that break the rule. */
  unequal: SumCase[];
  /** Cases in which one part alone is hidden and follows exactly from the others. */
  exposed: SumCase[];
}

/** How many full cases must be there, and what share of them must add up, before that is taken to be the rule. */
const fewestCases = 5;
const leastShare = 0.9;

/** How many cases of a level are looked at before all are. */
export const sampleSize = 200;

/**
 * Whether it is worth looking at all cases after some of them: not where most of the full ones do not add up. With few
 * full ones nothing is said.
 */
export function mayBeRule(sample: readonly SumCase[]): boolean {
  const telling = tellingCases(sample);
  return telling.length < fewestCases || 2 * telling.filter(addsUp).length >= telling.length;
}

/** Cases that are full and in which more than one part is not 0. */
function tellingCases(cases: readonly SumCase[]): SumCase[] {
  return cases.filter(isFull).filter(({ parts }) => parts.filter((part) => part > 0).length > 1);
}

function isFull({ total, parts }: SumCase): boolean {
  return total > 0 && parts.length > 1 && parts.every(Number.isFinite);
}

/**
 * Judges sums without being told what adds up: where at least nine in ten of the full cases do, the rest are errors or
 * say something else, and a part hidden alone is not hidden. Undefined where there is no such rule.
 */
export function judgeSums(cases: readonly SumCase[]): JudgedSums | undefined {
  const telling = tellingCases(cases);
  if (telling.length < fewestCases) return undefined;
  const fitting = telling.filter(addsUp).length;
  if (fitting < leastShare * telling.length) return undefined;
  const unequal = cases.filter((each) => isFull(each) && !addsUp(each));
  const exposed = cases.filter(({ total, parts, hidden, tolerance }) => {
    const unknown = parts.filter((part) => !Number.isFinite(part)).length;
    return Number.isFinite(total) && hidden === 1 && unknown === 1 && tolerance === 0;
  });
  return { unequal, exposed };
}

/** Whether the parts make up the total, but for rounding; a hair is left for binary fractions. */
function addsUp({ total, parts, tolerance }: SumCase): boolean {
  const sum = parts.reduce((a, b) => a + b, 0);
  return Math.abs(total - sum) <= tolerance + 1e-6;
}
