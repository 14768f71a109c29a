import type { BesideYear } from '../../position/profile/profile-years.ts';
import type { ProfileLine } from '../../position/profile/profile-line.ts';
import { listOf } from '../phrases.ts';
import type { LineNames } from './describe-line.ts';
import { lineWords, writerOf } from './line-words.ts';

/** What the picture of the years is called: what happened to the figure since the year before. */
export function trendTitle(line: ProfileLine, mine: string): string {
  const { own, columns } = line;
  if (!own || own.value === null) return `${columns.short}: the years of ${mine}`;
  const write = writerOf(line);
  const now = write(own.value);
  if (own.change === null || line.isJudgement) return `${columns.short}: ${now} in ${own.year}`;
  const before = write(own.value - own.change);
  if (before === now) return `${columns.short}: ${now}, as in ${own.year - 1}`;
  return `${columns.short} ${own.change > 0 ? 'rose' : 'fell'} from ${before} to ${now} in a year`;
}

/** The picture of the years, for a reader who hears it: every figure of the authority, and those beside it in the latest year. */
export function trendSummary(years: readonly BesideYear[], line: ProfileLine, names: LineNames): string {
  const write = writerOf(line);
  const own = years
    .map(({ year, mine, isMissing }) =>
      mine === null ? (isMissing ? `${year} no figure` : '') : `${year} ${write(mine)}`,
    )
    .filter(Boolean);
  const peers = years
    .filter(({ peers: middle }) => middle !== null)
    .map(({ year, peers: middle }) => `${year} ${write(middle ?? 0, true)}`);
  const { england } = lineWords(line);
  return [
    `${line.columns.label} by year.`,
    own.length > 0 && `${names.mine}: ${own.join(', ')}.`,
    peers.length > 0 && `Median of ${names.peers}: ${peers.join(', ')}.`,
    england && `England in ${line.columns.year}: ${england}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Those compared with, from the lowest figure to the highest, each by name. */
export function peersInOrder(line: ProfileLine, { peers: name, nameOf }: LineNames): string {
  const { values, asked } = line.peers;
  if (values.length === 0) return '';
  const write = writerOf(line);
  const told = values
    .toSorted((a, b) => a.value - b.value)
    .map(({ authority, value }) => `${nameOf(authority)} ${write(value)}`);
  const silent = asked - values.length;
  const rest = silent === 0 ? '' : ` ${silent} ${silent === 1 ? 'has' : 'have'} no figure.`;
  return `From the lowest, ${name}: ${listOf(told)}.${rest}`;
}
