import { quantile } from '../../stats/quantile.ts';
import { fromWorking } from '../level/working-scale.ts';
import { type StandingCounts, standingCounts } from '../standing/standing-counts.ts';
import type { StandingRow } from '../standing/standing-row.ts';
import { standsOut } from './profile-figures.ts';
import type { ProfileLine } from './profile-line.ts';

/** A line with its standing. */
export type StoodLine = ProfileLine & { own: StandingRow };

/** What an authority's profile comes to: what its first screen tells. Each line is in one list at most, but for movement. */
export interface Briefing {
  counts: StandingCounts;
  /** Levels better than most, those far from most first; and worse than most. A judgement is among them by its counts. */
  strengths: StoodLine[];
  concerns: StoodLine[];
  /** Levels on either side by 80 in 100 only. */
  probablyBetter: StoodLine[];
  probablyWorse: StoodLine[];
  /** Levels that stand out while this year's figure lies on the other side of the middle. */
  notThisYear: StoodLine[];
  /** Figures that moved more than they usually do, the most surprising first. */
  moved: StoodLine[];
  /** Three lines to ask about, or fewer where fewer give reason to. */
  asks: StoodLine[];
}

/** How many questions are taken away. */
const asked = 3;

/**
 * What stands out in a profile, and what to ask about: first what is worse than most, those far from most before the
 * others; then what moved for the worse; then what is probably worse; then what moved for the better. A level on an
 * indicator without a better end is told nowhere but in the counts and the movement.
 *
 * @example briefingOf(profileLines(figures, { own, peers })).concerns[0]?.columns.indicator
 */
export function briefingOf(lines: readonly ProfileLine[]): Briefing {
  const stood = lines.filter((line): line is StoodLine => line.own !== undefined);
  const counts = standingCounts(stood.map(({ own }) => own));
  const lineOf = new Map(stood.map((line) => [line.columns.indicator, line]));
  const moved = counts.moved.flatMap(({ indicator }) => lineOf.get(indicator) ?? []);
  const notThisYear = stood.filter((line) => standsOut(line.own.word) && isOtherwiseThisYear(line));
  const placed = stood.filter((line) => !notThisYear.includes(line)).toSorted(farthestFirst);
  const on = (side: Side, word: 'word' | 'word80') => placed.filter((line) => sideOf(line, word) === side);
  const [strengths, concerns] = [on('better', 'word'), on('worse', 'word')];
  const probable = (side: Side) =>
    on(side, 'word80').filter((line) => line.own.word === 'too_close' && !line.isJudgement);
  const [probablyBetter, probablyWorse] = [probable('better'), probable('worse')];
  const movedTo = (side: Side) => moved.filter((line) => movedSide(line) === side);
  const reasons = [
    ...concerns,
    ...movedTo('worse'),
    ...probablyWorse,
    ...notThisYear.filter((line) => sideOf(line, 'word') === 'worse'),
    ...movedTo('better'),
  ];
  return {
    counts,
    strengths,
    concerns,
    probablyBetter,
    probablyWorse,
    notThisYear,
    moved,
    asks: [...new Set(reasons)].slice(0, asked),
  };
}

/** Which side of most a level lies on, by what is hoped for. */
export type Side = 'better' | 'worse';

/** The side on which a line stands out from most; undefined where it does not, or no end is better. */
export function sideOf(line: StoodLine, word: 'word' | 'word80' = 'word'): Side | undefined {
  const { better } = line.columns;
  if (better === null) return undefined;
  const found = line.isJudgement ? judgedWord(line.own) : line.own[word];
  if (!standsOut(found)) return undefined;
  return found === better ? 'better' : 'worse';
}

/** On which side a figure moved that moved beyond noise; undefined where no end is better. */
export function movedSide({ columns, own }: StoodLine): Side | undefined {
  if (columns.better === null || own.surprise === null) return undefined;
  return own.surprise > 0 === (columns.better === 'higher') ? 'better' : 'worse';
}

/** A judgement stands out where more than half of all are judged otherwise, on one side. */
function judgedWord({ higher_than, lower_than, ranked, status }: StandingRow): 'higher' | 'lower' | null {
  if (status !== 'ok' || higher_than === null || lower_than === null) return null;
  const half = ranked / 2;
  if (higher_than > half) return 'higher';
  return lower_than > half ? 'lower' : null;
}

/** Whether this year's figure lies beyond the middle of all levels on the other side than the level does. */
function isOtherwiseThisYear({ columns, own }: StoodLine): boolean {
  if (!columns.model || own.value === null) return false;
  const centre = fromWorking(columns.model.centre, columns.model.scale);
  return own.word === 'higher' ? own.value < centre : own.value > centre;
}

/** Far from most before the rest, and among each the one farthest from the middle in its own standard errors. */
function farthestFirst(one: StoodLine, other: StoodLine): number {
  const isFar = ({ own }: StoodLine) => Number(own.unusual !== null && own.unusual !== 0);
  return isFar(other) - isFar(one) || distanceOf(other) - distanceOf(one);
}

function distanceOf({ columns, own }: StoodLine): number {
  if (!columns.model || own.working_level === null || own.working_se === null) return Infinity;
  return Math.abs(own.working_level - columns.model.centre) / own.working_se;
}

/** What all authorities come to, to stand beside one: medians over authorities, and shares over all levels. */
export interface AllCounts {
  authorities: number;
  /** Median number of indicators on which a level is higher or lower than most. */
  middle_out: number;
}

/** Counts over the rows of `positions` of all authorities. */
export function allCounts(rows: readonly StandingRow[]): AllCounts {
  const groups = [...Map.groupBy(rows, ({ authority }) => authority).values()].filter((own) =>
    own.some(({ word }) => word !== null),
  );
  const out = groups.map((own) => own.filter(({ word }) => standsOut(word)).length);
  return { authorities: groups.length, middle_out: quantile(out, 0.5) ?? 0 };
}
