import type { Indicator, Source } from '../tables/rows.ts';
import type { LinkChoice } from './link-choice.ts';

/** What the explorer knows of an indicator before any table has arrived. */
export interface ExplorerSide extends Pick<
  Indicator,
  'indicator' | 'label' | 'unit' | 'better' | 'better_is_assumed' | 'clock' | 'shift' | 'caveat'
> {
  /** Publisher, title and edition of where it comes from. */
  credit: string;
}

/** What the page hands to the explorer: written into the HTML when the site is built. */
export interface ExplorerFacts {
  supports: ExplorerSide[];
  outcomes: ExplorerSide[];
  /** The pair and year drawn in the HTML. */
  standing: Required<LinkChoice>;
}

/** An indicator as the explorer carries it: only the fields it shows. */
export function explorerSide(indicator: Indicator, source: Source): ExplorerSide {
  const credit = `${source.publisher}, ${source.title}, ${source.edition}`;
  const { label, unit, better, better_is_assumed, clock, shift, caveat } = indicator;
  return {
    indicator: indicator.indicator,
    label,
    unit,
    better,
    better_is_assumed,
    clock,
    shift,
    caveat,
    credit,
  };
}
