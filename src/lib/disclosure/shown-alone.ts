import { linkageAttack } from './linkage-attack.ts';
import type { Profile } from './profile.ts';

/** Draws nothing: all values are taken. */
const none = (): number => 0;

/**
 * The share of authorities, from 0 to 1, whose values no other shares: what one picture or one series gives away.
 * Authorities with a gap are left out; NaN where none is complete.
 *
 * @example shareShownAlone([[1, 2], [1, 2], [3, 4]]) // 1/3
 */
export function shareShownAlone(profiles: readonly Profile[]): number {
  const complete = profiles.filter((profile) => profile.every((value) => value !== null));
  return linkageAttack(complete, { known: 'all', draws: 1 }, none).unique;
}
