import { passingShare } from '../../stats/levels/local-level.ts';
import { chanceOfSize } from '../../stats/levels/chance-by-size.ts';
import type { Level } from '../level/level-range.ts';
import type { LevelModel } from '../level/usual-levels.ts';
import { toWorking } from '../level/working-scale.ts';
import { type Movement, movementFrom } from './change-beyond-noise.ts';

/** A figure that is not published, such as one a reader typed. */
export interface NewerFigure {
  value: number;
  /** What it is out of, or how many children the authority has, as the model counts size. */
  size: number;
}

/** The latest level of the authority that a newer figure is of. */
export interface OwnPast extends Level {
  /** Variance of a year's step of its level. */
  walk: number;
}

/**
 * The level that a figure speaks for by itself, where it is not known whose it is: as sure as chance at its size allows.
 */
export function levelAlone({ value, size }: NewerFigure, model: LevelModel): Level {
  return { level: toWorking(value, model.scale), variance: passingVariance(size, model) };
}

/** The level of an authority once a newer figure of its own, so many label years on, is known. */
export function levelWithPast(figure: NewerFigure, past: OwnPast, years: number, model: LevelModel): Level {
  const alone = levelAlone(figure, model);
  const before = past.variance + years * past.walk;
  const weight = before / (before + alone.variance);
  return {
    level: past.level + weight * (alone.level - past.level),
    variance: weight * alone.variance,
  };
}

/**
 * How a newer figure lies to what the authority's past leads to expect so many label years on. What moved everywhere
 * since is not known yet and widens the range; a year such as 2020 is not allowed for.
 */
export function movementSince(
  figure: NewerFigure,
  past: OwnPast,
  years: number,
  model: LevelModel,
): Movement {
  const { variance: passing } = levelAlone(figure, model);
  const variance = past.variance + years * past.walk + passing + years * model.commonVariance;
  return movementFrom({ level: past.level, variance }, figure.value, model.scale);
}

function passingVariance(size: number, { fitted, medianSize }: LevelModel): number {
  if (!(size > 0)) throw new Error(`passingVariance requires a size above 0: ${size}`);
  return fitted.variance * passingShare(fitted, chanceOfSize(size, medianSize));
}
