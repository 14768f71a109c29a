import { resampledSlopes } from '../../src/lib/links/bootstrap-slopes.ts';
import type { LinkPair } from '../../src/lib/links/link-row.ts';
import { countWorld, type ShuffledCount, standingPanel } from '../../src/lib/links/shuffled-worlds.ts';
import type { SpecificationResult } from '../../src/lib/links/specification-choices.ts';
import { estimateSpecifications } from '../../src/lib/links/specifications.ts';
import {
  type SpecificationSummary,
  summariseSpecifications,
} from '../../src/lib/links/summarise-specifications.ts';
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
  /** The counts of the world with this seed. */
  worlds: ShuffledCount[];
  /** The slopes of the resample with this seed. */
  resamples: number[];
}

export type Kind = keyof Pieces;

/** Does one piece of work; each piece depends on the inputs and its number alone. */
export function workOn(inputs: Inputs): { [K in Kind]: (piece: number) => Pieces[K] } {
  const standing = standingPanel(inputs.panel);
  return {
    specifications: (place) => {
      const pair = inputs.panelPairs[place] as LinkPair;
      const results = estimateSpecifications(inputs.panel, inputs.places, pair);
      return {
        summary: summariseSpecifications(pair, results),
        curve: results.map((result) => curvePoint(pair, result)),
      };
    },
    worlds: (seed) => countWorld(standing, inputs.panelPairs, seed, inputs.isOnPlans),
    resamples: (seed) => resampledSlopes(inputs.panel, inputs.panelPairs, seed),
  };
}

/** A result as it is drawn: six decimals are more than any eye sees. */
function curvePoint({ support, outcome }: LinkPair, result: SpecificationResult): CurvePoint {
  const { specification, aligned, se, p, n } = result;
  const round = (value: number) => Number(value.toFixed(6)) + 0;
  return { support, outcome, specification, aligned: round(aligned), se: round(se), p: round(p), n };
}
