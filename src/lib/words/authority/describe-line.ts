import type { StoodLine } from '../../position/profile/briefing.ts';
import type { ProfileLine } from '../../position/profile/profile-line.ts';
import { hasValue } from '../../tables/status.ts';
import { listOf } from '../phrases.ts';
import { describeAbsence } from './absence.ts';
import { changeSize } from './change-size.ts';
import { formatOf, judgedSides, levelRange, levelWords, lineWords, writerOf } from './line-words.ts';

/** What those in a line are called. */
export interface LineNames {
  /** The authority, "your choice" while none is chosen. */
  mine: string;
  /** Those compared with: "its ten statistical neighbours". */
  peers: string;
  /** What a single authority is called by its code. */
  nameOf: (code: string) => string;
}

/**
 * All that can be said of one authority on one indicator, sentence by sentence: figure, level and word; how far from
 * those compared with; change beside its usual movement; what would be unusual. Never says a cause.
 */
export function describeLine(line: ProfileLine, names: LineNames): string[] {
  const { own } = line;
  if (!own) return [];
  const stood = { ...line, own };
  if (!hasValue(own.status)) return [describeAbsence(own.status).sentence];
  if (line.isJudgement) return judgedSentences(stood);
  return [
    ...levelSentences(stood),
    ...peersSentences(stood, names),
    ...movedSentences(stood),
    ...quarterSentences(stood),
    ...expectedSentences(stood),
  ];
}

function judgedSentences(line: StoodLine): string[] {
  const word = writerOf(line)(line.own.value ?? 0);
  const since = line.judgedSince === null ? '' : `, and in every year since ${line.judgedSince}`;
  return [
    `Judged ${word.toLowerCase()} in ${line.own.year}${since}: ${judgedSides(line.own)}.`,
    'A judgement is a state that is known, so it has no range and no place.',
  ];
}

function levelSentences(line: StoodLine): string[] {
  const { own, columns } = line;
  const write = writerOf(line);
  if (own.level === null || own.value === null)
    return columns.model === null
      ? ['With so few years its usual level cannot be told from one year’s chance, so it has no place.']
      : [];
  const word = levelWords(own).toLowerCase();
  return [
    `${write(own.value)} in ${own.year}; its usual level is ${write(own.level)} (95% range ${levelRange(line)}): ${word}.`,
    `Told apart from ${(own.higher_than ?? 0) + (own.lower_than ?? 0)} of ${own.ranked - 1} others: place ${lineWords(line).places} from the lowest.`,
    ...(line.among.must_be_said
      ? [
          `Only ${line.among.shown} of ${line.among.standing} authorities have a figure, so word and place are among those shown.`,
        ]
      : []),
  ];
}

function peersSentences(line: StoodLine, { peers: name, nameOf }: LineNames): string[] {
  const { peers } = line;
  const same = peers.one_return.length
    ? [
        `${listOf(peers.one_return.map(nameOf))} files the same return, so the two figures are one and are not compared.`,
      ]
    : [];
  if (!peers.level) return same;
  const write = writerOf(line);
  const { difference, isTold } = lineWords(line);
  const told =
    difference === ''
      ? ''
      : `: a difference of ${difference}, ${isTold ? 'which leaves zero out' : 'which cannot be told from none'}`;
  return [
    `The usual level of ${name} is ${write(peers.level.level)} (${write(peers.level.lower)} to ${write(peers.level.upper)})${told}.`,
    ...same,
  ];
}

function movedSentences({ own, ...line }: StoodLine): string[] {
  const { predicted, predicted_lower: lower, predicted_upper: upper, change } = own;
  const write = writerOf(line);
  const moved = change === null ? [] : [`${changeSize(change, formatOf(line))} ${own.year - 1}.`];
  if (predicted === null || lower === null || upper === null) return moved;
  const said = line.hasMoved
    ? 'it moved more than it and others of its size usually do'
    : 'it moved no more than it usually does';
  return [
    ...moved,
    `Expected from its own past: ${write(predicted)} (${write(lower)} to ${write(upper)}); ${said}.`,
  ];
}

function quarterSentences({ quarters }: StoodLine): string[] {
  if (!quarters || quarters.years < 2) return [];
  const span = quarters.years === quarters.of ? `all ${quarters.of}` : `the last ${quarters.years}`;
  return [`In the ${quarters.quarter} quarter of authorities in ${span} of its years.`];
}

function expectedSentences(line: StoodLine): string[] {
  const { expected_lower: lower, expected_upper: upper, unusual } = line.own;
  if (lower === null || upper === null || unusual === null) return [];
  const write = writerOf(line);
  const place =
    unusual === 0 ? 'within' : unusual > 0 ? 'above, so far from most' : 'below, so far from most';
  return [
    `For an authority of its size and history a level from ${write(lower)} to ${write(upper)} is expected; it lies ${place}.`,
  ];
}

/**
 * What a strip shows, for a reader who hears it: figure, level, those compared with, region, England and place.
 *
 * @example lineSummary(line, names) // 'Turnover, 2025. A010: 28.0%. Usual level 16.4% to …'
 */
export function lineSummary(line: ProfileLine, { mine, peers }: LineNames): string {
  const words = lineWords(line);
  const parts = [
    words.figure && `${mine}: ${words.figure}`,
    words.level && `usual level ${words.level}, ${words.word.toLowerCase()}`,
    words.places && `place ${words.places}${line.isJudgement ? '' : ' from the lowest'}`,
    words.peers && `median of ${peers}: ${words.peers}`,
    words.region && `its region: ${words.region}`,
    words.england && `England: ${words.england}`,
    words.newer && `your newer figure: ${words.newer}`,
  ].filter(Boolean);
  return `${line.columns.label}, ${words.year}. ${parts.join('; ')}.`;
}
