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

/** The log where the storage is blocked or full: lasts as long as the page. Undefined while the storage has it all. */
let keptForPage: Tried[] | undefined;

/** All comparisons of this visit, each once, in the order of asking. Never throws. */
export function triedComparisons(): Tried[] {
  if (keptForPage) return keptForPage;
  try {
    return readLog(sessionStorage.getItem(triedKey) ?? '[]');
  } catch {
    return [];
  }
}

/**
 * Counts comparisons, each once however often it is shown, in one view or in several. None is left out of the log to
 * make room: q would then allow for fewer tries than there were.
 */
export function countTried(comparisons: readonly Tried[]): void {
  const log = triedComparisons();
  const all = onceEach([...log, ...comparisons.filter(isTried)]);
  if (all.length > log.length) keep(all);
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
  try {
    sessionStorage.setItem(triedKey, JSON.stringify(log));
    keptForPage = undefined;
  } catch {
    keptForPage = log;
  }
  document.dispatchEvent(new CustomEvent(triedChange));
}

/** What the storage holds, without anything that is not ours. */
function readLog(text: string): Tried[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? onceEach(found.filter(isTried)) : [];
  } catch {
    return [];
  }
}

/** The first of each key, in their order. */
function onceEach(log: readonly Tried[]): Tried[] {
  const known = new Set<string>();
  return log.filter(({ key }) => !known.has(key) && known.add(key));
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
