import type { LibraryIndicator } from '../tables/library-rows.ts';
import type { Benchmark, Indicator } from '../tables/rows.ts';
import { boundCells, type Figure, type KnownSum } from './cell-bounds.ts';
import { type FigurePath, type Relation, relations } from './cell-relations.ts';
import { figureName } from './cell-sums.ts';
import { englandSums } from './england-sums.ts';
import { type FigureStore, type ShownCells, storeFigures } from './figure-store.ts';
import { hiddenSums } from './hidden-sums.ts';

/** The tables an intruder adds up. */
export interface AttackedTables extends ShownCells {
  indicators: readonly Pick<Indicator, 'indicator' | 'unit'>[];
  benchmarks: readonly Pick<Benchmark, 'indicator' | 'year' | 'england'>[];
  library_indicators: readonly Pick<LibraryIndicator, 'indicator' | 'same_as'>[];
}

/** How far an intruder comes with one hidden cell. */
export interface HiddenCell {
  path: FigurePath;
  /** Authority and year. */
  place: string;
  lower: number;
  upper: number;
  /** Whether it is known as well as if it were printed, and from whose tables: the publisher's alone, or ours together. */
  exact: 'no' | 'in_the_source' | 'by_our_tables';
  /** How many whole numbers of cases it can still be; undefined where the number it is out of is not shown. */
  candidates?: number;
}

/** What came of adding up the tables. */
export interface CellAttack {
  hidden: HiddenCell[];
  /** Relations that some year does not bear out, with the number of such years; nothing is inferred there. */
  unheld: { relation: Relation; years: number }[];
  /** Sums the printed figures cannot meet. */
  contradicted: number;
}

/**
 * Adds up everything the tables show and says what each hidden cell can still be: every relation of `relations` in the
 * years that bear it out, equal series of the library, England as the mean of the authorities, and whole numbers of
 * cases. Cells in no relation are not told: nothing here bears on them. Bounds are in the unit of each figure.
 *
 * @example attackCells(tables).hidden.filter(({ exact }) => exact === 'by_our_tables') // []
 */
export function attackCells(tables: AttackedTables): CellAttack {
  const store = storeFigures(tables);
  const listed = [...relations, ...sameSeries(tables)];
  const found = hiddenSums([...listed, ...impliedShares(tables, store)], store);
  const alone = boundCells(found.figures, hiddenSums(listed.filter(isOfSource), store).sums);
  const sums: KnownSum[] = [...found.sums, ...englandSums(tables, store, found.figures)];
  const together = boundCells(found.figures, sums);
  const hidden = [...found.hidden].map((name) => describe(name, alone.figures, together.figures, store));
  return { hidden, unheld: found.unheld, contradicted: together.contradicted.length };
}

/** An indicator and the series of the library that prints it. */
function sameSeries({ library_indicators }: AttackedTables): Relation[] {
  return library_indicators.flatMap(({ indicator, same_as }): Relation[] => {
    if (same_as === null) return [];
    return [
      { kind: 'parts', of: 'other', parts: [`library/${indicator}`], whole: `observations/${same_as}` },
    ];
  });
}

/** Whether a relation stands in the publisher's tool alone: our tables add nothing to it. */
function isOfSource(relation: Relation): boolean {
  if (relation.kind === 'parts' && relation.of === 'other') return true;
  const paths =
    relation.kind === 'share'
      ? [relation.share, ...relation.counts, relation.outOf]
      : [...relation.parts, ...(typeof relation.whole === 'number' ? [] : [relation.whole])];
  return paths.every((path) => path.startsWith('library/'));
}

/** A share of cases beside the number of cases: its count is a whole number, hidden as it may be. */
function impliedShares({ indicators }: AttackedTables, { figures }: FigureStore): Relation[] {
  const known = new Set(relations.flatMap((relation) => (relation.kind === 'share' ? [relation.share] : [])));
  return indicators
    .filter(({ unit }) => unit.startsWith('% ') && !unit.includes('full-time'))
    .map(({ indicator }) => ({ indicator, path: `observations/${indicator}` as const }))
    .filter(({ indicator, path }) => figures.has(`denominators/${indicator}`) && !known.has(path))
    .map(({ indicator, path }) => ({
      kind: 'share',
      share: path,
      counts: [`counts/${indicator}`],
      outOf: `denominators/${indicator}`,
      per: 100,
    }));
}

/** What is known in the end of one hidden figure. */
function describe(
  name: string,
  alone: ReadonlyMap<string, Figure>,
  together: ReadonlyMap<string, Figure>,
  store: FigureStore,
): HiddenCell {
  const [path, place] = name.split('|') as [FigurePath, string];
  const step = store.stepOf(path, place);
  const own = together.get(name) as Figure;
  const inTheSource = isKnown(alone.get(name) as Figure, step);
  const byUs = isKnown(own, step) ? 'by_our_tables' : 'no';
  const { lower, upper } = own;
  const cell = { path, place, lower, upper, exact: inTheSource ? 'in_the_source' : byUs } as const;
  const counted = figureName(`counts/${path.replace('observations/', '')}`, place);
  const cases = own.whole ? own : together.get(counted);
  if (!cases || !Number.isFinite(cases.upper)) return cell;
  return { ...cell, candidates: cases.upper - cases.lower + 1 };
}

/** Whether a figure is known as well as if it were printed: a count to one number, anything else to one step. */
function isKnown({ lower, upper, whole }: Figure, step: number): boolean {
  return whole ? upper === lower : upper - lower < step + 1e-9;
}
