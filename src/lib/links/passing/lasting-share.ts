import { chanceBySize } from '../../stats/levels/chance-by-size.ts';
import { commonPeriods } from '../../stats/levels/common-periods.ts';
import { fitLocalLevel, type LocalLevel, passingShare } from '../../stats/levels/local-level.ts';
import { twoWayResiduals } from '../../stats/two-way-fixed-effects.ts';
import type { LastingShareRow } from '../../tables/result-rows.ts';
import type { Observation } from '../../tables/rows.ts';
import { type SizedFigures, sizedFigures } from '../../tables/sized-figures.ts';
import { linkYears } from '../complete-years.ts';

/** How much of a support's movement within authorities lasts longer than the year: a row of the table `lasting_shares`. */
export type LastingShare = Omit<LastingShareRow, 'support'>;

/** A support that has this and no more is known by decision, not by counting: what it shows is the case. */
const byDecision = 'leadership_judgement';

type Cell = Pick<Observation, 'authority' | 'year' | 'value' | 'recast' | 'denominator'>;

/**
 * The share of a support's movement that lasts, from a local level in the unit of the figure. `children` are the cells of
 * the population aged 0 to 17, which stand for size where no denominator is published.
 */
export function lastingShareOf(
  indicator: string,
  cells: readonly Cell[],
  children: readonly Cell[],
): LastingShare {
  const figures = sizedFigures(cells, children);
  const { values, periods } = figures;
  const { scale } = chanceBySize(figures.sizes, figures);
  const common = commonPeriods(values, periods);
  const own = values.map((value, i) => value - (common[i % periods] as number));
  const fitted = indicator === byDecision ? undefined : fitLocalLevel({ values: own, periods, scale });
  return shareOf(figures, scale, fitted);
}

/** What passes beside the variance of the cells that links use, a cell of few years counting for less. */
function shareOf(
  { values, periods, firstYear }: SizedFigures,
  scale: Float64Array,
  fitted: LocalLevel | undefined,
): LastingShare {
  const used: number[] = [];
  for (let start = 0; start < values.length; start += periods) {
    const own: number[] = [];
    for (let i = start; i < start + periods; i++) {
      const year = firstYear + i - start;
      if (!Number.isNaN(values[i]) && year >= linkYears.first && year <= linkYears.last) own.push(i);
    }
    used.push(...own);
  }
  const unitOf = (i: number) => Math.floor(i / periods);
  const counts = new Map<number, number>();
  for (const i of used) counts.set(unitOf(i), (counts.get(unitOf(i)) ?? 0) + 1);
  const places = new Map([...counts.keys()].map((unit, place) => [unit, place]));
  const column = Float64Array.from(used, (i) => values[i] as number);
  const { x } = twoWayResiduals({
    unit: Int32Array.from(used, (i) => places.get(unitOf(i)) as number),
    time: Int32Array.from(used, (i) => i % periods),
    x: column,
    y: column,
  });
  const variance = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  const passing = used.map((i) => {
    if (!fitted) return 0;
    const own = fitted.variance * passingShare(fitted, scale[i] as number);
    return own * (1 - 1 / (counts.get(unitOf(i)) as number));
  });
  const passing_share = passing.reduce((sum, each) => sum + each, 0) / passing.length / variance;
  return { within_sd: Math.sqrt(variance), passing_share, lasting: 1 - passing_share };
}
