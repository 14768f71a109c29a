import type { Finding } from './finding.ts';
import { type Screening, verdictOf } from './screen.ts';

/** How many findings of one check are printed; the rest are counted. */
const mostLines = 10;

/** What screening found as text: one line for each finding, those that fail first, then what passed and what did not run. */
export function describeScreening(screening: Screening): string {
  const { findings, passed, notRun, data, meta, rows } = screening;
  const byCheck = [...Map.groupBy(findings, ({ level, check }) => `${level} ${check}`).values()];
  const lines = byCheck
    .toSorted((a, b) => Number(a[0]?.level === 'warn') - Number(b[0]?.level === 'warn'))
    .flatMap((group) => [
      ...group.slice(0, mostLines).map((finding) => describeFinding(finding, screening)),
      ...(group.length > mostLines
        ? [`     … and ${group.length - mostLines} more of ${group[0]?.check}`]
        : []),
    ]);
  return [
    ...lines,
    ...(screening.rolesAreGuessed && rows > 0
      ? ['note: without a meta file, filters and indicators are guessed from the cells']
      : []),
    `${data}${meta === undefined ? '' : ` with ${meta}`}: ${verdictOf(screening)}; ${rows} rows; checks: pass ${passed.length}, warn ${countOf(screening, 'warn')}, fail ${countOf(screening, 'fail')}${describeNotRun(notRun)}`,
  ].join('\n');
}

/** One finding in one line: level, check, file, row, column, value, what is wrong, what to do. */
export function describeFinding(finding: Finding, { data, meta }: Pick<Screening, 'data' | 'meta'>): string {
  const { level, check, file, row, column, value, cells, message, remedy } = finding;
  const where = [
    file === 'data' ? data : (meta ?? 'meta file'),
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column ${column}`,
    value === undefined ? '' : quote(value),
    cells !== undefined && cells > 1 ? `${cells} cells` : '',
  ].filter(Boolean);
  return `${level} ${check}: ${where.join(', ')}: ${message}. ${remedy}`;
}

/** A value between quotation marks, cut short when long, with what is not seen as its number. */
function quote(value: string): string {
  const shown = value.replaceAll(
    /[\p{Cc}\p{Cf}]/gu,
    (sign) => `‹${sign.codePointAt(0)?.toString(16) ?? ''}›`,
  );
  return shown.length > 60 ? `“${shown.slice(0, 57)}…”` : `“${shown}”`;
}

/** How many checks did not run and why; columns that are not there are one reason. */
function describeNotRun(notRun: Screening['notRun']): string {
  if (notRun.length === 0) return '';
  const why = ({ reason }: { reason: string }) =>
    / has no /.test(reason) ? 'columns they need are not there' : reason;
  const reasons = [...Map.groupBy(notRun, why)].map(
    ([reason, checks]) => `${checks.length} because ${reason}`,
  );
  return `, not run ${notRun.length}: ${reasons.join(', ')}`;
}

/** How many checks found something of this level as their worst. */
function countOf({ findings }: Screening, level: Finding['level']): number {
  const failed = new Set(findings.filter((finding) => finding.level === 'fail').map(({ check }) => check));
  const warned = new Set(findings.map(({ check }) => check)).difference(failed);
  return level === 'fail' ? failed.size : warned.size;
}
