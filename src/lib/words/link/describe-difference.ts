import type { TurnedLink } from '../../links/turn-link.ts';
import { isClear } from '../is-clear.ts';
import { sayTurned } from './link-estimates.ts';

/**
 * Whether timing tells of a link: the main slope less that with support counted after, both in the same units, plus where
 * the main one goes further its way.
 */
export function describeDifference(
  main: TurnedLink,
  difference: TurnedLink | undefined,
  time: string,
): string {
  if (!difference)
    return `Timing cannot be asked: there is no clean later count of the support, none that lies after ${time} with enough figures.`;
  const size = `Main less after: ${sayTurned(difference)} standard deviations`;
  const ask = 'plus would mean that the main timing goes further';
  if (!isClear(difference))
    return `Timing does not tell. The link cannot be told from support counted after. ${size}; ${ask}.`;
  if (difference.aligned < 0)
    return `Timing speaks against it. With support counted after, which cannot be the cause, it goes further the same way. ${size}.`;
  return isClear(main)
    ? `Timing speaks for it. The link is clearer than with support counted after, which cannot be the cause. ${size}.`
    : `It differs from support counted after, but is not clear of zero itself. ${size}.`;
}
