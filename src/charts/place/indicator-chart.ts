import { describeChange, type Middle } from '../../lib/words/indicator/describe-history.ts';
import { distributionLabel } from '../../lib/words/indicator/distribution-label.ts';
import { formatMiddle, formatValue, valueFormat } from '../../lib/words/value.ts';
import { capitalise } from '../../lib/words/phrases.ts';
import type { Indicator, Source } from '../../lib/tables/rows.ts';
import { distributionByYear } from './distribution-by-year.ts';
import type { Chart } from '../drawing/widths.ts';

/** A picture with the words that belong around it. */
export interface Picture {
  /** The finding. */
  title: string;
  /** What is plotted, its unit and which way is better. */
  sub: string;
  /** Years, method and source. */
  source: string;
  chart: Chart;
  /** Whether England is drawn. */
  hasEngland: boolean;
  /** Attributes of what is around the drawings, so that an authority can be marked on them in a reader's browser. */
  marking: Readonly<Record<string, string | number>>;
}

/** The picture of an indicator: every authority in every year, with the words around it. */
export function indicatorChart(indicator: Indicator, source: Source, history: readonly Middle[]): Picture {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) throw new Error(`indicatorChart requires at least one year: ${indicator.indicator}`);
  const format = valueFormat(
    indicator.unit,
    history.flatMap(({ values }) => values),
  );
  const options = {
    label: distributionLabel(indicator, history, format),
    title: capitalise(format.unit),
    better: indicator.better,
    tick: (value: number) => formatValue(value, { ...format, digits: Number.isInteger(value) ? 0 : 1 }),
    format: (value: number) => formatMiddle(value, format),
  };
  return {
    title: describeChange(first, last, format),
    sub: `${indicator.label}, ${indicator.unit}. ${hopeOf(indicator)}.`,
    source: sourceLine(source, first.year, last.year),
    hasEngland: history.some(({ england }) => england !== null),
    marking: {
      'data-marks': 'years',
      'data-indicator': indicator.indicator,
      'data-first': first.year,
      'data-last': last.year,
      'data-unit': format.unit,
      'data-digits': format.digits,
    },
    chart: (drawing) => distributionByYear(history, { ...options, ...drawing }),
  };
}

/** Which way is hoped for, and who says so. */
function hopeOf({ better, better_is_assumed }: Indicator): string {
  if (better === null) return 'No better end is given';
  const words = better === 'higher' ? 'Higher is better' : 'Lower is better';
  return better_is_assumed ? `${words}, which is our assumption: the publisher gives no direction` : words;
}

function sourceLine({ publisher, title, edition }: Source, first: number, last: number): string {
  return [
    `Every authority with a value, ${first === last ? first : `${first} to ${last}`}.`,
    'A swarm is as wide as there are authorities at that height.',
    'England as published; median and quartiles of the authorities.',
    `Source: ${publisher}, ${title}, ${edition}.`,
  ].join(' ');
}
