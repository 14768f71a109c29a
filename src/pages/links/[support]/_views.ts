import type { Chart } from '../../../charts/drawing/drawing.ts';
import { pairScatter, type PairView, type SharedAxis } from '../../../charts/link/pair-scatter.ts';
import { ownScale, placeView, sharedViews, type SharedScale } from '../../../charts/link/pair-views.ts';
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
  const clear = { between: isClear(between.turned), within: isClear(within.turned) };
  const shared = sharedViews(points, clear, perUnit(within.change, page.step.signed));
  const view = viewDrawer(page, shared);
  const [places, rows] = [formatNumber(points.between.length), formatNumber(points.within.length)];
  const outside =
    shared.outside === 0
      ? ''
      : ` ${formatNumber(shared.outside)} of ${rows} points of the right view lie outside the frame.`;
  return {
    title: viewsTitle(between.turned, within.turned),
    sub: `${plotted(page)} Both views have the same axes.`,
    source: `Line: least squares with its 95% band; dashed where its interval holds zero. Rings: means of ten equal groups with 95% intervals. What was common to each year is taken out of both; on the right also each authority’s own average.${outside} ${creditOf(page)}`,
    views: [
      {
        ...view(
          shared.between,
          `Between: ${places} authorities compared`,
          changeBetween(page.step, between.change),
        ),
        marking: {
          ...markingOf(page, 'pair-average'),
          'data-means': JSON.stringify(yearMeans(points.within)),
        },
      },
      view(
        shared.within,
        `Within: each authority against itself, ${rows} authority-years`,
        changeWithin(page.step, within.change),
      ),
    ],
  };
}

/** Draws views of a pair on the axes that they share. */
function viewDrawer(page: PairPage, { x, y }: { x: SharedScale; y: SharedScale }) {
  const { support, outcome } = page.step;
  const axes = {
    support: averageAxis(page.support, x, support.subject, support.unit[1]),
    outcome: averageAxis(page.outcome, y, outcome.subject, outcome.unit),
  };
  return (view: PairView, heading: string, said: Sentence): ViewPicture => {
    const sentence = plain(said);
    const label = `Scatter. ${heading}. ${sentence}`;
    return { heading, sentence, chart: (drawing) => pairScatter(view, { ...drawing, ...axes, label }) };
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
  const [x, y] = [ownScale(points.map((point) => point.x)), ownScale(points.map((point) => point.y))];
  const view = placeView(points, isClear(latest.turned), y.domain);
  const sentence = plain(changeBetween(page.step, latest.change, `In ${year}, authorities with`));
  const label = `Scatter of authorities in ${year}, ${points.length} points. ${sentence}`;
  const axes = { support: valueAxis(page.support, x), outcome: valueAxis(page.outcome, y) };
  return {
    title: isClear(latest.turned)
      ? 'Places compared in one year'
      : 'Places compared in one year: no clear slope',
    sub: plotted(page),
    source: `Line: least squares with its 95% band; dashed where the interval of the correlation holds zero. There is no within view: one year says nothing of change. ${creditOf(page)}`,
    views: [
      {
        heading: `Between: ${points.length} authorities in ${year}`,
        sentence,
        chart: (drawing) => pairScatter(view, { ...drawing, ...axes, label }),
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

/** An axis that both views share: distances from the average, in the unit differences are told in. */
function averageAxis(
  { better }: Indicator,
  { domain, ticks }: SharedScale,
  name: string,
  unit: string,
): SharedAxis {
  const title = `${capitalise(name)}, ${unit ? `${unit} ` : ''}from average`;
  return {
    title,
    domain,
    ticks,
    better: better === 'higher' ? 'higher' : 'lower',
    tick: (value) => formatSigned(value),
  };
}

/** An axis of values as published. */
function valueAxis({ label, unit, better }: Indicator, { domain, ticks }: SharedScale): SharedAxis {
  const title = `${label}, ${unit}`;
  return {
    title,
    domain,
    ticks,
    better: better === 'higher' ? 'higher' : 'lower',
    tick: (value) => formatNumber(value),
  };
}

function lowerFirst(text: string): string {
  return text.startsWith('Ofsted') ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
