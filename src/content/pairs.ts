import { z } from 'astro/zod';

interface Pair {
  support: string;
  outcome: string;
}

/** A row of the table `specification_curve`. */
export interface CurvePoint extends Pair {
  specification: number;
  aligned: number;
  se: number;
  p: number;
  n: number;
}

/** The curve of one pair by columns, which take a tenth of the room of rows. */
export const curveSchema = z.object({
  specification: z.array(z.int()).nonempty(),
  aligned: z.array(z.number()),
  se: z.array(z.number()),
  p: z.array(z.number()),
  n: z.array(z.int()),
});

/** The specification curve of one pair, columns of equal length. */
export type Curve = z.infer<typeof curveSchema>;

/** The name of a pair in the collections, and the end of its address. */
export function pairId({ support, outcome }: Pair): string {
  return `${support}/${outcome}`;
}

/** Rows as one entry for each pair. */
export function byPair<T extends Pair>(rows: readonly T[]): { id: string; rows: T[] }[] {
  return [...Map.groupBy(rows, pairId)].map(([id, group]) => ({ id, rows: group }));
}

/** The points of every curve as one entry for each pair. */
export function curvesOf(points: readonly CurvePoint[]): ({ id: string } & Curve)[] {
  return byPair(points).map(({ id, rows }) => {
    const column = (name: 'specification' | 'aligned' | 'se' | 'p' | 'n') => rows.map((row) => row[name]);
    return {
      id,
      specification: column('specification') as Curve['specification'],
      aligned: column('aligned'),
      se: column('se'),
      p: column('p'),
      n: column('n'),
    };
  });
}
