import { type UsualLevels, usualLevels } from '../../../../src/lib/position/level/usual-levels.ts';
import { hasUsualLevel } from '../../../../src/lib/position/level/has-usual-level.ts';
import { workingScaleOf } from '../../../../src/lib/position/level/working-scale.ts';
import { oneReturn } from '../../../../src/lib/position/standing/one-return.ts';
import { type Standings, standingsOf } from '../../../../src/lib/position/standing/standings-of.ts';
import type { Indicator, Observation } from '../../../../src/lib/tables/rows.ts';
import { type SizedFigures, sizedFigures } from '../../../../src/lib/tables/sized-figures.ts';
import { committedCells, committedIndicators, committedTable } from '../../links/cells.ts';

const cells = committedCells();
const indicators = committedIndicators();
const children = cells.get('population_0_17') ?? [];
const authorities = committedTable('authorities');
const neighbours = new Map(
  [...Map.groupBy(committedTable('neighbours'), ({ authority }) => authority)].map(([code, rows]) => [
    code,
    rows.map(({ neighbour }) => neighbour),
  ]),
);

/** Indicators of different kinds: counted, counted of few, a rate, points, below 0, a ratio, suppressed. */
export const someIndicators = [
  'agency_rate',
  'open_plans_over_2_years',
  'mental_health_admissions',
  'in_need_attainment_8',
  'net_workforce_growth',
  'children_in_need_per_worker',
  'substance_misuse',
];

export function committedIndicator(indicator: string): Indicator {
  const found = indicators.get(indicator);
  if (!found) throw new Error(`no such indicator: ${indicator}`);
  return found;
}

export function cellsOf(indicator: string): Observation[] {
  return cells.get(indicator) ?? [];
}

/** Every committed figure of an indicator, with sizes. */
export function figuresOf(indicator: string): SizedFigures {
  return sizedFigures(cellsOf(indicator), children);
}

/** The indicators on which authorities have a usual level. */
export function levelledIndicators(): string[] {
  return [...indicators.values()]
    .filter((each) => hasUsualLevel(each, figuresOf(each.indicator)))
    .map(({ indicator }) => indicator);
}

const known = new Map<string, UsualLevels>();

/** The levels on an indicator, worked out once. */
export function levelsOf(indicator: string): UsualLevels {
  const found =
    known.get(indicator) ?? usualLevels(figuresOf(indicator), workingScaleOf(committedIndicator(indicator)));
  known.set(indicator, found);
  return found;
}

/** The standings on an indicator; those of one return are left out from neighbours, as the reference does not. */
export function committedStandings(indicator: string, { apart = true } = {}): Standings {
  return standingsOf({
    indicator: committedIndicator(indicator),
    cells: cellsOf(indicator),
    children,
    neighbours,
    oneReturn: apart ? oneReturn(cellsOf(indicator), authorities) : new Map(),
  });
}

export { authorities as committedAuthorities };
