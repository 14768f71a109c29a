import { followedSlope, type FollowedSlope } from '../../../../src/lib/links/followed/followed-slope.ts';
import { matrixOf, type PanelMatrix } from '../../../../src/lib/links/panel-matrix.ts';
import { panelSample } from '../../../../src/lib/links/panel-sample.ts';
import { pairTiming } from '../../../../src/lib/links/timing/pair-timing.ts';
import { type ReferenceRow, referenceRows } from '../../../reference/read-reference.ts';
import { committedIndicators } from '../cells.ts';
import { committedInputs } from '../committed-inputs.ts';

export const inputs = await committedInputs();
const { panel } = inputs;
const regions = [...new Set(inputs.places.map(({ region }) => region))].toSorted();

/** The region of each row of the panel, numbered by name. */
export const regionBlocks = Int32Array.from(inputs.places, ({ region }) => regions.indexOf(region));

/** The slope of two columns of a panel at a shift. */
export function followIn(
  from: PanelMatrix,
  pair: { support: string; outcome: string },
  shift: number,
  blockOf?: Int32Array,
): FollowedSlope | undefined {
  const years = from.years.length;
  const sample = panelSample(matrixOf(from, pair.support), matrixOf(from, pair.outcome), { shift, years });
  return followedSlope(sample, { rows: from.authorities.length, ...(blockOf ? { blockOf } : {}) });
}

/** The committed cells of a pair followed over time. */
export function follow(
  pair: { support: string; outcome: string },
  shift: number,
  blockOf?: Int32Array,
): FollowedSlope | undefined {
  return followIn(panel, pair, shift, blockOf);
}

const indicators = committedIndicators();

/** Every pair that can be followed, with its shifts and its sign. */
export const followedPairs = inputs.panelPairs.map((pair) => {
  const [support, outcome] = [indicators.get(pair.support), indicators.get(pair.outcome)];
  if (!support || !outcome) throw new Error(`no such pair: ${pair.support} ${pair.outcome}`);
  return { ...pair, timing: pairTiming(support, outcome) };
});

/** The pairs of a reference table, each with its row. */
export function pairsOf(table: string) {
  const rows = new Map(referenceRows(table).map((row) => [`${row['support']} ${row['outcome']}`, row]));
  return followedPairs.flatMap((pair) => {
    const row = rows.get(`${pair.support} ${pair.outcome}`);
    return row ? [{ name: `${pair.support} and ${pair.outcome}`, pair, row }] : [];
  });
}

/** The largest difference between numbers and those of a row, by the name of the column. */
export function worst(rows: readonly { found: object; row: ReferenceRow }[]): Record<string, number> {
  const most: Record<string, number> = {};
  for (const { found, row } of rows)
    for (const [column, value] of Object.entries(found)) {
      const expected = row[column];
      const isSame = (value ?? null) === expected;
      const gap =
        typeof value === 'number' && typeof expected === 'number' ? Math.abs(value - expected) : Infinity;
      most[column] = Math.max(most[column] ?? 0, isSame ? 0 : gap / Math.max(1, Math.abs(Number(expected))));
    }
  return most;
}
