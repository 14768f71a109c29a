import type { Figure, KnownSum } from './cell-bounds.ts';
import type { FigurePath, Relation } from './cell-relations.ts';
import type { FigureStore } from './figure-store.ts';

/** A relation of one authority and year as a sum, its figures named by `figureName`. */
export interface RelationSum {
  sum: KnownSum;
  figures: Map<string, Figure>;
  hidden: string[];
}

/** The name of one figure of one authority and year. */
export function figureName(path: FigurePath, place: string): string {
  return `${path}|${place}`;
}

/**
 * The sum a relation makes in one place, with what is known of each figure: printed ones within their rounding, hidden
 * ones from zero up. Undefined where a figure has no row, or the number of cases is not shown.
 */
export function relationSum(relation: Relation, place: string, store: FigureStore): RelationSum | undefined {
  const terms = termsOf(relation, place, store);
  if (!terms) return undefined;
  const figures = new Map<string, Figure>();
  const hidden: string[] = [];
  for (const { path } of terms.parts) {
    const figure = figureOf(path, place, store, relation);
    if (!figure) return undefined;
    figures.set(figureName(path, place), figure.known);
    if (figure.hidden) hidden.push(figureName(path, place));
  }
  const parts = terms.parts.map(({ path, times }) => ({ figure: figureName(path, place), times }));
  return { sum: { parts, lower: terms.total, upper: terms.total }, figures, hidden };
}

interface Terms {
  parts: { path: FigurePath; times: number }[];
  total: number;
}

/** The figures of a relation, how often each counts, and what they come to. */
function termsOf(relation: Relation, place: string, store: FigureStore): Terms | undefined {
  if (relation.kind === 'share') {
    const cases = store.figures.get(relation.outOf)?.get(place)?.value ?? null;
    if (cases === null) return undefined;
    const counts = relation.counts.map((path) => ({ path, times: -1 }));
    return { parts: [{ path: relation.share, times: cases / relation.per }, ...counts], total: 0 };
  }
  const parts = relation.parts.map((path) => ({ path, times: 1 }));
  if (typeof relation.whole === 'number') return { parts, total: relation.whole };
  return { parts: [...parts, { path: relation.whole, times: -1 }], total: 0 };
}

/** What is known of one figure before any sum; undefined where it has no row or is missing for another reason. */
function figureOf(
  path: FigurePath,
  place: string,
  store: FigureStore,
  relation: Relation,
): { known: Figure; hidden: boolean } | undefined {
  if (path.startsWith('counts/')) return { known: { lower: 0, upper: Infinity, whole: true }, hidden: false };
  const stored = store.figures.get(path)?.get(place);
  const step = store.stepOf(path, place);
  if (!stored || (stored.value === null && !stored.hidden)) return undefined;
  const whole = isCount(path, relation) && step === 1;
  if (stored.value === null)
    return { known: { lower: 0, upper: mostOf(path, relation), whole }, hidden: true };
  const half = whole ? 0 : step / 2;
  return { known: { lower: stored.value - half, upper: stored.value + half, whole }, hidden: false };
}

/** Whether a figure is a number of cases in this relation. */
function isCount(path: FigurePath, relation: Relation): boolean {
  return relation.kind === 'share' ? path !== relation.share : relation.of === 'cases';
}

/** The most a figure can be before any sum: a percentage no more than 100. */
function mostOf(path: FigurePath, relation: Relation): number {
  const isPercentage =
    relation.kind === 'share' ? path === relation.share && relation.per === 100 : relation.of === 'per cent';
  return isPercentage ? 100 : Infinity;
}
