import type { Chart } from '../../../charts/drawing/drawing.ts';
import {
  axisRange,
  countOutside,
  sharedRanges,
  type AxisRange,
  type ScatterRanges,
} from '../../../charts/link/axis-range.ts';
import { fitOfPoints, fitOfSlope, type ScatterFit } from '../../../charts/link/scatter-fit.ts';
import { scatter, type ScatterAxis, type ScatterPoint } from '../../../charts/link/scatter.ts';
import { viewsTitle } from '../../../lib/words/link/describe-pair.ts';
import { formatNumber, formatSigned } from '../../../lib/words/number.ts';
import { isClear } from '../../../lib/words/is-clear.ts';
import { changeBetween, changeWithin, plain, type Sentence } from '../../../lib/words/link/pair-change.ts';
import { capitalise } from '../../../lib/words/phrases.ts';
import { latestPoints, pairPoints, type YearPoint } from '../../../lib/links/pair-points.ts';
import type { UnitChange } from '../../../lib/links/turn-link.ts';
import type { Indicator } from '../../../lib/tables/rows.ts';
import type { PairPage } from './_pair.ts';
import { creditOf } from './_pictures.ts';

/** A view with its own heading and sentence. */
export interface ViewPicture {
  heading: string;
  sentence: string;
  chart: Chart;
  /** Attributes of what is around the drawings, so that an authority can be marked on them in a reader's browser. */
  marking?: Readonly<Record<string, string | number>>;
}

/** The views of a pair, with the words around them. */
export interface ViewsPicture {
  title: string;
  sub: string;
  source: string;
  views: ViewPicture[];
}

/** Between and within on the same axes; one view of the latest year where there is nothing else. */
export function viewsPicture(page: PairPage): ViewsPicture {
  const points = pairPoints(page.all.panel, page.pair);
  const [between, within] = [page.by('between'), page.by('within')];
  if (!points || !between?.change || !within?.change) return oneYearView(page);
  const ranges = sharedRanges(points.between, points.within);
  const draw = drawOn(averageAxes(page, ranges));
  const [places, rows] = [formatNumber(points.between.length), formatNumber(points.within.length)];
  const beyond = countOutside(points.within, ranges);
  const outside =
    beyond === 0 ? '' : ` ${formatNumber(beyond)} of ${rows} points of the right view lie outside the frame.`;
  return {
    title: viewsTitle(between.turned, within.turned),
    sub: `${plotted(page)} Both views have the same axes.`,
    source: `Line: least squares with its 95% band; dashed where its interval holds zero. Rings: means of ten equal groups with 95% intervals. What was common to each year is taken out of both; on the right also each authority’s own average.${outside} ${creditOf(page)}`,
    views: [
      {
        ...draw({
          points: points.between,
          fit: fitOfPoints(points.between, isClear(between.turned)),
          heading: `Between: ${places} authorities compared`,
          said: changeBetween(page.step, between.change),
        }),
        marking: {
          ...markingOf(page, 'pair-average'),
          'data-means': JSON.stringify(yearMeans(points.within)),
        },
      },
      draw({
        points: points.within,
        fit: fitOfSlope(perUnit(within.change, page.step.signed), isClear(within.turned)),
        heading: `Within: each authority against itself, ${rows} authority-years`,
        said: changeWithin(page.step, within.change),
      }),
    ],
  };
}

/** What one view shows, and what is said of it. */
interface View {
  points: readonly ScatterPoint[];
  fit: ScatterFit;
  heading: string;
  said: Sentence;
}

/** Draws views of a pair on these axes. */
function drawOn(axes: { x: ScatterAxis; y: ScatterAxis }) {
  return ({ points, fit, heading, said }: View): ViewPicture => {
    const sentence = plain(said);
    const shown = { ...axes, points, fit, hasMeans: true, label: `Scatter. ${heading}. ${sentence}` };
    return { heading, sentence, chart: (drawing) => scatter(shown, drawing) };
  };
}

/** What goes with one unit of the support, from what goes with a step. */
function perUnit({ change, lower, upper }: UnitChange, step: number): UnitChange {
  return { change: change / step, lower: lower / step, upper: upper / step };
}

function plotted({ support, outcome }: PairPage): string {
  return `${outcome.label} (${outcome.unit}) against ${lowerFirst(support.label)} (${support.unit}).`;
}

function oneYearView(page: PairPage): ViewsPicture {
  const { year, points } = latestPoints(page.all.panel, page.pair);
  const latest = page.by('latest_pearson');
  if (!latest?.change) throw new Error(`viewsPicture missing latest estimate: ${page.id}`);
  const draw = drawOn({
    x: valueAxis(page.support, axisRange(points.map((point) => point.x))),
    y: valueAxis(page.outcome, axisRange(points.map((point) => point.y))),
  });
  return {
    title: isClear(latest.turned)
      ? 'Places compared in one year'
      : 'Places compared in one year: no clear slope',
    sub: plotted(page),
    source: `Line: least squares with its 95% band; dashed where the interval of the correlation holds zero. There is no within view: one year says nothing of change. ${creditOf(page)}`,
    views: [
      {
        ...draw({
          points,
          fit: fitOfPoints(points, isClear(latest.turned)),
          heading: `Between: ${points.length} authorities in ${year}`,
          said: changeBetween(page.step, latest.change, `In ${year}, authorities with`),
        }),
        marking: { ...markingOf(page, 'pair-year'), 'data-year': year },
      },
    ],
  };
}

/** Which cells of an authority belong on a view of a pair. */
function markingOf({ pair }: PairPage, kind: 'pair-average' | 'pair-year') {
  return {
    'data-marks': kind,
    'data-support': pair.support,
    'data-outcome': pair.outcome,
    'data-shift': pair.shift,
  };
}

/** The mean of both sides in each label year of the outcome, to three decimals. */
function yearMeans(rows: readonly YearPoint[]): [year: number, support: number, outcome: number][] {
  const mean = (values: readonly number[]) =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1000) / 1000;
  return [...Map.groupBy(rows, ({ year }) => year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, group]) => [
      year,
      mean(group.map((row) => row.support_value)),
      mean(group.map((row) => row.outcome_value)),
    ]);
}

/** The axes that both views share: distances from the average, in the unit differences are told in. */
function averageAxes(page: PairPage, { x, y }: ScatterRanges): { x: ScatterAxis; y: ScatterAxis } {
  const { support, outcome } = page.step;
  const from = (name: string, unit: string) => `${capitalise(name)}, ${unit ? `${unit} ` : ''}from average`;
  const tick = (value: number) => formatSigned(value);
  return {
    x: { ...x, ...betterOf(page.support), title: from(support.subject, support.unit[1]), tick },
    y: { ...y, ...betterOf(page.outcome), title: from(outcome.subject, outcome.unit), tick },
  };
}

/** An axis of values as published. */
function valueAxis(indicator: Indicator, range: AxisRange): ScatterAxis {
  const title = `${indicator.label}, ${indicator.unit}`;
  return { ...range, ...betterOf(indicator), title, tick: (value) => formatNumber(value) };
}

function betterOf({ better, better_is_assumed }: Indicator): Pick<ScatterAxis, 'better' | 'betterIsAssumed'> {
  return { better, betterIsAssumed: better_is_assumed };
}

function lowerFirst(text: string): string {
  return text.startsWith('Ofsted') ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
