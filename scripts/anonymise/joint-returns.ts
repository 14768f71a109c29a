import { readCell } from '../../src/lib/intake/printed-cell.ts';
import { cellKey, splitKey, type Cell, type Series } from '../sources/series.ts';
import type { JointReturns } from '../sources/workforce.ts';

/**
 * A series of counts in which authorities that share one workforce return each bear the sum of their counts,
 * so that it can be divided by the staff of the shared return. Where the count of one of them is missing,
 * so is the sum, for the same reason.
 */
export function sumOverJointReturns(series: Series, returns: JointReturns): Series {
  const cells = [...series.cells].map(([key, own]) => {
    const partners = returns.get(key);
    if (!partners) return [key, own] as const;
    const { year } = splitKey(key);
    return [
      key,
      sum(
        partners.map((number) => series.cells.get(cellKey(number, year))),
        own,
      ),
    ] as const;
  });
  return { ...series, cells: new Map(cells) };
}

/** The sum of cells, or the first that is no number. */
function sum(cells: readonly (Cell | undefined)[], own: Cell): Cell {
  let total = 0;
  for (const cell of cells) {
    const value = cell ? readCell(cell.text)?.value : undefined;
    if (value === undefined || value === null) return cell ?? { ...own, text: 'x' };
    total += value;
  }
  return { text: String(total), row: own.row };
}
