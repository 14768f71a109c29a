import { renderChart } from '../../charts/drawing/render.ts';
import { trendChart, trendStrip, type TrendYear } from '../../charts/place/trend-strip.ts';
import { describeTrend } from '../../lib/words/authority/describe-trend.ts';
import { formatValue } from '../../lib/words/value.ts';
import type { Profile, ProfileRow } from './_profile.ts';

/** The years of a row: those of the indicator, up to the last of the authority. */
export function trendYears(row: ProfileRow, { authority }: Profile): TrendYear[] {
  const { indicator, middles, history } = row;
  const last = Math.min(indicator.last_year, authority.last_year);
  const count = Math.max(0, last - indicator.first_year + 1);
  return Array.from({ length: count }, (_, i) => {
    const year = indicator.first_year + i;
    const cell = history.find((each) => each.year === year);
    const middle = middles.find((each) => each.year === year);
    return {
      year,
      median: middle?.median ?? null,
      q1: middle?.q1 ?? null,
      q3: middle?.q3 ?? null,
      value: cell?.value ?? null,
      isMissing: cell !== undefined && cell.value === null,
    };
  });
}

/** The years of a row as a strip with its words; undefined where the authority has none. */
export function trendOf(
  row: ProfileRow,
  profile: Profile,
): { svg: string; words: string; from: number; to: number } | undefined {
  const years = trendYears(row, profile);
  const [first, last] = [years[0], years.at(-1)];
  if (row.history.length === 0 || !first || !last) return undefined;
  const words = describeTrend(row.history, row.middles, row.format);
  const label = `${row.indicator.label}. ${words}`;
  const svg = renderChart(({ document }) => trendStrip(years, { document, label }), 0);
  return { svg, words, from: first.year, to: last.year };
}

/** The years of a row with their figures written, for a card or the pack. */
export function trendPicture(
  row: ProfileRow,
  profile: Profile,
  { width, height }: { width: number; height: number },
): string {
  const words = describeTrend(row.history, row.middles, row.format);
  const options = {
    label: `${row.indicator.label}. ${words}`,
    format: (value: number) => formatValue(value, row.format),
    height,
  };
  return renderChart((drawing) => trendChart(trendYears(row, profile), { ...options, ...drawing }), width);
}
