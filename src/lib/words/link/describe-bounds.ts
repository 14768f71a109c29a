import type { TurnedLink, UnitChange } from '../../links/turn-link.ts';
import { writeEstimate } from '../interval.ts';
import { writeLink } from './link-estimates.ts';
import { formatNumber } from '../number.ts';
import { stepWords, type PairStep } from './pair-change.ts';
import { capitalise } from '../phrases.ts';

/** What an interval leaves possible, and how small a link the test could have been clear on. */
export interface Bounds extends PairStep {
  /** Whether the interval is of change within authorities or of differences between them. */
  view: 'within' | 'between';
  change: UnitChange;
  /** On the scale of the method. */
  turned: TurnedLink;
  /** Smallest link that is clear of zero four times in five: on the scale of the method, and in units for the step. */
  detectable: number;
  detectableChange: number;
  /** How many links the method tried. */
  tries: number;
  /** How many times as large a link must be to survive them all. */
  timesToSurvive: number;
}

/** What the interval leaves: units first, standard deviations second. */
export function describeLeft(bounds: Bounds): { units: string; deviations: string } {
  const { change, turned, view } = bounds;
  const { unit } = bounds.outcome;
  const of = bounds.support;
  const where = view === 'within' ? `an authority’s own ${of.subject}` : of.plural;
  const scale =
    view === 'within' ? 'standard deviations of the outcome for one of the support' : 'correlation';
  return {
    units: `For ${where} ${stepWords(bounds)}, the interval runs from ${writeEstimate(change.change, change).interval} ${unit}. What lies inside remains possible. One interval in twenty misses the truth: about ${formatNumber(bounds.tries / 20)} of these ${formatNumber(bounds.tries)}.`,
    deviations: `${capitalise(scale)}: ${writeLink(turned.aligned, turned).interval}, turned so that positive is as hoped.`,
  };
}

/** How small a link the test could have seen: units first, standard deviations second. */
export function describeDetectable(bounds: Bounds): string {
  const { unit } = bounds.outcome;
  const size = Math.abs(bounds.detectableChange);
  const digits = Math.max(0, Math.min(3, 1 - Math.floor(Math.log10(size))));
  const scale =
    bounds.view === 'within'
      ? `${formatNumber(bounds.detectable, { digits: 2 })} SD per SD`
      : `a correlation of ${formatNumber(bounds.detectable, { digits: 2 })}`;
  return `A true link of ${formatNumber(size, { digits })} ${unit} for ${stepWords(bounds)} (${scale}) would have been clear of zero four times in five, taken alone; to survive ${formatNumber(bounds.tries)} tries it must be about ${formatNumber(bounds.timesToSurvive, { digits: 1 })} times that.`;
}
