import type { OwnFigure } from '../../lib/intake/own-figures-shape.ts';
import type { OwnFunnels } from '../../lib/position/own-funnels.ts';
import { placeFigure, type PlacedFigure } from '../../lib/position/place-figure.ts';
import { columnsOf, placeFactsFrom, type ProfileColumns } from '../../lib/position/profile-figures.ts';
import { fetchFacts } from '../engine/fetch-facts.ts';
import { allFigures } from './fetch-figures.ts';

/** A figure of the reader's own with where it would lie among the published ones. */
export interface PlacedOwn {
  figure: OwnFigure;
  columns: ProfileColumns;
  funnel: OwnFunnels[string] | undefined;
  position: PlacedFigure;
}

/**
 * Where figures of the reader's own would lie. What they are placed among are two files, the same for every reader and
 * every figure, so that the requests tell nothing; the rest happens here. Fails as an `EngineFailure`.
 */
export async function placeFigures(siteUrl: string, figures: readonly OwnFigure[]): Promise<PlacedOwn[]> {
  const [published, funnels] = await Promise.all([
    allFigures(siteUrl),
    fetchFacts<OwnFunnels>(siteUrl, 'compare/funnels.json'),
  ]);
  return figures.map((figure) => ({
    figure,
    columns: columnsOf(published, figure.indicator),
    funnel: funnels[figure.indicator],
    position: placeFigure(figure, placeFactsFrom(published, figure.indicator)),
  }));
}
