import { median } from './ask-questions.ts';
import { contestants, ours } from './contestants.ts';
import { letterOf, reasons, type Reason } from './reasons.ts';
import type { Row, Samples, Unit } from './samples.ts';

/** Medians closer than this share count as level. */
const levelShare = 0.05;

/** The tables of the report in Markdown, one for each section: medians with their ranges, and how ours stands. */
export function describeSamples(samples: Samples): string {
  const sections = Map.groupBy(samples.rows.values(), ({ section }) => section);
  const tables = [...sections].map(([section, rows]) => `## ${section}\n\n${tableOf(rows, samples)}`);
  return [...tables, ...whyBehind(samples)].join('\n\n');
}

/** How many rows ours leads, shares and loses. */
export function countStandings(samples: Samples): Record<Standing, number> {
  const found = { ahead: 0, level: 0, behind: 0 };
  for (const row of samples.rows.values()) found[standing(row, samples)]++;
  return found;
}

function tableOf(rows: readonly Row[], samples: Samples): string {
  const names = contestants.map(({ name }) => name);
  const lines = rows.map((row) => {
    const cells = names.map((name) => cell(samples.values(name, row), row.unit));
    return [row.what, ...cells, verdict(row, samples)];
  });
  const all = [['', ...names, 'Ours is'], ['---', ...names.map(() => '--:'), '---'], ...lines];
  return all.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

type Standing = 'ahead' | 'level' | 'behind';

/** How our median stands against the best of the others; less is better in every row. */
function standing(row: Row, samples: Samples): Standing {
  const [own, best] = medians(row, samples);
  if (own < best * (1 - levelShare)) return 'ahead';
  return own <= best * (1 + levelShare) ? 'level' : 'behind';
}

function medians(row: Row, samples: Samples): [own: number, best: number] {
  const others = contestants.filter((each) => each !== ours);
  const found = others.map(({ name }) => samples.values(name, row)).filter((values) => values.length > 0);
  return [median(samples.values(ours.name, row)), Math.min(...found.map(median))];
}

/** How ours stands, with the letter of the reason where it is behind. */
function verdict(row: Row, samples: Samples): string {
  const found = standing(row, samples);
  return found === 'behind' ? `behind (${letterOf(row.reason)})` : found;
}

/** The reasons that the tables refer to. */
function whyBehind(samples: Samples): string[] {
  const behind = [...samples.rows.values()].filter((row) => standing(row, samples) === 'behind');
  const letters = new Set(behind.map(({ reason }) => reason));
  const lines = (Object.keys(reasons) as Reason[])
    .filter((reason) => letters.has(reason))
    .map((reason) => `- (${letterOf(reason)}) ${reasons[reason]}`);
  return lines.length > 0 ? [`## Why ours is behind\n\n${lines.join('\n')}`] : [];
}

function cell(values: readonly number[], unit: Unit): string {
  if (values.length === 0) return 'not measured';
  const shown = (value: number): string => formats[unit](value);
  const [least, most] = [shown(Math.min(...values)), shown(Math.max(...values))];
  return least === most ? shown(median(values)) : `${shown(median(values))} (${least} to ${most})`;
}

const formats: Record<Unit, (value: number) => string> = {
  time: (ms) => (ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`),
  size: (bytes) =>
    bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 0)} MB`,
  count: (count) => String(count),
};
