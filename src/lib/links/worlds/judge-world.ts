import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { isNoResult } from '../../stats/no-result.ts';
import { pearson } from '../../stats/pearson.ts';
import { smallestDetectableSlope } from '../../stats/smallest-detectable.ts';
import { studentsTTwoSided } from '../../stats/students-t.ts';
import type { Verdict } from '../../tables/result-rows.ts';
import { authorityMeans, type Place } from '../between.ts';
import { type BothTests, judgeBoth } from '../followed/both-tests-verdict.ts';
import { type FollowedSlope, followedSlope, type YearEffects } from '../followed/followed-slope.ts';
import { differenceOfSlopes, isTimeOrdered } from '../followed/slope-difference.ts';
import type { LinkPair } from '../link-row.ts';
import { matrixOf, type PanelMatrix } from '../panel-matrix.ts';
import { panelSample, type PanelSample } from '../panel-sample.ts';
import { everySpecification } from '../specifications/specification-choices.ts';
import { eachSpecification } from '../specifications/specifications.ts';

/** What a pair shows in one world. */
export interface WorldLink {
  /** Turned so that positive is as hoped; 0 and p 1 where the world leaves too little. */
  year: { aligned: number; p: number; q: number };
  region: { aligned: number; p: number; q: number };
  verdict: Verdict;
}

/** The authorities of a world and the blocks of their regions. */
export interface World {
  panel: PanelMatrix;
  places: readonly Place[];
  /** By row of the panel; not given where there are no regions. */
  blockOf?: Int32Array;
}

const withinSpecifications = everySpecification().filter(
  ({ estimator }) => estimator === 'fixed_effects' || estimator === 'first_differences',
);

/** The same in an order in which neighbours differ in most choices, so that a divided link shows itself soon. */
const mixedSpecifications = withinSpecifications.map(
  (_, place) =>
    withinSpecifications[(place * 37) % withinSpecifications.length] as (typeof withinSpecifications)[number],
);

/**
 * Tests and judges every pair of a world as the real ones are: year effects, region's year effects, places and their q
 * afresh. The later count and the specifications, which only a lead needs, are looked at where both tests are clear.
 */
export function judgeWorld(world: World, pairs: readonly LinkPair[]): WorldLink[] {
  const tested = pairs.map((pair) => testPair(world, pair));
  const family = (p: (each: TestedPair) => number) => benjaminiHochberg(tested.map(p));
  const q = {
    year: family(({ year }) => year?.p ?? 1),
    region: family(({ region }) => region?.p ?? 1),
    between: family(({ between }) => between.p),
  };
  return tested.map((each, place) => {
    const turned = (found: FollowedSlope | undefined, own: number | undefined) => ({
      aligned: each.pair.sign * (found?.slope ?? 0),
      p: found?.p ?? 1,
      q: own ?? 1,
    });
    const year = turned(each.year, q.year[place]);
    const region = turned(each.region, q.region[place]);
    const detectable = each.year ? smallestDetectableSlope(each.year.se, each.year.df) : Infinity;
    const between = { aligned: each.between.aligned, q: q.between[place] ?? 1 };
    const evidence = { year: { ...year, detectable }, region, between, ...checksOf(world, each) };
    return { year, region, verdict: judgeBoth(evidence) };
  });
}

interface TestedPair {
  pair: LinkPair;
  year: FollowedSlope | undefined;
  region: FollowedSlope | undefined;
  between: { aligned: number; p: number };
}

function testPair(world: World, pair: LinkPair): TestedPair {
  const sample = sampleAt(world, pair, pair.shift);
  const year = followedSlope(sample, effectsOf(world, false));
  const region = world.blockOf && year && followedSlope(sample, effectsOf(world, true));
  return { pair, year, region, between: betweenOf(pair, sample) };
}

/** The checks of a lead, as far as the verdict depends on them. */
function checksOf(
  world: World,
  { pair, year, region }: TestedPair,
): Pick<BothTests, 'agreed' | 'difference'> {
  const none = { agreed: 0.5, difference: undefined };
  if (!year || !region || !(year.p < 0.05 && region.p < 0.05) || year.slope * region.slope < 0) return none;
  const after = followedSlope(sampleAt(world, pair, pair.after), effectsOf(world, false));
  const difference = after && differenceOfSlopes(year, after);
  if (!difference || !isTimeOrdered(difference)) return none;
  return { agreed: agreedShare(world, pair), difference };
}

/**
 * The share of within specifications with the supportive sign; a half as soon as so many point either way that nine in
 * ten cannot agree.
 */
function agreedShare(world: World, pair: LinkPair): number {
  const tooMany = 0.1 * mixedSpecifications.length;
  let [supportive, contrary] = [0, 0];
  for (const { aligned } of eachSpecification(world, pair, mixedSpecifications)) {
    if (aligned > 0) supportive += 1;
    else contrary += 1;
    if (Math.min(supportive, contrary) > tooMany) return 0.5;
  }
  return supportive / (supportive + contrary);
}

function sampleAt({ panel }: World, { support, outcome }: LinkPair, shift: number): PanelSample {
  return panelSample(matrixOf(panel, support), matrixOf(panel, outcome), {
    shift,
    years: panel.years.length,
  });
}

function effectsOf({ panel, blockOf }: World, isRegional: boolean): YearEffects {
  return { rows: panel.authorities.length, ...(isRegional && blockOf ? { blockOf } : {}) };
}

function betweenOf(pair: LinkPair, sample: PanelSample): { aligned: number; p: number } {
  const { x, y } = authorityMeans(sample);
  const found = pearson(x, y);
  if (isNoResult(found) || found.n < 3) return { aligned: 0, p: 1 };
  const t = found.r * Math.sqrt((found.n - 2) / (1 - found.r ** 2));
  return { aligned: pair.sign * found.r, p: studentsTTwoSided(t, found.n - 2) };
}
