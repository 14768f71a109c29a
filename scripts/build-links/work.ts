import type { LinkPair } from '../../src/lib/links/link-row.ts';
import { hasUsualLevel } from '../../src/lib/position/level/has-usual-level.ts';
import { type LevelForecastRow, levelForecasts } from '../../src/lib/position/level/level-forecasts.ts';
import { workingScaleOf } from '../../src/lib/position/level/working-scale.ts';
import type { LevelModelRow } from '../../src/lib/position/standing/level-model-row.ts';
import { oneReturn } from '../../src/lib/position/standing/one-return.ts';
import type { StandingRow } from '../../src/lib/position/standing/standing-row.ts';
import { standingsOf } from '../../src/lib/position/standing/standings-of.ts';
import { countPermutation } from '../../src/lib/links/permutations.ts';
import { standingAuthorities } from '../../src/lib/links/worlds/shuffled-panel.ts';
import { type WholeWorld, wholeWorld } from '../../src/lib/links/worlds/whole-world.ts';
import type { SpecificationResult } from '../../src/lib/links/specifications/specification-choices.ts';
import { estimateSpecifications } from '../../src/lib/links/specifications/specifications.ts';
import {
  type SpecificationSummary,
  summariseSpecifications,
} from '../../src/lib/links/specifications/summarise-specifications.ts';
import type { Indicator, Observation } from '../../src/lib/tables/rows.ts';
import { sizedFigures } from '../../src/lib/tables/sized-figures.ts';
import type { Inputs } from './inputs.ts';

/** A row of the table `specification_curve`. */
export interface CurvePoint {
  support: string;
  outcome: string;
  specification: number;
  aligned: number;
  se: number;
  p: number;
  n: number;
}

/** The kinds of work that are shared out, and what one piece of each gives. */
export interface Pieces {
  /** The pair at this place. */
  specifications: { summary: SpecificationSummary; curve: CurvePoint[] };
  /** The counts and the verdicts of the world with this seed. */
  worlds: WholeWorld;
  /** The standings on the indicator at this place, how its levels move, and how forecasts of them came true. */
  positions: StandingPiece;
}

/** What one indicator gives of the tables `positions`, `level_models` and `level_forecasts`. */
export interface StandingPiece {
  positions: StandingRow[];
  models: LevelModelRow[];
  forecasts: LevelForecastRow[];
}

export type Kind = keyof Pieces;

/** Does one piece of work; each piece depends on the inputs and its number alone. */
export function workOn(inputs: Inputs): { [K in Kind]: (piece: number) => Pieces[K] } {
  const standing = standingAuthorities(inputs.panel, inputs.places);
  const cells = Map.groupBy(inputs.observations, ({ indicator }) => indicator);
  return {
    specifications: (place) => {
      const pair = inputs.panelPairs[place] as LinkPair;
      const results = estimateSpecifications(inputs.panel, inputs.places, pair);
      return {
        summary: summariseSpecifications(pair, results),
        curve: results.map((result) => curvePoint(pair, result)),
      };
    },
    worlds: (seed) => {
      const { isOnPlans, panelPairs } = inputs;
      const { verdicts, shuffled } = wholeWorld(standing, panelPairs, seed, isOnPlans);
      return {
        verdicts,
        shuffled: [...countPermutation(standing.panel, panelPairs, seed, isOnPlans), ...shuffled],
      };
    },
    positions: (place) => standingPiece(inputs, inputs.indicators[place] as Indicator, cells),
  };
}

/** Where authorities stand on an indicator, how its levels move, and how forecasts of them came true. */
function standingPiece(
  { neighbourCodes, authorities }: Inputs,
  indicator: Indicator,
  cells: ReadonlyMap<string, readonly Observation[]>,
): StandingPiece {
  const own = cells.get(indicator.indicator) ?? [];
  const children = cells.get('population_0_17') ?? [];
  const found = standingsOf({
    indicator,
    cells: own,
    children,
    neighbours: neighbourCodes,
    oneReturn: oneReturn(own, authorities),
  });
  const figures = sizedFigures(own, children);
  return {
    positions: found.rows.map(rounded),
    models: found.model ? [found.model] : [],
    forecasts: hasUsualLevel(indicator, figures)
      ? levelForecasts(indicator.indicator, figures, workingScaleOf(indicator))
      : [],
  };
}

/** A result as it is drawn: six decimals are more than any eye sees. */
function curvePoint({ support, outcome }: LinkPair, result: SpecificationResult): CurvePoint {
  const { specification, aligned, se, p, n } = result;
  return { support, outcome, specification, aligned: round(aligned), se: round(se), p: round(p), n };
}

/** A position as it is published: the value as it is, what follows from it to six decimals, which keep the table small. */
function rounded(row: StandingRow): StandingRow {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    typeof cell === 'number' && name !== 'value' ? round(cell) : cell,
  ]);
  return Object.fromEntries(cells) as StandingRow;
}

function round(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
