import { formatMiddle, formatValue, type ValueFormat } from '../value.ts';

/** What a strip shows, for a reader who hears it. In the unit of the indicator. */
export interface StripFacts {
  label: string;
  year: number;
  /** Authorities with a value. */
  shown: number;
  lowest: number;
  highest: number;
  median: number;
  england: number | null;
  /** The authority on the strip, and what it is called; null where none is marked. */
  mine: { name: string; value: number; lower: number | null; upper: number | null } | null;
  /** Who it is compared with, how many of them have a figure, and their median. */
  peers: { name: string; shown: number; median: number } | null;
}

/**
 * A strip in a sentence with all its numbers, read out in place of the picture.
 *
 * @example stripLabel(facts, { unit: '% of plans', digits: 1 })
 * // 'Repeat plans, 2025: 151 authorities from 7% to 36%, median 24%; England 24.5%. A019 at 15.1%, …'
 */
export function stripLabel(facts: StripFacts, format: ValueFormat): string {
  const { label, year, shown, lowest, highest, median, england, mine, peers } = facts;
  const write = (value: number): string => formatValue(value, format);
  const nation = england === null ? '' : `; England ${write(england)}`;
  const all = `${label}, ${year}: ${shown} authorities from ${write(lowest)} to ${write(highest)}, median ${formatMiddle(median, format)}${nation}.`;
  const range =
    mine && mine.lower !== null && mine.upper !== null
      ? `, plausibly between ${write(mine.lower)} and ${write(mine.upper)}`
      : '';
  const own = mine ? ` ${mine.name} at ${write(mine.value)}${range}.` : '';
  const group = peers
    ? ` Median of ${peers.name}: ${formatMiddle(peers.median, format)}, ${peers.shown} with a figure.`
    : '';
  return `${all}${own}${group}`;
}
