import { screenChecks } from './all-checks.ts';
import type { Finding, Needs, ScreenCheck } from './finding.ts';
import type { ScreenedFiles } from './screened-files.ts';
import { columnNamed } from './text-table.ts';

/** What screening a pair of files found. */
export interface Screening {
  data: string;
  meta: string | undefined;
  rows: number;
  rolesAreGuessed: boolean;
  findings: Finding[];
  /** Names of checks that found nothing. */
  passed: string[];
  /** Checks that could not run, with the reason. */
  notRun: { check: string; reason: string }[];
}

/** What is said of a pair of files: `warn` is a pass with something to look at. */
export type Verdict = 'pass' | 'warn' | 'fail';

/**
 * Judges a pair of files by every check that can run; none is left out because another failed. Without a meta file the
 * checks of it do not run, and filters and indicators are guessed from the cells.
 *
 * @example screen(screenedFiles({ name: 'a.csv', table }, undefined)).findings
 */
export function screen(files: ScreenedFiles, checks: readonly ScreenCheck[] = screenChecks): Screening {
  const findings: Finding[] = [];
  const passed: string[] = [];
  const notRun: Screening['notRun'] = [];
  for (const check of checks) {
    const reason = missingNeed(files, check.needs);
    if (reason !== undefined) notRun.push({ check: check.name, reason });
    else {
      const found = findingsOf(files, check);
      if (found.length === 0) passed.push(check.name);
      findings.push(...found);
    }
  }
  return {
    data: files.dataName,
    meta: files.metaName,
    rows: files.data.rows,
    rolesAreGuessed: files.rolesAreGuessed,
    findings,
    passed,
    notRun,
  };
}

/** What one check found, each with its level. */
function findingsOf(
  files: ScreenedFiles,
  { name, stage, level, ours = false, check }: ScreenCheck,
): Finding[] {
  return check(files).map((fault) => ({ level, stage, check: name, ours, file: 'data', ...fault }));
}

/** Why a check cannot run; undefined where it can. */
function missingNeed(files: ScreenedFiles, { data, meta, dictionary }: Needs): string | undefined {
  if (dictionary && !files.lookUps.dictionary) return 'no data dictionary was given';
  if (meta && files.metaName === undefined) return 'there is no meta file';
  const asked = [
    ['data', data ?? [], files.data, data !== undefined],
    ['meta', meta ?? [], files.metaTable, meta !== undefined],
  ] as const;
  for (const [file, names, table, isAsked] of asked) {
    if (
      isAsked &&
      table.columns.length === 0 &&
      names.length >= 0 &&
      !(file === 'meta' && names.length === 0)
    )
      return `the ${file} file cannot be read`;
    const lacking = names.filter((name) => !columnNamed(table, name));
    if (lacking.length > 0) return `the ${file} file has no ${lacking.join(' and no ')}`;
  }
  return undefined;
}

/** The verdict by some findings: by default all, or only those of the Department’s own standard. */
export function verdictOf({ findings }: Screening, { departmentOnly = false } = {}): Verdict {
  const counted = findings.filter(({ ours }) => !departmentOnly || !ours);
  if (counted.some(({ level }) => level === 'fail')) return 'fail';
  return counted.length > 0 ? 'warn' : 'pass';
}
