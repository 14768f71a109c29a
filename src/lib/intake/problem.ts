/** How bad a problem is: an `error` stops the work, a `warning` is shown and counted. */
export type Level = 'error' | 'warning';

/**
 * One thing wrong with data, told so that the person at the terminal or the page can mend it.
 * Problems are collected, never thrown one at a time, so that everything wrong is seen at once.
 */
export interface Problem {
  level: Level;
  /** File or table it was found in. */
  source: string;
  /** Line of the file, counting the header as 1; or the key of the row. */
  row?: number | string;
  column?: string;
  /** Stable name of this kind of problem, for instance `unknown_authority`. */
  code: string;
  message: string;
  expected?: string;
  actual?: string;
  /** What to do about it. */
  tip: string;
}

/** Whether any of these problems stops the work. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}

/** One problem in one or two lines: where, what, what was there, what to do. */
export function describeProblem(problem: Problem): string {
  const where = [
    problem.source,
    problem.row === undefined ? '' : `row ${problem.row}`,
    problem.column === undefined ? '' : `column ${problem.column}`,
  ]
    .filter(Boolean)
    .join(', ');
  const facts = [
    problem.actual === undefined ? '' : `found ${quote(problem.actual)}`,
    problem.expected === undefined ? '' : `expected ${problem.expected}`,
  ]
    .filter(Boolean)
    .join(', ');
  const message = facts ? `${problem.message} (${facts})` : problem.message;
  return `${problem.level} ${problem.code}: ${where}: ${message}\n  ${problem.tip}`;
}

/** A value between quotation marks, cut short when long. */
function quote(value: string): string {
  return value.length > 60 ? `“${value.slice(0, 57)}…”` : `“${value}”`;
}

/** All problems as text: grouped by code, each group counted, the first few of a group in full. */
export function describeProblems(problems: readonly Problem[], examples = 5): string {
  const groups = Map.groupBy(problems, (problem) => `${problem.level} ${problem.code}`);
  const parts = [...groups.values()].map((group) => {
    const shown = group.slice(0, examples).map(describeProblem);
    const left = group.length - shown.length;
    return [...shown, ...(left > 0 ? [`  … and ${left} more of this kind`] : [])].join('\n');
  });
  const errors = problems.filter((problem) => problem.level === 'error').length;
  return [...parts, `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`].join('\n');
}

/** "1 error", "3 errors". */
function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
