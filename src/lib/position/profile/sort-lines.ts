import { sideOf, type StoodLine } from './briefing.ts';
import { standsOut } from './profile-figures.ts';
import type { ProfileLine } from './profile-line.ts';

/** The orders in which lines may stand. */
export const lineSorts = ['subject', 'peers', 'moved', 'highest', 'lowest'] as const;

export type LineSort = (typeof lineSorts)[number];

/** What may be shown of them. */
export const lineFilters = ['all', 'out', 'moved', 'support', 'outcome'] as const;

export type LineFilter = (typeof lineFilters)[number];

/**
 * Lines in an order: as they are, farthest from those compared with, most surprising, or by the place of their level from
 * the highest or the lowest. Distance from those compared with is that of the usual levels beside the range of their
 * difference, so that units do not matter. What cannot be ordered stands last, as it was.
 *
 * @example sortLines(lines, 'moved')[0]?.columns.indicator // 'looked_after_attainment_8'
 */
export function sortLines(lines: readonly ProfileLine[], sort: LineSort): ProfileLine[] {
  if (sort === 'subject') return [...lines];
  const weight = weights[sort];
  return lines
    .map((line, place) => ({ line, place, weight: weight(line) }))
    .toSorted((a, b) => (b.weight ?? -Infinity) - (a.weight ?? -Infinity) || a.place - b.place)
    .map(({ line }) => line);
}

const weights: Readonly<Record<Exclude<LineSort, 'subject'>, (line: ProfileLine) => number | undefined>> = {
  peers: ({ peers: { difference } }) => {
    if (!difference) return undefined;
    const reach =
      difference.difference > 0
        ? difference.difference - difference.lower
        : difference.upper - difference.difference;
    return reach === 0 ? Infinity : Math.abs(difference.difference) / reach;
  },
  moved: ({ own }) => (own?.surprise == null ? undefined : Math.abs(own.surprise)),
  highest: placeOf,
  lowest: (line) => {
    const place = placeOf(line);
    return place === undefined ? undefined : -place;
  },
};

/** The middle of the places a level may have, from 0 for the lowest to 1 for the highest. */
function placeOf({ own }: ProfileLine): number | undefined {
  if (!own || own.rank_lower === null || own.rank_upper === null || own.ranked < 2) return undefined;
  return ((own.rank_lower + own.rank_upper) / 2 - 1) / (own.ranked - 1);
}

/** Whether a line is shown under a filter. */
export function isShown(line: ProfileLine, filter: LineFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'out':
      return (
        line.own !== undefined && (standsOut(line.own.word) || isJudgedApart({ ...line, own: line.own }))
      );
    case 'moved':
      return line.hasMoved;
    default:
      return line.columns.role === filter;
  }
}

function isJudgedApart(line: StoodLine): boolean {
  return line.isJudgement && sideOf(line) !== undefined;
}

/** How many lines each filter shows. */
export function filterCounts(lines: readonly ProfileLine[]): Record<LineFilter, number> {
  const count = (filter: LineFilter) => lines.filter((line) => isShown(line, filter)).length;
  return Object.fromEntries(lineFilters.map((filter) => [filter, count(filter)])) as Record<
    LineFilter,
    number
  >;
}
