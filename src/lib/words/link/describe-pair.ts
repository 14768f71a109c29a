import { isClear } from '../is-clear.ts';
import type { TurnedLink } from '../../links/turn-link.ts';

/** What the methods say together: where the link is clear, and where not. */
export function methodsTitle(between: TurnedLink, within: TurnedLink, clear: number, asked: number): string {
  const [places, changes] = [isClear(between), isClear(within)];
  if (places && changes)
    return Math.sign(between.aligned) === Math.sign(within.aligned)
      ? 'Clear between places and within them, the same way'
      : 'One way between places, the other way within them';
  if (places) return 'Clear between places, not when a place changes';
  if (changes) return 'Clear when a place changes, not between places';
  if (clear === 0) return 'However it is asked, nothing is clear of zero';
  return `Clear in ${clear} of ${asked} ways to ask, in neither of the two that count most`;
}

/** The finding of the two scatters beside each other. */
export function viewsTitle(between: TurnedLink, within: TurnedLink): string {
  const [places, changes] = [isClear(between), isClear(within)];
  if (places && changes)
    return Math.sign(between.aligned) === Math.sign(within.aligned)
      ? 'Two pictures of the same figures that agree'
      : 'Two pictures of the same figures that disagree';
  if (places) return 'The convincing scatter, and what is left of it';
  if (changes) return 'Nothing between places, something within them';
  return 'Two pictures of the same figures, no clear slope in either';
}

/**
 * The finding of the lag profile. The later count is not there where none is clean; the difference of the main slope and
 * it, turned, is known on the pages of pairs.
 */
export function lagTitle(
  main: TurnedLink,
  lag: TurnedLink | undefined,
  after: TurnedLink | undefined,
  difference?: { lower: number; upper: number },
): string {
  if (isClear(main)) {
    if (!after) return 'Clear, and there is no clean later count';
    if (difference && difference.lower > 0) return 'Clearer than with support counted after';
    if (difference && difference.upper < 0) return 'Clear, but more so with support counted after';
    if (difference) return 'Clear, and cannot be told from support counted after';
    return isClear(after)
      ? 'Clear, and with support counted after too'
      : 'Clear at the main timing; counted after, not clear by itself';
  }
  if (after && isClear(after)) return 'Clear only where the support was counted after';
  if (lag && isClear(lag)) return 'Clear only where the support was counted the year before';
  return 'No timing makes it clear';
}

/** The finding of the specification curve, with its counts. */
export function curveTitle(count: number, supportive: number, clear: number): string {
  const pointing =
    supportive * 2 >= count ? `${supportive} point as hoped` : `${count - supportive} point the other way`;
  return `${count} ways to count it: ${pointing}, ${clear === 0 ? 'none is' : clear === 1 ? '1 is' : `${clear} are`} clear of zero`;
}
