import type { LinkPair } from '../../src/lib/links/link-row.ts';
import { reliabilityOf } from '../../src/lib/position/reliability.ts';
import { countPermutation } from '../../src/lib/links/permutations.ts';
import { standingAuthorities } from '../../src/lib/links/worlds/shuffled-panel.ts';
import { type WholeWorld, wholeWorld } from '../../src/lib/links/worlds/whole-world.ts';
import type { SpecificationResult } from '../../src/lib/links/specifications/specification-choices.ts';
import { estimateSpecifications } from '../../src/lib/links/specifications/specifications.ts';
import {
  type SpecificationSummary,
  summariseSpecifications,
} from '../../src/lib/links/specifications/summarise-specifications.ts';
import { positionsOf } from '../../src/lib/position/positions-of.ts';
import type { PositionRow } from '../../src/lib/tables/position-rows.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
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
  /** The positions on the indicator at this place. */
  positions: PositionRow[];
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
    positions: (place) => {
      const indicator = inputs.indicators[place] as Indicator;
      const own = cells.get(indicator.indicator) ?? [];
      const rows = positionsOf({
        indicator: indicator.indicator,
        year: indicator.last_year,
        cells: own,
        reliability: reliabilityOf(indicator, own),
        neighbours: inputs.neighbourCodes,
      });
      return rows.map(rounded);
    },
  };
}

/** A result as it is drawn: six decimals are more than any eye sees. */
function curvePoint({ support, outcome }: LinkPair, result: SpecificationResult): CurvePoint {
  const { specification, aligned, se, p, n } = result;
  return { support, outcome, specification, aligned: round(aligned), se: round(se), p: round(p), n };
}

/** A position as it is published: the value as it is, what follows from it to six decimals, which keep the table small. */
function rounded(row: PositionRow): PositionRow {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    typeof cell === 'number' && name !== 'value' ? round(cell) : cell,
  ]);
  return Object.fromEntries(cells) as PositionRow;
}

function round(value: number): number {
  return Number(value.toFixed(6)) + 0;
}
