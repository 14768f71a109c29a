import type { Checks } from '../../links/followed/both-tests-verdict.ts';
import type { TurnedLink } from '../../links/turn-link.ts';
import type { VerdictRow } from '../../tables/result-rows.ts';
import { isClear } from '../is-clear.ts';
import { formatNumber } from '../number.ts';
import { equalsProbability } from '../probability.ts';
import { sayTurned } from './link-estimates.ts';

/** What the checks of a link are told from. */
export interface CheckedLink {
  verdict: Pick<VerdictRow, 'within_p' | 'within_q' | 'region_year_q' | 'within_share_supportive'>;
  checks: Checks;
  region: TurnedLink | undefined;
  difference: TurnedLink | undefined;
  tries: number;
}

/** A check that a clear link must pass, and whether it does. */
export interface CheckWords {
  passes: boolean;
  text: string;
}

/** Said of a link that is not clear over time. */
export const nothingToFail =
  'The link is not clear when each authority is followed over time, so there is nothing for the checks to fail.';

/** The checks of a link that is clear over time, in words; empty for one that is not clear. */
export function describeChecks(link: CheckedLink): CheckWords[] {
  const { verdict, checks } = link;
  if (!((verdict.within_p ?? 1) < 0.05)) return [];
  const { holdsInRegion, isSteady, beatsLater } = checks;
  return [
    { passes: holdsInRegion, text: regionWords(link, holdsInRegion) },
    { passes: isSteady, text: steadyWords(link, isSteady) },
    { passes: beatsLater, text: laterWords(link, beatsLater) },
    survivalWords(link),
  ];
}

function regionWords({ region }: CheckedLink, passes: boolean): string {
  const found = region ? `: ${sayTurned(region)}` : '';
  if (passes) return `It stays when regions are allowed their own years${found}.`;
  return region && isClear(region)
    ? `It turns when regions are allowed their own years${found}.`
    : `It goes when regions are allowed their own years${found}.`;
}

function steadyWords({ verdict }: CheckedLink, passes: boolean): string {
  const supportive = verdict.within_share_supportive ?? 0.5;
  const agreed = Math.floor(Math.max(supportive, 1 - supportive) * 100);
  const found = `${formatNumber(agreed)}% of the ways to count it within authorities point the same way; 90% are asked`;
  return passes ? `Ways to count it agree: ${found}.` : `Ways to count it disagree: ${found}.`;
}

function laterWords({ difference }: CheckedLink, passes: boolean): string {
  if (!difference) return 'It cannot be told from support counted after: there is no clean later count.';
  const found = `main less after ${sayTurned(difference)}`;
  if (passes) return `It is clearer than with support counted after: ${found}.`;
  return isClear(difference)
    ? `It goes further with support counted after: ${found}.`
    : `It cannot be told from support counted after: ${found}.`;
}

function survivalWords({ verdict: { within_q, region_year_q }, tries }: CheckedLink): CheckWords {
  const [year, region] = [within_q ?? 1, region_year_q ?? 1];
  const passes = year < 0.05 && region < 0.05;
  const found = `q ${equalsProbability(year)} over time${region_year_q === null ? '' : `, q ${equalsProbability(region)} against its own region’s year`}; both must be below 0.05`;
  return {
    passes,
    text: `It ${passes ? 'survives' : 'does not survive'} all ${formatNumber(tries)} tries both ways: ${found}.`,
  };
}
