import { writeEstimate } from '../interval.ts';
import type { LinkScale } from './link-estimates.ts';
import { formatNumber } from '../number.ts';
import { formatProbability } from '../probability.ts';

/** One comparison of a log. */
export interface LoggedComparison {
  /** What was compared and how, in words. */
  what: string;
  /** When it was first shown, as 2025-11-20T10:15:00.000Z. */
  when: string;
  /** Version of the data. */
  version: string;
  /** Address that restores it. */
  address: string;
  scale: LinkScale;
  estimate: number;
  lower: number;
  upper: number;
  n: number;
  p: number;
  /** Over all comparisons of the log. */
  q: number;
}

/** A log to take away. */
export interface TriedLog {
  comparisons: readonly LoggedComparison[];
  /** How to cite the data and the site. */
  citation: string;
}

const note =
  'Every comparison shown in one visit, in the order of asking. q is the false discovery rate of Benjamini and Hochberg over this log. A comparison that survives only because others were left out of the log does not survive.';

/** A log as JSON, for programs. */
export function logAsJson({ comparisons, citation }: TriedLog): string {
  return `${JSON.stringify({ title: 'Comparisons tried in The Support Atlas', note, citation, comparisons }, null, 2)}\n`;
}

/** A log as a table in Markdown, for a paper's appendix. Cells that hold marks of Markdown are escaped. */
export function logAsMarkdown({ comparisons, citation }: TriedLog): string {
  const head = ['', 'Comparison', 'Estimate (95% interval)', 'n', 'p', 'q', 'When', 'Data', 'Address'];
  const rows = comparisons.map((each, i) => [
    String(i + 1),
    each.what,
    `${each.scale} ${writeComparison(each)}`,
    formatNumber(each.n),
    formatProbability(each.p),
    formatProbability(each.q),
    each.when,
    each.version,
    `<${each.address}>`,
  ]);
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
  return `# Comparisons tried in The Support Atlas\n\n${note}\n\n${table}\n\n${citation}\n`;
}

function writeComparison({ estimate, ...ends }: LoggedComparison): string {
  const written = writeEstimate(estimate, ends, 3);
  return `${written.estimate} (${written.interval})`;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
