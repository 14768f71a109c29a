import type { Value } from '../result-values.ts';
import type { TypedColumn } from '../statement-gate.ts';
import { writeParquet, type ResultValues, type WrittenParquet } from '../saved/write-parquet.ts';

/** Some rows of a result, column by column. */
export interface HeldPart {
  columns: readonly TypedColumn[];
  values: readonly (readonly Value[])[];
}

/** Gathers a result that is handed over in parts, so that no part holds up the page that hands it over. */
export function heldColumns(): {
  hold: (part: HeldPart) => number;
  write: (_: undefined) => WrittenParquet;
} {
  let held: (ResultValues & { values: Value[] })[] = [];
  return {
    hold: ({ columns, values }) => {
      if (held.length === 0) held = columns.map((column) => ({ ...column, values: [] }));
      held.forEach((column, i) => {
        for (const value of values[i] ?? []) column.values.push(value);
      });
      return held[0]?.values.length ?? 0;
    },
    write: () => writeParquet(held),
  };
}
