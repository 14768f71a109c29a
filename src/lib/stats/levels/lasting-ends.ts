import { type LevelPanel, likeliest, type LocalLevel, profileOfLasting } from './local-level.ts';

/** Half of `qchisq(0.95, 1)` in R. */
const fall95 = 1.920729;

/**
 * The local levels at the ends of what the figures leave open of the share that lasts (95%): by how far the likelihood
 * falls. As `confint` of a profile likelihood in R.
 */
export function lastingEnds(panel: LevelPanel): { best: LocalLevel; lower: LocalLevel; upper: LocalLevel } {
  const profile = profileOfLasting(panel);
  const best = likeliest(profile);
  const open = profile.filter(({ logLikelihood }) => logLikelihood >= best.logLikelihood - fall95);
  return { best, lower: open[0] as LocalLevel, upper: open.at(-1) as LocalLevel };
}
