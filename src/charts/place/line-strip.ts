import { fromWorking } from '../../lib/position/level/working-scale.ts';
import { type ProfileLine, shownOf } from '../../lib/position/profile/profile-line.ts';
import type { OpenStrip } from './open-strip.ts';
import { positionScale } from './position-scale.ts';
import type { StandingMarks } from './standing-strip.ts';

/** What a strip of a line is drawn from: what stands behind, and what is marked; in the unit of the indicator. */
export interface LineStrip {
  field: OpenStrip;
  marks: StandingMarks;
}

/**
 * The strip of a line: all figures, the middle half of usual levels, the authority's own figure and level, those compared
 * with, and a newer figure of the reader's own.
 */
export function stripOf({ columns, own, peers, newer }: ProfileLine): LineStrip {
  const { model, england, better } = columns;
  const values = columns.value.filter((value) => value !== null);
  const shown = shownOf(own);
  const level = newer?.place?.shown;
  return {
    field: {
      scale: positionScale(england === null ? values : [...values, england]),
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
