import type { Problem } from '../../../src/lib/intake/problem.ts';
import type { Series } from '../../../scripts/sources/series.ts';

/** The cells of a series as text by key, and England as text by year. */
export function textsOf(series: Series | undefined): {
  cells: Record<string, string>;
  england: Record<string, string>;
} {
  const texts = <K>(cells: ReadonlyMap<K, { text: string }>) =>
    Object.fromEntries([...cells].map(([key, { text }]) => [String(key), text]));
  return { cells: texts(series?.cells ?? new Map()), england: texts(series?.england ?? new Map()) };
}

/** The codes of the problems, but for those that say a small file is not a whole one. */
export function codesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code).filter((code) => code !== 'incomplete_file');
}
