import type { PositionRow } from '../../tables/position-rows.ts';
import type { Answer } from '../indicator/describe-history.ts';
import { formatNumber } from '../number.ts';
import { capitalise, countOf, spellOut } from '../phrases.ts';

/** How many figures of an authority were looked at, and how many lie outside what is expected. */
export interface OutsideCounts {
  /** Supports and outcomes with an expected range. */
  looked: number;
  outside: number;
  /** How many would lie outside by chance alone. */
  chance: number;
  /** How many lie outside for the middle authority. */
  median: number;
}

/**
 * The answer to "where does it stand?": whether most figures can be told apart from the middle of authorities, and how
 * many lie outside the expected range beside how many would by chance. `rows` are those of supports and outcomes.
 */
export function describeStanding(
  name: string,
  rows: readonly Pick<PositionRow, 'word'>[],
  counts: OutsideCounts,
): Answer {
  const placed = rows.filter(({ word }) => word !== null);
  const apart = placed.filter(({ word }) => word === 'higher' || word === 'lower').length;
  const verb = counts.outside > 1 ? 'lie' : 'lies';
  return {
    before: `${toldApart(name, apart, placed.length)} `,
    numbers: `${capitalise(spellOut(counts.outside))} of ${counts.looked}`,
    after: ` ${verb} outside the expected range; by chance alone ${aboutChance(counts.chance)}.`,
  };
}

function toldApart(name: string, apart: number, placed: number): string {
  if (placed === 0) return `No indicator gives ${name} a place among authorities.`;
  if (apart === 0) return `On no indicator can ${name} be told apart from the middle of authorities.`;
  if (apart <= placed / 2)
    return `On most indicators ${name} cannot be told apart from the middle of authorities.`;
  return `On ${apart} of ${placed} indicators ${name} lies clear of the middle half of authorities.`;
}

/**
 * How many chance alone would give, to close a sentence.
 *
 * @example aboutChance(2.25) // 'about two would'
 */
export function aboutChance(chance: number): string {
  const whole = Math.round(chance);
  return whole === 0 ? 'hardly any would' : `about ${spellOut(whole)} would`;
}

/**
 * What stands behind a list of unusual figures: how many were looked at, how many chance would give, and how many the
 * middle authority has.
 */
export function describeLook(name: string, { looked, outside, chance, median }: OutsideCounts): string {
  const looking = `${countOf(looked, 'figure')} of ${name} ${looked === 1 ? 'was' : 'were'} looked at.`;
  const found =
    outside === 0
      ? 'None lies outside the range in which 95 of 100 authorities are expected.'
      : `${capitalise(spellOut(outside))} ${outside === 1 ? 'lies' : 'lie'} outside the range in which 95 of 100 authorities are expected.`;
  const beside = `By chance alone ${aboutChance(chance)}; the middle authority has ${formatMedian(median)}.`;
  return `${looking} ${found} ${beside}`;
}

function formatMedian(median: number): string {
  return Number.isInteger(median) ? spellOut(median) : formatNumber(median, { digits: 1 });
}
