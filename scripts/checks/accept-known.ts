import type { Problem } from '../../src/lib/intake/problem.ts';
import { isCode, isGroup } from '../../src/lib/tables/identity-level.ts';

/** A problem of the official files that we looked at and accept. */
export interface KnownProblem {
  code: string;
  /** File, as the finding names it. */
  source: string;
  /** Row, as the finding names it. */
  row: number | string;
  column?: string;
  /** Why it is accepted, for the reader of the data. */
  why: string;
}

/** Findings parted into those that stand and those that are accepted. */
export interface Verdict {
  open: Problem[];
  accepted: Problem[];
}

/**
 * Takes the accepted problems out of what was found. An entry that no longer meets a finding, or says no reason,
 * becomes a problem itself: the list must not outlive what it excuses.
 */
export function acceptKnown(
  found: readonly Problem[],
  known: readonly KnownProblem[],
  source: string,
): Verdict {
  const isAccepted = (problem: Problem) => known.some((entry) => meets(entry, problem));
  return {
    open: [
      ...found.filter((problem) => !isAccepted(problem)),
      ...known
        .filter((entry) => !found.some((problem) => meets(entry, problem)))
        .map((entry) => stale(entry, source)),
      ...known.filter((entry) => entry.why.trim() === '').map((entry) => unexplained(entry, source)),
    ],
    accepted: found.filter(isAccepted),
  };
}

/** The entries that can speak of these authorities: those that name one are of no concern where groups are shown. */
export function knownOf(
  known: readonly KnownProblem[],
  authorities: readonly { authority: string }[],
): readonly KnownProblem[] {
  if (!authorities.every(({ authority }) => isGroup(authority))) return known;
  return known.filter(({ row }) => !String(row).split(' ').some(isCode));
}

/** Whether an entry speaks of this finding. */
function meets(entry: KnownProblem, problem: Problem): boolean {
  return (
    entry.code === problem.code &&
    entry.source === problem.source &&
    String(entry.row) === String(problem.row) &&
    (entry.column === undefined || entry.column === problem.column)
  );
}

/** An entry for which there is nothing to accept any more. */
function stale(entry: KnownProblem, source: string): Problem {
  return {
    level: 'error',
    source,
    row: `${entry.code} ${entry.row}`,
    code: 'known_problem_gone',
    message: `nothing of this kind is found in ${entry.source} any more`,
    tip: 'Take the entry out of the list, and its mention out of the caveat of the indicator.',
  };
}

/** An entry without a reason. */
function unexplained(entry: KnownProblem, source: string): Problem {
  return {
    level: 'error',
    source,
    row: `${entry.code} ${entry.row}`,
    column: 'why',
    code: 'known_problem_unexplained',
    message: 'the entry does not say why the problem is accepted',
    tip: 'Say in one sentence what was looked at and why the cell stays.',
  };
}
