import type { Chart } from '../../charts/drawing/drawing.ts';
import { forestPlot, type ForestGroup, type ForestRow } from '../../charts/link/forest-plot.ts';
import { describeAverage } from '../../lib/words/link/link-estimates.ts';
import { averagesTitle, describeAssumedEnds } from '../../lib/words/outcome/describe-outcome.ts';
import { tierHeading } from '../../lib/words/indicator/group-indicators.ts';
import { indicatorWords } from '../../content/indicator-words.ts';
import { capitalise } from '../../lib/words/phrases.ts';
import type { Average } from '../../lib/tables/result-rows.ts';
import type { AreaPage } from './_evidence.ts';

/** A picture with the words around it. */
export interface AveragesPicture {
  title: string;
  sub: string;
  source: string;
  chart: Chart;
}

const sub =
  'Average slope when authorities change: standard deviations of the outcome for one of the support. To the right, more support goes with a better outcome.';
const source =
  'Diamond: average; line: 95% interval by one covariance of the links, clustered by authority. One in twenty would be clear by chance. Open: crosses zero. Boxed: survives the number of averages of its kind. Supports known for more than one year.';

/** The areas beside each other, with the one that has nothing in its place. */
export function areasPicture(areas: readonly AreaPage[]): AveragesPicture {
  const rows = areas.map(({ area, average }): ForestRow => ({
    label: capitalise(shortNames[area.slug] ?? area.name),
    ...(average ? measured(average) : { note: 'nothing measured', estimate: null }),
  }));
  const averages = areas.flatMap(({ average }) => average ?? []);
  const assumed = describeAssumedEnds({
    figures: areas.flatMap((each) => each.assumed.figures),
    supports: areas.find(({ average }) => average)?.assumed.supports ?? [],
  });
  return pictureOf([{ heading: '', rows }], { title: averagesTitle(averages, 'outcome'), assumed });
}

/** The longest name is cut so that it fits beside its interval. */
const shortNames: Readonly<Record<string, string>> = { 'wider-family': 'supported by wider family' };

/** An area's average, and under it that of each indicator by the children it counts. */
export function areaPicture({ area, average, averages, assumed }: AreaPage): AveragesPicture | undefined {
  if (!average) return undefined;
  const tiers = [...Map.groupBy(averages, ({ summary }) => summary.indicator.tier ?? '')];
  const groups: ForestGroup[] = [
    {
      heading: '',
      rows: [{ label: `All: ${shortNames[area.slug] ?? area.name}`, ...measured(average), isChief: true }],
    },
    ...tiers.map(([tier, own]) => ({
      heading: tierHeading(tier),
      rows: own.map(({ summary, average: each }) => ({
        label: indicatorWords.shortLabel(summary.indicator.indicator),
        ...measured(each),
      })),
    })),
  ];
  return pictureOf(groups, {
    title: averagesTitle(
      averages.map((each) => each.average),
      'figure',
    ),
    assumed: describeAssumedEnds(assumed),
  });
}

function measured({ mean, lower, upper, pairs, q }: Average): Omit<ForestRow, 'label'> {
  const estimate = { aligned: mean, lower, upper };
  return { note: `${pairs} links`, estimate, isAverage: true, survives: q !== null && q < 0.05 };
}

function pictureOf(
  groups: readonly ForestGroup[],
  { title, assumed }: { title: string; assumed: string },
): AveragesPicture {
  const rows = groups.flatMap((group) => group.rows);
  const told = rows.map(({ label, note = '', estimate }) =>
    estimate ? `${label}: ${describeAverage({ mean: estimate.aligned, ...estimate })}` : `${label}: ${note}`,
  );
  const label = `Average links with 95% intervals. ${told.join('; ')}.`;
  const options = { label, reach: { least: 0.05, parts: 20 } };
  return {
    title,
    sub,
    source: `${source} ${assumed}`.trim(),
    chart: (drawing) => forestPlot(groups, { ...drawing, ...options }),
  };
}
