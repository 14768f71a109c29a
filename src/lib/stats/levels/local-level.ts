/** Figures of many units over periods, what is common to the periods taken out; NaN where there is none. */
export interface LevelPanel {
  /** Units × periods, periods running fastest. */
  values: Float64Array;
  periods: number;
  /** By cell: how much more chance it has than a unit of the middle size; known in every period. */
  scale: Float64Array;
}

/** What splits the movement of a figure: what stays from what passes, and how each goes with size. */
export interface LevelShares {
  /** Share of a period's movement that lasts, in hundredths. */
  lasting: number;
  /** Share of what passes, and of what lasts, that grows as size shrinks: 0, ¼, ½, ¾ or 1. */
  passingBySize: number;
  lastingBySize: number;
}

/** A local level with its shares and its variance. */
export interface LocalLevel extends LevelShares {
  /** Variance of a period's movement at the middle size. */
  variance: number;
  logLikelihood: number;
  /** Figures that could be forecast from those before. */
  innovations: number;
}

const quarters = [0, 0.25, 0.5, 0.75, 1] as const;
const hundredths = Array.from({ length: 101 }, (_, step) => step / 100);
/** No figure passes so little that the level is known for certain. */
const leastPassing = 1e-6;
/** Likelihoods nearer than this are alike. */
const alike = 1e-9;

/**
 * The local level of a panel: each figure is a level, which walks at random, and what passes within the period. The three
 * shares are the best of a grid, the variance follows from them in closed form, the first figure of a unit begins its
 * level (exact diffuse start). Of likelihoods within 1e-9 the smallest shares are taken. As `KFAS::SSModel` with
 * `SSMtrend(1)` in R at the same variances. Source: Durbin and Koopman 2012, section 2
 */
export function fitLocalLevel(panel: LevelPanel): LocalLevel {
  return likeliest(profileOfLasting(panel));
}

/** The best local level at each share that lasts, from 0 to 1 in hundredths. */
export function profileOfLasting(panel: LevelPanel): LocalLevel[] {
  return hundredths.map((lasting) =>
    likeliest(
      quarters.flatMap((passingBySize) =>
        quarters.map((lastingBySize) => likelihoodOf(panel, { lasting, passingBySize, lastingBySize })),
      ),
    ),
  );
}

/** The first of those that are as likely as any. */
export function likeliest(levels: readonly LocalLevel[]): LocalLevel {
  return levels.reduce((best, each) => (each.logLikelihood > best.logLikelihood + alike ? each : best));
}

/** The variance of what passes within a period for a cell of this scale, as a share of the model's variance. */
export function passingShare({ lasting, passingBySize }: LevelShares, scale: number): number {
  return Math.max((1 - lasting) * (1 - passingBySize + passingBySize * scale), leastPassing);
}

/** The variance by which the level of a unit walks in a period, as a share of the model's, by its mean scale. */
export function walkingShare({ lasting, lastingBySize }: LevelShares, meanScale: number): number {
  return lasting * (1 - lastingBySize + lastingBySize * meanScale);
}

/** The mean of the scales of a unit over all periods, by the place of its first cell. */
export function meanScale({ scale, periods }: LevelPanel, start: number): number {
  let sum = 0;
  for (let cell = start; cell < start + periods; cell++) sum += scale[cell] as number;
  return sum / periods;
}

/** A level after the figure of a period, with its variance, and what was expected before it; NaN before the first. */
export interface LevelPath {
  levels: Float64Array;
  variances: Float64Array;
  /** The level as known from earlier periods, and its variance with the step of the walk. */
  forecasts: Float64Array;
  forecastVariances: Float64Array;
}

/**
 * Follows the level of each unit through the periods of a panel, by a local level that was fitted to it or to part of it.
 * As `KFAS::KFS(model, filtering = 'state')` in R.
 */
export function followLevels(panel: LevelPanel, fitted: LocalLevel): LevelPath {
  const cells = () => new Float64Array(panel.values.length).fill(Number.NaN);
  const path = { levels: cells(), variances: cells(), forecasts: cells(), forecastVariances: cells() };
  likelihoodOf(panel, fitted, path);
  const grow = (share: number) => share * fitted.variance;
  return {
    ...path,
    variances: path.variances.map(grow),
    forecastVariances: path.forecastVariances.map(grow),
  };
}

/** Filters every unit at a variance of 1, and keeps the path where it is asked for. */
function likelihoodOf(panel: LevelPanel, shares: LevelShares, path?: LevelPath): LocalLevel {
  const { values, periods, scale } = panel;
  let [squares, logs, innovations] = [0, 0, 0];
  for (let start = 0; start < values.length; start += periods) {
    const walk = walkingShare(shares, meanScale(panel, start));
    let [level, spread] = [0, -1];
    for (let cell = start; cell < start + periods; cell++) {
      if (spread >= 0) {
        spread += walk;
        if (path) keep(path, cell, level, spread);
      }
      const value = values[cell] as number;
      if (Number.isNaN(value)) continue;
      const passing = passingShare(shares, scale[cell] as number);
      if (spread < 0) {
        [level, spread] = [value, passing];
        if (path) [path.levels[cell], path.variances[cell]] = [level, spread];
        continue;
      }
      const [surprise, variance] = [value - level, spread + passing];
      squares += (surprise * surprise) / variance;
      logs += Math.log(variance);
      innovations += 1;
      level += (spread * surprise) / variance;
      spread = (spread * passing) / variance;
      if (path) [path.levels[cell], path.variances[cell]] = [level, spread];
    }
  }
  const variance = squares / innovations;
  const logLikelihood = -0.5 * (innovations * Math.log(2 * Math.PI * variance) + logs + innovations);
  return { ...shares, variance, logLikelihood, innovations };
}

/** What is expected before a figure; it stays the level where no figure comes. */
function keep(path: LevelPath, cell: number, level: number, spread: number): void {
  [path.forecasts[cell], path.forecastVariances[cell]] = [level, spread];
  [path.levels[cell], path.variances[cell]] = [level, spread];
}
