import { formatNumber } from '../number.ts';
import { countOf, spellOut } from '../phrases.ts';

/** What has been tried in a visit. */
export interface TriedCounts {
  /** Comparisons with an estimate, each counted once. */
  tried: number;
  /** How many of them would have p below 0.05 if nothing were linked. */
  byChance: number;
  /** How many have. */
  strong: number;
  /** How many have q below 0.05 over all that were tried. */
  surviving: number;
}

/**
 * The counter in words: how many, how many would look strong by chance, how many do, how many stay.
 *
 * @example describeTried({ tried: 37, byChance: 1.85, strong: 4, surviving: 0 })
 */
export function describeTried({ tried, byChance, strong, surviving }: TriedCounts): string {
  if (tried === 0) return 'Nothing tried yet in this visit.';
  const chance = `If nothing were linked, about ${formatNumber(byChance, { digits: byChance < 10 ? 1 : 0 })} of them would look this strong by chance (p below 0.05)`;
  const does = strong === 0 ? 'none does' : `${spellOut(strong)} ${strong === 1 ? 'does' : 'do'}`;
  const stays =
    surviving === 0 ? 'none stays' : `${spellOut(surviving)} ${surviving === 1 ? 'stays' : 'stay'}`;
  return `${chance}; ${does}. Allowing for ${tried === 1 ? 'the one try' : `all ${formatNumber(tried)}`}, ${stays} (q below 0.05).`;
}

/**
 * The counter as a heading.
 *
 * @example triedHeading(1) // '1 comparison tried in this visit'
 */
export function triedHeading(tried: number): string {
  return `${countOf(tried, 'comparison')} tried in this visit`;
}
