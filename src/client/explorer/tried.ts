import type { TriedCounts } from '../../lib/words/link/describe-tried.ts';
import type { LoggedComparison } from '../../lib/words/link/tried-log.ts';
import { benjaminiHochberg } from '../../lib/stats/benjamini-hochberg.ts';

/** A comparison that gave an estimate in this visit. */
export interface Tried extends Omit<LoggedComparison, 'address' | 'q'> {
  /** What tells it from every other: its parameters as an address, with the version of the data. */
  key: string;
  /** The part of the explorer’s address that restores it. */
  fragment: string;
}

/** Where the log stands in the browser’s sessionStorage: it ends with the tab. */
export const triedKey = 'support-atlas:tried';

/** Sent to the document whenever the log changes. */
export const triedChange = 'tried-change';

/** The newest this many are kept. */
const most = 1_000;

/** Stands in where the storage is blocked: lasts as long as the page. */
let keptForPage: Tried[] = [];

/** All comparisons of this visit, in the order of asking. Never throws. */
export function triedComparisons(): Tried[] {
  try {
    const text = sessionStorage.getItem(triedKey);
    return text === null ? keptForPage : readLog(text);
  } catch {
    return keptForPage;
  }
}

/** Counts comparisons; one that was counted before is not counted again. */
export function countTried(comparisons: readonly Tried[]): void {
  const log = triedComparisons();
  const known = new Set(log.map(({ key }) => key));
  const fresh = comparisons.filter(({ key }) => !known.has(key));
  if (fresh.length > 0) keep([...log, ...fresh].slice(-most));
}

/** Forgets all comparisons of this visit. */
export function clearTried(): void {
  keep([]);
}

/**
 * How many were tried, how many would look strong by chance, how many do, and how many stay once all tries are
 * allowed for (Benjamini and Hochberg).
 */
export function summariseTried(log: readonly Tried[] = triedComparisons()): TriedCounts {
  const p = log.map((each) => each.p);
  return {
    tried: log.length,
    byChance: log.length * 0.05,
    strong: p.filter((each) => each < 0.05).length,
    surviving: benjaminiHochberg(p).filter((q) => q < 0.05).length,
  };
}

/** q of every comparison over the whole log, in its order. */
export function qOfTried(log: readonly Tried[]): number[] {
  return benjaminiHochberg(log.map(({ p }) => p));
}

function keep(log: Tried[]): void {
  keptForPage = log;
  try {
    sessionStorage.setItem(triedKey, JSON.stringify(log));
  } catch {
    // a blocked or full storage: the log holds for this page
  }
  document.dispatchEvent(new CustomEvent(triedChange));
}

/** What the storage holds, without anything that is not ours. */
function readLog(text: string): Tried[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isTried) : [];
  } catch {
    return [];
  }
}

function isTried(value: unknown): value is Tried {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>;
  const texts = ['key', 'what', 'when', 'version', 'fragment', 'scale'].every(
    (name) => typeof entry[name] === 'string',
  );
  const numbers = ['estimate', 'lower', 'upper', 'n', 'p'].every((name) => Number.isFinite(entry[name]));
  return texts && numbers && Number(entry['p']) >= 0 && Number(entry['p']) <= 1;
}
