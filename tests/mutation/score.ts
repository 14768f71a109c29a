/** What became of a mutant, in the words of the report. */
export type MutantStatus =
  'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError' | 'Pending';

/** A report of Stryker, as far as it is counted. */
export interface MutationReport {
  files: Readonly<Record<string, { mutants: readonly { status: MutantStatus }[] }>>;
}

export interface Score {
  /** Mutants that could be noticed: without those that are told to change nothing, and those that do not run. */
  mutants: number;
  killed: number;
  timeouts: number;
  survivors: number;
  /** Mutants that are told, with the reason, to change nothing. */
  equivalent: number;
  /** Share of mutants noticed, in per cent with one decimal, rounded down; NaN where there are none. */
  score: number;
}

/** How the tests of one area did, and how long it took. */
export interface AreaScore extends Score {
  area: string;
  minutes: number;
  passed: boolean;
}

/** The score of a report. A mutant that never ends is noticed too: so does the run. */
export function scoreOf({ files }: MutationReport): Score {
  const found = Object.values(files).flatMap(({ mutants }) => mutants);
  const count = (...statuses: MutantStatus[]) =>
    found.filter(({ status }) => statuses.includes(status)).length;
  const [killed, timeouts] = [count('Killed'), count('Timeout')];
  const survivors = count('Survived', 'NoCoverage', 'Pending');
  const mutants = killed + timeouts + survivors;
  const score = Math.floor((1000 * (killed + timeouts)) / mutants) / 10;
  return { mutants, killed, timeouts, survivors, equivalent: count('Ignored'), score };
}
