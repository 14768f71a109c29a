import { eitherOf } from '../phrases.ts';

/** The published figures of an authority that fit one that was typed: each with its year, as written. */
export interface FittingFigure {
  label: string;
  cells: readonly { year: number; value: string }[];
}

/**
 * Which published figures of an authority fit those that were typed, each with the years it is of.
 *
 * @example describeFitting([{ label: 'Re-referrals', cells: [{ year: 2021, value: '25%' }, { year: 2018, value: '25%' }] }])
 * // 'Re-referrals 25% in 2021 or 2018.'
 */
export function describeFitting(figures: readonly FittingFigure[]): string {
  if (figures.length === 0) return '';
  return `${figures.map(({ label, cells }) => `${label} ${cellsInWords(cells)}`).join('; ')}.`;
}

function cellsInWords(cells: FittingFigure['cells']): string {
  const values = [...Map.groupBy(cells, ({ value }) => value)];
  return values
    .map(([value, same]) => `${value} in ${eitherOf(same.map(({ year }) => String(year)))}`)
    .join(' or ');
}
