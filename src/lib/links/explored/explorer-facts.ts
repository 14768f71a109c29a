import type { Indicator, Source } from '../../tables/rows.ts';
import type { Window } from '../timing/window.ts';

/** What the explorer knows of an indicator before any table has arrived. */
export interface ExplorerSide extends Pick<
  Indicator,
  'indicator' | 'label' | 'unit' | 'better' | 'better_is_assumed' | 'clock' | 'caveat' | keyof Window
> {
  /** In a headline. */
  headline: string;
  /** Publisher, title and edition of where it comes from. */
  credit: string;
}

/** What the page hands to the explorer: written into the HTML when the site is built. */
export interface ExplorerFacts {
  supports: ExplorerSide[];
  outcomes: ExplorerSide[];
  /** Codes of the authorities that have neighbours. */
  authorities: string[];
  /** The pair and year drawn in the HTML. */
  standing: { support: string; outcome: string; year: number };
  /** Version of the published tables. */
  version: string;
  /** Pairs the published tests within authorities tried. */
  tries: number;
  /** How to cite the data and the site. */
  citation: string;
}

/** An indicator as the explorer carries it: only the fields it shows. */
export function explorerSide(indicator: Indicator, headline: string, source: Source): ExplorerSide {
  const credit = `${source.publisher}, ${source.title}, ${source.edition}`;
  const { label, unit, better, better_is_assumed, clock, caveat } = indicator;
  const { window_kind, window_start, window_end } = indicator;
  return {
    indicator: indicator.indicator,
    label,
    headline,
    unit,
    better,
    better_is_assumed,
    clock,
    window_kind,
    window_start,
    window_end,
    caveat,
    credit,
  };
}

/** Both sides of a choice. Throws where there is none of that name. */
export function sidesOf(
  { supports, outcomes }: Pick<ExplorerFacts, 'supports' | 'outcomes'>,
  choice: { support: string; outcome: string },
): { support: ExplorerSide; outcome: ExplorerSide } {
  return { support: sideNamed(supports, choice.support), outcome: sideNamed(outcomes, choice.outcome) };
}

/** One side by its identifier. Throws where there is none. */
export function sideNamed(sides: readonly ExplorerSide[], indicator: string): ExplorerSide {
  const side = sides.find((each) => each.indicator === indicator);
  if (!side) throw new Error(`sideNamed unknown indicator: ${indicator}`);
  return side;
}
