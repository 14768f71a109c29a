import { detectableEnough, type Verdict } from '../../tables/result-rows.ts';
import type { SlopeDifference } from './slope-difference.ts';
import { isTimeOrdered } from './slope-difference.ts';

/** The checks that a link clear over time may fail. */
export const linkChecks = ['region_year', 'steady', 'placebo'] as const;
export type LinkCheck = (typeof linkChecks)[number];

/** An aligned slope with how clear it is by itself and among all that were tried. */
interface Tested {
  aligned: number;
  p: number;
  q: number;
}

/** What a verdict rests on when each authority is followed over time in two ways. */
export interface BothTests {
  /** With an effect of each year. */
  year: Tested & { detectable: number };
  /** With an effect of each year of each region; undefined where there are no regions. */
  region: Tested | undefined;
  /** All-year means of authorities. */
  between: { aligned: number; q: number };
  /** Share of within specifications with the supportive sign. */
  agreed: number;
  /** Main less after; undefined where no later count is clean. */
  difference: Pick<SlopeDifference, 'difference' | 'p'> | undefined;
}

/** What the checks say of a link that is clear over time. */
export interface Checks {
  /** Whether it is clear against its own region's year too, with the same sign. */
  holdsInRegion: boolean;
  /** Whether nine in ten ways to count it within authorities agree in sign. */
  isSteady: boolean;
  /** Whether it is clearer than with the support counted after the outcome. */
  beatsLater: boolean;
}

/** The checks as the column `fails` of the table `verdicts` has them. */
export function checksOf({ fails }: { fails: string | null }): Checks {
  const failed = new Set((fails ?? '').split(' '));
  return {
    holdsInRegion: !failed.has('region_year'),
    isSteady: !failed.has('steady'),
    beatsLater: !failed.has('placebo'),
  };
}

/** Nine ways in ten to count a link agree in its sign. */
const mostAgreed = 0.9;

/** The checks that a link clear with year effects fails, in their order; none for one that is not clear. */
export function failedChecks(evidence: BothTests): LinkCheck[] {
  const { year, region, agreed, difference } = evidence;
  if (!(year.p < 0.05)) return [];
  const fails: Readonly<Record<LinkCheck, boolean>> = {
    region_year: !(region && region.p < 0.05 && isSameSign(year, region)),
    steady: !(Math.max(agreed, 1 - agreed) >= mostAgreed),
    placebo: !(difference && isTimeOrdered(difference)),
  };
  return linkChecks.filter((check) => fails[check]);
}

/**
 * The verdict on a link, first that applies: holds where it survives all tries with year effects and with region's year
 * effects, same sign; contradictory where places and changes are each clear and disagree; suggestive where it is clear
 * over time, and fails no check; between_only where only places differ; too_little where less than 0.15 SD could not be
 * seen; fragile where it is clear over time and fails a check; else none_detectable.
 */
export function judgeBoth(evidence: BothTests): Verdict {
  const { year, region, between } = evidence;
  const clear = year.p < 0.05;
  if (region && year.q < 0.05 && region.q < 0.05 && isSameSign(year, region)) return 'holds';
  if (clear && between.q < 0.05 && !isSameSign(year, between)) return 'contradictory';
  if (clear && failedChecks(evidence).length === 0) return 'suggestive';
  if (between.q < 0.05) return 'between_only';
  if (year.detectable > detectableEnough) return 'too_little';
  return clear ? 'fragile' : 'none_detectable';
}

function isSameSign(one: { aligned: number }, other: { aligned: number }): boolean {
  return Math.sign(one.aligned) === Math.sign(other.aligned);
}
