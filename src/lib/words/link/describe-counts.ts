import type { CascadeRow } from '../../tables/result-rows.ts';
import { formatNumber } from '../number.ts';
import { capitalise, listOf, spellOut } from '../phrases.ts';

/** What one method counts, in sentences to stand beside the picture. */
export interface CountWords {
  surviving: string;
  /** Follows the number of survivors: "of 420 survive …". */
  heading: string;
  /** Which way the survivors point. */
  directions: string;
  /** How many were clear before the tries were allowed for, and which way. */
  clear: string;
  /** How many chance alone would make clear, or that nobody has tried. */
  chance: string;
  /** The same for children on child protection plans. */
  plans: string;
}

/**
 * The counts of one method in words. `shuffledTests` is how many pairs the shuffled worlds test, which may be fewer
 * than the method can.
 */
export function describeCounts(
  all: CascadeRow,
  plans: CascadeRow,
  survives: string,
  shuffledTests: number | undefined,
): CountWords {
  const verb = all.q05 === 1 ? 'survives' : 'survive';
  return {
    surviving: String(all.q05),
    heading: `of ${all.tests} ${verb} ${survives}.`,
    directions: capitalise(directions(all.q05_supportive, all.q05_contrary) || 'none either way'),
    clear: `Before allowing for ${all.tests} tries, ${all.p05} are clear of zero: ${directions(all.p05_supportive, all.p05_contrary) || 'none'}.`,
    chance: describeChance(all, shuffledTests),
    plans: `Children on plans: ${plans.p05} of ${plans.tests} clear (${directions(plans.p05_supportive, plans.p05_contrary) || 'none'}), ${spellOut(plans.q05)} surviving.`,
  };
}

function describeChance(row: CascadeRow, shuffledTests: number | undefined): string {
  const { chance_p05: mean, chance_p05_lower: lower, chance_p05_upper: upper, tests } = row;
  if (mean === null || lower === null || upper === null)
    return 'What chance alone would give has not been simulated for this one.';
  const write = (count: number): string => formatNumber(count, { digits: 0 });
  const fewer =
    shuffledTests === undefined || shuffledTests === tests
      ? ''
      : `, on the ${shuffledTests} pairs that every method can test`;
  return `Shuffled data, in which no link can exist, give ${write(mean)} on average (${write(lower)} to ${write(upper)} in nine worlds of ten)${fewer}.`;
}

/** "85 as hoped and 87 the other way"; empty where there are none. */
function directions(supportive: number, contrary: number): string {
  return listOf([
    ...(supportive > 0 ? [`${supportive} as hoped`] : []),
    ...(contrary > 0 ? [`${contrary} the other way`] : []),
  ]);
}

/**
 * The head of the atlas: how many links there are and how many cross zero when each authority is followed.
 *
 * @example atlasTitle(450, { tests: 420, p05: 39 }) // '450 links, and nearly all of them cross zero'
 */
export function atlasTitle(pairs: number, { tests, p05 }: Pick<CascadeRow, 'tests' | 'p05'>): string {
  const share = p05 / tests;
  if (share < 0.1) return `${pairs} links, and nearly all of them cross zero`;
  return share < 0.5
    ? `${pairs} links, and most of them cross zero`
    : `${pairs} links, and most are clear of zero`;
}
