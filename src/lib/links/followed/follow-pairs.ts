import type { Place } from '../between.ts';
import type { LinkPair } from '../link-row.ts';
import { matrixOf, type PanelMatrix } from '../panel-matrix.ts';
import { panelSample } from '../panel-sample.ts';
import { followedSlope, type FollowedSlope } from './followed-slope.ts';
import type { AlignedSlope } from './mean-slope.ts';
import { regionBlocks } from './region-blocks.ts';

/** A pair followed over time; a slope is missing where too little is known for it. */
export interface FollowedLink {
  pair: LinkPair;
  year: FollowedSlope | undefined;
  /** Against the own region's year. */
  region: FollowedSlope | undefined;
  /** With the support counted after the outcome. */
  after: FollowedSlope | undefined;
}

/** Follows every pair over time, with what each authority adds to the errors. */
export function followPairs(
  { panel, places }: { panel: PanelMatrix; places: readonly Pick<Place, 'region'>[] },
  pairs: readonly LinkPair[],
): FollowedLink[] {
  const rows = panel.authorities.length;
  const blockOf = regionBlocks(places);
  return pairs.map((pair) => {
    const [support, outcome] = [matrixOf(panel, pair.support), matrixOf(panel, pair.outcome)];
    const at = (shift: number) => panelSample(support, outcome, { shift, years: panel.years.length });
    const sample = at(pair.shift);
    return {
      pair,
      year: followedSlope(sample, { rows }),
      region: blockOf && followedSlope(sample, { rows, blockOf }),
      after: followedSlope(at(pair.after), { rows }),
    };
  });
}

/** A slope of a pair turned so that positive is as hoped. */
export function alignSlope(
  { sign }: Pick<LinkPair, 'sign'>,
  found: FollowedSlope | undefined,
): AlignedSlope | undefined {
  return found && { aligned: sign * found.slope, influence: found.influence.map((value) => sign * value) };
}
