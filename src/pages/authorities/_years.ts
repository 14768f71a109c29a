import type { ProfileYears } from '../../lib/position/profile/profile-years.ts';
import { allFigures } from './_figures.ts';
import { cellsOf } from './_profile.ts';

const made = new Map<string, ProfileYears>();

/** Every authority's figures on an indicator in all its label years. */
export async function yearsFile(id: string): Promise<ProfileYears> {
  const known = made.get(id);
  if (known) return known;
  const figures = await allFigures();
  const found = figures.indicators.find(({ indicator }) => indicator.indicator === id);
  if (!found) throw new Error(`yearsFile unknown indicator: ${id}`);
  const { first_year: first, last_year: last } = found.indicator;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const own = Map.groupBy(cellsOf(figures, id), ({ authority }) => authority);
  const middle = (name: 'england' | 'q1' | 'q3') =>
    years.map((year) => found.middles.find((each) => each.year === year)?.[name] ?? null);
  const file: ProfileYears = {
    indicator: id,
    years,
    values: Object.fromEntries(
      [...own]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, cells]) => [
          code,
          years.map((year) => cells.find((cell) => cell.year === year)?.value ?? null),
        ]),
    ),
    england: middle('england'),
    q1: middle('q1'),
    q3: middle('q3'),
  };
  made.set(id, file);
  return file;
}
