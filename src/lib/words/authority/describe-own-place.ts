import type { ProfileLine } from '../../position/profile/profile-line.ts';
import { levelWords, writerOf } from './line-words.ts';

/** What is said of a newer figure of the reader's own. */
export interface OwnPlaceText {
  headline: string;
  sentences: string[];
}

/**
 * Where a newer figure of the reader's own stands among the latest published levels, in words: its usual level, word and
 * place; what is expected from its past; or why it has no place. `isYearSaid` is whether the reader gave its year.
 *
 * @example describeOwnPlace(line, { isYearSaid: true }).headline // 'Probably higher beside 2025'
 */
export function describeOwnPlace(
  line: ProfileLine,
  { isYearSaid }: { isYearSaid: boolean },
): OwnPlaceText | undefined {
  const { newer, columns } = line;
  if (!newer) return undefined;
  const assumed = isYearSaid ? [] : [`Its year is not said, so it is taken to be of ${newer.year}.`];
  if (!newer.place) return { headline: 'Shown, but not placed', sentences: [...assumed, whyNotPlaced(line)] };
  const { place } = newer;
  const write = writerOf(line);
  const { shown } = place;
  const far =
    place.unusual === 0
      ? `within what is expected of one of its size and history (${write(place.expected_lower)} to ${write(place.expected_upper)})`
      : `far from most: ${write(place.expected_lower)} to ${write(place.expected_upper)} is expected`;
  return {
    headline: `${levelWords(place)} beside ${place.among_year}`,
    sentences: [
      ...assumed,
      `It would put the usual level at ${write(shown.level)} (95% range ${write(shown.lower)} to ${write(shown.upper)}), place ${place.rank_lower} to ${place.rank_upper} of ${place.ranked} from the lowest; ${far}.`,
      ...pastSentence(line),
      `Compared with others in ${place.among_year}; what moved everywhere since is not known.`,
      ...(columns.better_is_assumed ? [`We take ${columns.better} to be better.`] : []),
    ],
  };
}

function pastSentence({ newer, ...line }: ProfileLine): string[] {
  const place = newer?.place;
  if (!place) return [];
  if (!place.moved)
    return ['No authority is chosen, so its own past is not known and the figure stands for itself.'];
  const write = writerOf(line);
  const { predicted, beyond_noise } = place.moved;
  const said = beyond_noise
    ? 'more than it and others of its size usually move'
    : 'no more than it usually moves';
  return [
    `Expected from its past: ${write(predicted.lower)} to ${write(predicted.upper)} (95%), so that is ${said}.`,
  ];
}

function whyNotPlaced({ newer, columns, isJudgement }: ProfileLine): string {
  if (isJudgement) return 'A judgement is a state that is known: it has no range and no place.';
  if (!columns.model) return 'With so few published years a usual level cannot be told.';
  if (newer && newer.year <= columns.model.year)
    return `Figures of ${newer.year} are published already: it stands beside the published one and is not placed.`;
  return columns.model.sized_by === 'population'
    ? 'Choose an authority whose number of children is published: how far chance alone moves the figure follows from it.'
    : 'Say how many cases it is out of: with few of them chance alone moves a figure far.';
}
