import { describeFunnel, explainFunnel, whyNoFunnel } from '../../lib/words/indicator/describe-funnel.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { formatValue, type ValueFormat } from '../../lib/words/value.ts';
import { funnelLimits } from '../../lib/position/funnel-limits.ts';
import type { Indicator, Observation, Source } from '../../lib/tables/rows.ts';
import { countAxis } from '../drawing/count-axis.ts';
import type { Chart } from '../drawing/widths.ts';
import { funnel, noMarks, type FunnelPlace, type FunnelShown } from './funnel.ts';

/** What the table `reliability` says of the funnel of an indicator; null where there is none. */
export interface FunnelRow {
  funnel_year: number | null;
  suppressed_share: number | null;
  funnel_centre: number | null;
  funnel_tau: number | null;
  funnel_outside_95: number | null;
}

/** An authority outside the range of ordinary difference at its own denominator. */
export interface OutsidePlace extends FunnelPlace {
  authority: string;
  lower: number;
  upper: number;
}

/** A funnel with the words and the table that belong around it. */
export interface FunnelPicture {
  title: string;
  sub: string;
  source: string;
  chart: Chart;
  marking: Readonly<Record<string, string | number>>;
  shown: FunnelShown;
  year: number;
  /** Authorities outside the 95% limits, by code. */
  outside: OutsidePlace[];
  /** How many would be called unusual if chance were all that is allowed for. */
  outsidePlain: number;
}

/** All that a funnel is drawn from. */
export interface FunnelSubject {
  indicator: Indicator;
  source: Source;
  /** Cells of the indicator, of all years. */
  cells: readonly Observation[];
  reliability: FunnelRow;
  england: number | null;
  format: ValueFormat;
}

/** The funnel of an indicator in its latest year with denominators; the reason in words where it has none. */
export function indicatorFunnel(subject: FunnelSubject): FunnelPicture | { why: string } {
  const { indicator, reliability, format } = subject;
  const { funnel_year: year, funnel_centre: centre, funnel_tau: tau } = reliability;
  const why = whyNoFunnel(indicator, reliability.suppressed_share);
  if (why !== undefined) return { why };
  if (year === null || centre === null || tau === null)
    throw new Error(`indicatorFunnel requires a centre and a spread: ${indicator.indicator}`);
  const { places, left } = placesIn(subject.cells, year);
  const shown = { places, centre, tau, england: subject.england };
  const outside = outsideOf(places, shown);
  return {
    ...wordsOf(subject, { shown, year, left, outside: outside.length }),
    chart: chartOf(subject, shown),
    marking: {
      'data-marks': 'funnel',
      'data-indicator': indicator.indicator,
      'data-year': year,
      'data-unit': format.unit,
      'data-digits': format.digits,
    },
    shown,
    year,
    outside,
    outsidePlain: Math.round((reliability.funnel_outside_95 ?? 0) * places.length),
  };
}

function wordsOf(
  { indicator, source }: FunnelSubject,
  { shown, year, left, outside }: { shown: FunnelShown; year: number; left: number; outside: number },
): Pick<FunnelPicture, 'title' | 'sub' | 'source'> {
  const { kind } = countAxis(
    shown.places.map(({ denominator }) => denominator),
    1,
  );
  return {
    title: describeFunnel(outside, shown.places.length),
    sub: `Each dot an authority in ${year}: ${indicator.unit}, by how many cases that is out of. Fewer cases leave more to chance, so the shading widens to the left.`,
    source: `${explainFunnel({ tau: shown.tau, isLogarithmic: kind === 'log', left })} The middle line is all authorities shown taken together. Source: ${source.publisher}, ${source.title}, ${source.edition}.`,
  };
}

function chartOf({ indicator, format }: FunnelSubject, shown: FunnelShown): Chart {
  const write = (value: number) => formatValue(value, { ...format, digits: 1 });
  const options = {
    label: labelOf(indicator, shown, write),
    valueTitle: `${indicator.label}, ${indicator.unit}`,
    countTitle: indicator.denominator ?? 'Cases',
    better: indicator.better,
    tick: (value: number) => formatValue(value, { ...format, digits: Number.isInteger(value) ? 0 : 1 }),
    count: (value: number) => formatNumber(value),
    format: write,
  };
  return (drawing) => funnel(shown, noMarks, { ...drawing, ...options });
}

function labelOf(indicator: Indicator, shown: FunnelShown, write: (value: number) => string): string {
  const { places, centre, england } = shown;
  const nation = england === null ? '' : ` England ${write(england)}.`;
  const outside = outsideOf(places, shown).length;
  return `Funnel of ${indicator.label.toLowerCase()}: ${places.length} authorities by how many cases each percentage is out of. All together ${write(centre)}.${nation} ${describeFunnel(outside, places.length)}.`;
}

/** The authorities of a year that can be drawn, and how many cannot for want of a denominator. */
function placesIn(
  cells: readonly Observation[],
  year: number,
): { places: (FunnelPlace & { authority: string })[]; left: number } {
  const valued = cells.filter((cell) => cell.year === year && cell.in_links && cell.value !== null);
  const places = valued.flatMap(({ authority, value, denominator }) =>
    value !== null && denominator ? [{ authority, value, denominator }] : [],
  );
  return { places, left: valued.length - places.length };
}

/** The places that lie outside the 95% limits at their own denominator. */
function outsideOf<T extends FunnelPlace>(
  places: readonly T[],
  facts: FunnelShown,
): (T & { lower: number; upper: number })[] {
  const limits = funnelLimits(
    facts,
    places.map(({ denominator }) => denominator),
  );
  return places.flatMap((place, i) => {
    const [lower, upper] = [limits[i]?.lower_95 ?? NaN, limits[i]?.upper_95 ?? NaN];
    return place.value < lower || place.value > upper ? [{ ...place, lower, upper }] : [];
  });
}
