import { fromWorking } from '../level/working-scale.ts';
import { shownOf, type ProfileLine } from './profile-line.ts';

/** What a strip of a line is drawn from: what stands behind, and what is marked; in the unit of the indicator. */
export interface LineStrip<Scale> {
  field: {
    scale: Scale;
    q1: number | null;
    q3: number | null;
    england: number | null;
    better: 'higher' | 'lower' | null;
    values: number[];
  };
  marks: {
    mine: { value: number | null; lower: number | null; upper: number | null } | null;
    own: { value: number | null; lower: number | null; upper: number | null } | null;
    peersMedian: number | null;
  };
}

/**
 * The strip of a line: all figures, the middle half of usual levels, the authority's own figure and level, those compared
 * with, and a newer figure of the reader's own. `scaleOf` makes the scale that holds these values.
 */
export function stripOf<Scale>(
  { columns, own, peers, newer }: ProfileLine,
  scaleOf: (values: readonly number[]) => Scale,
): LineStrip<Scale> {
  const { model, england, better } = columns;
  const values = columns.value.filter((value) => value !== null);
  const shown = shownOf(own);
  const level = newer?.place?.shown;
  return {
    field: {
      scale: scaleOf(england === null ? values : [...values, england]),
      q1: model && fromWorking(model.q1, model.scale),
      q3: model && fromWorking(model.q3, model.scale),
      england,
      better,
      values,
    },
    marks: {
      mine: own ? { value: own.value, lower: shown?.lower ?? null, upper: shown?.upper ?? null } : null,
      own: newer ? { value: newer.value, lower: level?.lower ?? null, upper: level?.upper ?? null } : null,
      peersMedian: peers.median,
    },
  };
}
