import { bandAround, type FittedLine } from '../../lib/links/explored/link-result.ts';
import type { UnitChange } from '../../lib/links/turn-link.ts';
import { confidenceBand, type BandPoint } from '../../lib/stats/confidence-band.ts';
import { leastSquares } from '../../lib/stats/least-squares.ts';
import { isNoResult } from '../../lib/stats/no-result.ts';

/** A line with its 95% band, to be drawn over the range of the data; dashed where it is not clear. */
export interface ScatterFit {
  /** Height and band at places across. */
  at: (places: readonly number[]) => BandPoint[];
  /** Whether the interval of its estimate leaves zero out. */
  isClear: boolean;
}

/** The line of least squares through points, with its band. Throws where the points do not vary. */
export function fitOfPoints(points: readonly { x: number; y: number }[], isClear: boolean): ScatterFit {
  const fit = leastSquares(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  );
  if (isNoResult(fit)) throw new Error(`fitOfPoints requires points that vary: ${fit.n}, ${fit.reason}`);
  return { at: (places) => confidenceBand(fit, places), isClear };
}

/** A published slope, in units of the outcome for one of the support, through the middle of what is drawn about it. */
export function fitOfSlope({ change, lower, upper }: UnitChange, isClear: boolean): ScatterFit {
  const at = (x: number): BandPoint => {
    const ends = [lower * x, upper * x] as const;
    return { x, fitted: change * x, lower: Math.min(...ends), upper: Math.max(...ends) };
  };
  return { at: (places) => places.map(at), isClear };
}

/** The line that the database found, with the band that goes with its standard error. */
export function fitOfLine(line: FittedLine, isClear: boolean): ScatterFit {
  return { at: (places) => bandAround(line, places), isClear };
}
