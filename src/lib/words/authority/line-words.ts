import type { StoodLine } from '../../position/profile/briefing.ts';
import type { LineNewer, ProfileLine } from '../../position/profile/profile-line.ts';
import type { StandingRow } from '../../position/standing/standing-row.ts';
import { judgementWord } from '../../tables/judgements.ts';
import { hasValue } from '../../tables/status.ts';
import type { PositionWord } from '../../tables/position-words.ts';
import { formatSigned } from '../number.ts';
import { formatMiddle, formatValue, type ValueFormat } from '../value.ts';
import { listOf } from '../phrases.ts';
import { describeAbsence } from './absence.ts';

/** What a line of the table says, part by part; empty where nothing can be said. */
export interface LineWords {
  figure: string;
  year: string;
  change: string;
  /** Whether the figure moved more than it and its size usually do. */
  moved: boolean;
  peers: string;
  region: string;
  england: string;
  /** Between which places its usual level lies, counted from the lowest. */
  places: string;
  word: string;
  /** Whether the word sets it apart from most. */
  isApart: boolean;
  /** The range of its usual level. */
  level: string;
  /** Its usual level minus that of those compared with. */
  difference: string;
  /** Whether that leaves out 0. */
  isTold: boolean;
  /** A newer figure of the reader's own. */
  newer: string;
}

const noWords: LineWords = {
  figure: '',
  year: '',
  change: '',
  moved: false,
  peers: '',
  region: '',
  england: '',
  places: '',
  word: '',
  isApart: false,
  level: '',
  difference: '',
  isTold: false,
  newer: '',
};

/** How the values of a line are written. */
export function formatOf({ columns }: Pick<ProfileLine, 'columns'>): ValueFormat {
  return { unit: columns.unit, digits: columns.digits };
}

/**
 * A line in words: figure, change, those compared with, region, England, place and word.
 *
 * @example lineWords(line).places // '30 to 129 of 149'
 */
export function lineWords(line: ProfileLine): LineWords {
  const { columns, peers, own } = line;
  const write = writerOf(line);
  const middle = (value: number | null) => (value === null ? '' : write(value, true));
  const beside = {
    ...noWords,
    year: String(columns.year),
    peers: middle(peers.median),
    england: columns.england === null ? '' : write(columns.england),
    newer: line.newer ? write(line.newer.value) : '',
  };
  if (!own) return beside;
  return { ...beside, region: middle(line.region), ...ownWords({ ...line, own }) };
}

function ownWords(line: StoodLine) {
  const { own, columns } = line;
  const write = writerOf(line);
  return {
    figure: own.value === null ? describeAbsence(own.status).short : write(own.value),
    change: line.isJudgement ? '' : changeWords(own, columns.digits),
    moved: line.hasMoved,
    places: placeWords(line),
    word: wordOf(line),
    isApart: own.word === 'higher' || own.word === 'lower',
    level: levelRange(line),
    ...differenceWords(line),
  };
}

/** A value of an indicator: a judgement by its name, all else with its unit. */
export function writerOf(
  line: Pick<ProfileLine, 'columns' | 'isJudgement'>,
): (value: number, isMiddle?: boolean) => string {
  if (line.isJudgement) return judgedWords;
  const format = formatOf(line);
  return (value, isMiddle) => (isMiddle ? formatMiddle(value, format) : formatValue(value, format));
}

/** A judgement by its name; a median between two by both. */
function judgedWords(value: number): string {
  const [low, high] = [judgementWord(Math.floor(value)), judgementWord(Math.ceil(value))];
  if (!low || !high) return String(value);
  return low === high ? low : `${low} or ${high.toLowerCase()}`;
}

function changeWords({ change, value, year }: StandingRow, digits: number): string {
  if (value === null) return '';
  return change === null ? `no ${year - 1}` : formatSigned(change, { digits });
}

function placeWords(line: StoodLine): string {
  const { own } = line;
  if (line.isJudgement) return hasValue(own.status) ? judgedSides(own) : '';
  if (own.rank_lower === null || own.rank_upper === null) return '';
  const places =
    own.rank_lower === own.rank_upper ? String(own.rank_lower) : `${own.rank_lower} to ${own.rank_upper}`;
  return `${places} of ${rankedWords(line)}`;
}

/** Among how many places are counted; where many figures are hidden, that it is among those shown. */
export function rankedWords({ own, among }: Pick<StoodLine, 'own' | 'among'>): string {
  return `${own.ranked}${among.must_be_said ? ' shown' : ''}`;
}

/** How many others are judged otherwise, as far as any are. */
export function judgedSides({ higher_than, lower_than, ranked }: StandingRow): string {
  const sides = [
    { count: higher_than ?? 0, word: 'judged lower' },
    { count: lower_than ?? 0, word: 'judged higher' },
  ].filter(({ count }) => count > 0);
  return `of ${ranked}, ${listOf(sides.map(({ count, word }) => `${count} ${word}`)) || 'all judged the same'}`;
}

const words: Readonly<Record<PositionWord, string>> = {
  higher: 'Higher than most',
  lower: 'Lower than most',
  middle: 'In the middle half',
  too_close: 'Too close to call',
};

const probableWords: Readonly<Record<PositionWord, string>> = {
  higher: 'Probably higher',
  lower: 'Probably lower',
  middle: 'Probably middle',
  too_close: 'Too close to call',
};

/** The word of a usual level: by 95 in 100, or what is probable by 80 where that leaves it open. */
export function levelWords({ word, word80 }: Pick<StandingRow, 'word' | 'word80'>): string {
  if (word === null) return '';
  return word === 'too_close' ? probableWords[word80 ?? 'too_close'] : words[word];
}

function wordOf(line: StoodLine): string {
  const { own, columns } = line;
  if (own.word !== null) return levelWords(own);
  if (line.isJudgement || own.value === null) return '';
  return columns.model === null ? 'No usual level yet' : '';
}

/** "10.8% to 19.2%", the range of the usual level; empty without one. */
export function levelRange(line: StoodLine): string {
  const { lower, upper } = line.own;
  if (lower === null || upper === null) return '';
  const write = writerOf(line);
  return `${write(lower)} to ${write(upper)}`;
}

function differenceWords({ peers, columns }: StoodLine): Pick<LineWords, 'difference' | 'isTold'> {
  const { difference } = peers;
  if (!difference) return { difference: '', isTold: false };
  const digits = { digits: Math.max(1, columns.digits) };
  const [estimate, lower, upper] = [difference.difference, difference.lower, difference.upper].map((value) =>
    formatSigned(value, digits),
  );
  return { difference: `${estimate} (${lower} to ${upper})`, isTold: difference.apart };
}

/** Whether a newer figure can be placed, or why not. */
export function newerWord(newer: LineNewer): string {
  return newer.place ? levelWords(newer.place) : 'Not placed: what it is out of is needed';
}
